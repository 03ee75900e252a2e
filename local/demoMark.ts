import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How far the demonstration's past has come in a data folder. */
export type DemoMark = 'none' | 'playing' | 'played';

const fileOf = (folder: string): string => join(folder, 'demo');

export const readDemoMark = (folder: string): DemoMark => {
  try {
    return readFileSync(fileOf(folder), 'utf8') === 'played' ? 'played' : 'playing';
  } catch {
    return 'none';
  }
};

/** Written beside and renamed, so that a kill leaves the old mark or the new one. */
export const writeDemoMark = (folder: string, mark: 'playing' | 'played'): void => {
  mkdirSync(folder, { recursive: true });
  const beside = `${fileOf(folder)}.new`;
  writeFileSync(beside, mark);
  renameSync(beside, fileOf(folder));
};

/** What the system writes into its folder. Whatever else lies there is somebody's own. */
const OURS = ['dynalite', 'dynoxide', 'keys', 'streams', 's3', 'sandbox.json', 'sandbox.json.new', 'demo'];

/**
 * Throws half a demonstration away: it was stopped while it played, so nobody has worked on it yet, and half a past
 * with its clock turned back is no place to begin. The lock stays, and so does everything that is not ours.
 */
export const clearHalfDemo = (folder: string): void => {
  if (readDemoMark(folder) !== 'playing') return;
  for (const name of OURS) rmSync(join(folder, name), { recursive: true, force: true });
};
