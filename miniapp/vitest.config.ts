import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'miniapp',
    root: import.meta.dirname,
    include: ['{host,src}/**/*.test.ts'],
    globalSetup: ['host/globalSetup.ts'],
    testTimeout: 20_000,
    hookTimeout: 240_000,
  },
});
