import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * What several pages share is two files, and not the twenty that fall out by themselves: a phone on a slow network waits
 * for every file, and asks for six at a time.
 */
function sharedChunk(module: string): string | undefined {
  if (/src\/pages\/(guest\/entry\/(address|guest|guestHttp|linkExchange)|family\/familyApi)\.ts/.test(module))
    return 'guest';
  if (/node_modules\/(react|react-dom|scheduler|intl-messageformat|@formatjs)\//.test(module)) return 'base';
  if (/src\/(ui|i18n|storage|pages\/guest\/screens\/(Mark|Screen))\b|vite\/preload-helper/.test(module)) return 'base';
  if (/node_modules\/phoenix\/|src\/(call|pages\/(device|steadyMicrophone|guest\/session\/initials))\b/.test(module))
    return 'call';
  return undefined;
}

/** A parent's page asks for this file first, see there. */
const firstLook: Plugin = {
  name: 'first-look',
  apply: 'build',
  buildStart() {
    this.emitFile({ type: 'chunk', id: 'src/pages/guest/entry/firstLook.ts', name: 'first' });
  },
  transformIndexHtml: {
    order: 'post',
    handler(_html, { path, bundle }) {
      const first = Object.values(bundle ?? {}).find((file) => file.type === 'chunk' && file.name === 'first');
      return path === '/join.html' && first
        ? [
            {
              tag: 'script',
              attrs: { type: 'module', async: true, crossorigin: true, src: `/${first.fileName}` },
              injectTo: 'head-prepend',
            },
          ]
        : [];
    },
  },
};

// JSX is compiled by esbuild itself: no React plugin.
export default defineConfig({
  plugins: [firstLook],
  esbuild: { jsx: 'automatic' },
  build: {
    outDir: 'target/classes/static',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rollupOptions: {
      output: { manualChunks: sharedChunk },
      input: ['index.html', 'join.html', 'family.html', 'check.html'].map((page) => resolve(import.meta.dirname, page)),
    },
  },
  server: {
    proxy: {
      '/api': 'http://127.0.0.1:8080',
      '/realtime': { target: 'ws://127.0.0.1:8080', ws: true },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
  },
});
