import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';

const screenshotFolder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));

/** The pictures in docs/screenshots: name, path, width, theme. `SCREENSHOTS=1 npx vitest run --project e2e test/browser` takes them. */
export interface Picture {
  readonly name: string;
  readonly path: string;
  readonly width?: number; // pixels; 1440 when absent
  readonly dark?: boolean;
}

export async function takePictures(
  browser: Browser,
  baseURL: string,
  pictures: readonly Picture[],
): Promise<void> {
  mkdirSync(screenshotFolder, { recursive: true });
  for (const { name, path, width = 1440, dark = false } of pictures) {
    const context = await browser.newContext({
      baseURL,
      viewport: { width, height: 900 },
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(path);
    await page.screenshot({ path: join(screenshotFolder, `${name}.png`) });
    await context.close();
  }
}
