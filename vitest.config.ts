import { defineConfig } from 'vitest/config';

const node = { environment: 'node' as const };

export default defineConfig({
  test: {
    // Two cores are what a small machine has; vitest would leave one of them idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...node,
          name: 'unit',
          include: [
            '{shared,functions,local,scripts}/**/*.test.ts',
            '{shared,functions,local}/**/*.fuzz.ts',
            'miniapp/src/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/dist/**'],
          // Property tests walk all 93 sub-modules; a machine under load may take its time.
          testTimeout: 240_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...node,
          name: 'api',
          include: ['e2e/api/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: true,
        },
      },
      {
        test: {
          ...node,
          name: 'miniapp',
          include: ['miniapp/host/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          ...node,
          name: 'e2e',
          include: ['e2e/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
