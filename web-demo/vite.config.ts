import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// JSX is compiled by esbuild itself: no React plugin.
export default defineConfig({
  esbuild: { jsx: 'automatic' },
  build: {
    outDir: 'target/classes/static',
    emptyOutDir: true,
    rollupOptions: {
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
