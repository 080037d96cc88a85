import { readFile } from 'node:fs/promises';
import type { Hono } from 'hono';

/** Style, script and icon. The script is the compiled one, whether the code runs from `src` or from `dist`. */
export function assetRoutes(site: Hono): void {
  for (const [name, { mediaType, source, compiled }] of Object.entries(assets)) {
    const path = new URL(isCompiled ? compiled : source, import.meta.url);
    let content: Promise<string> | undefined;
    site.get(`/assets/${name}`, async (context) => {
      content ??= readFile(path, 'utf8');
      context.header('Content-Type', mediaType);
      context.header('Cache-Control', `private, max-age=${keptSeconds}`);
      return context.body(await content);
    });
  }
}

const keptSeconds = 60; // a new version is there a minute after an update
const isCompiled = import.meta.url.includes('/dist/src/web/');

const assets = {
  'app.css': {
    mediaType: 'text/css; charset=utf-8',
    source: './assets/app.css',
    compiled: '../../../src/web/assets/app.css',
  },
  'icon.svg': {
    mediaType: 'image/svg+xml',
    source: './assets/icon.svg',
    compiled: '../../../src/web/assets/icon.svg',
  },
  'keyboard.js': {
    mediaType: 'text/javascript; charset=utf-8',
    source: '../../dist/src/web/client/keyboard.js',
    compiled: './client/keyboard.js',
  },
  'keys.js': {
    mediaType: 'text/javascript; charset=utf-8',
    source: '../../dist/src/web/client/keys.js',
    compiled: './client/keys.js',
  },
  'lease.js': {
    mediaType: 'text/javascript; charset=utf-8',
    source: '../../dist/src/web/client/lease.js',
    compiled: './client/lease.js',
  },
  'live.js': {
    mediaType: 'text/javascript; charset=utf-8',
    source: '../../dist/src/web/client/live.js',
    compiled: './client/live.js',
  },
  'menus.js': {
    mediaType: 'text/javascript; charset=utf-8',
    source: '../../dist/src/web/client/menus.js',
    compiled: './client/menus.js',
  },
  'spans.js': {
    mediaType: 'text/javascript; charset=utf-8',
    source: '../../dist/src/web/client/spans.js',
    compiled: './client/spans.js',
  },
  'words.js': {
    mediaType: 'text/javascript; charset=utf-8',
    source: '../../dist/src/web/client/words.js',
    compiled: './client/words.js',
  },
} as const satisfies Record<string, Asset>;

interface Asset {
  readonly mediaType: string;
  readonly source: string;
  readonly compiled: string;
}
