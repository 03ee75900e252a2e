import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** What an environment on this machine cannot run says so itself; nothing is left out by configuration. */
const ignored = ['**/node_modules/**', '**/dist/**', '**/.data/**'];

const miniapp = existsSync('miniapp/vitest.config.ts') ? ['miniapp/vitest.config.ts'] : [];

export default defineConfig({
  test: {
    // The whole suite shares two cores with embedded stores and a browser.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{shared,functions,local}/**/*.test.ts'],
          exclude: ignored,
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'api',
          include: ['e2e/api/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ignored,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          exclude: [...ignored, 'e2e/api/**'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      ...miniapp,
    ],
  },
});
