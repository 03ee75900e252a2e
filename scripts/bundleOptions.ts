import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';

/** How functions are bundled for Lambda; the benchmark bundles its peers alike. */
export const BUNDLE_OPTIONS = {
  absWorkingDir: join(import.meta.dirname, '..'),
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  mainFields: ['module', 'main'],
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
} as const satisfies BuildOptions;
