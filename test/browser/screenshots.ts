import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';

const screenshotFolder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));

/** The pictures in docs/screenshots; `npm run screenshots` takes them. */
export interface Picture {
  readonly name: string;
  readonly path: string;
  readonly width?: number; // pixels; 1440 when absent
  readonly dark?: boolean;
  readonly keys?: readonly string[]; // pressed before it is taken
  readonly language?: string; // of the site; English when absent
}

const settledMilliseconds = 500; // lists in menus come from the server

export async function takePictures(
  browser: Browser,
  baseURL: string,
  pictures: readonly Picture[],
): Promise<void> {
  mkdirSync(screenshotFolder, { recursive: true });
  for (const { name, path, width = 1440, dark = false, keys = [], language } of pictures) {
    const context = await browser.newContext({
      baseURL,
      viewport: { width, height: 900 },
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      locale: language ?? 'en',
    });
    const page = await context.newPage();
    await page.goto(path);
    for (const key of keys) await page.keyboard.press(key);
    if (keys.length > 0) await page.waitForTimeout(settledMilliseconds);
    await page.screenshot({ path: join(screenshotFolder, `${name}.png`) });
    await context.close();
  }
}
