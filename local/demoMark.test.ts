import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearHalfDemo, readDemoMark, writeDemoMark } from './demoMark.ts';
import { type TemporaryFolder, temporaryFolder } from './store/testStore.ts';

let place: TemporaryFolder;

beforeEach(() => {
  place = temporaryFolder();
});
afterEach(() => place.remove());

const fill = (): string => {
  mkdirSync(join(place.folder, 'dynalite'));
  writeFileSync(join(place.folder, 'dynalite', '000001.log'), 'x');
  writeFileSync(join(place.folder, 'lock'), '1');
  writeFileSync(join(place.folder, 'letters.txt'), 'dear all');
  return place.folder;
};

describe('the demonstration of a data folder', () => {
  it('begins anew when it was stopped while it played, and takes nothing away that is not its own', () => {
    const folder = fill();
    writeDemoMark(folder, 'playing');
    clearHalfDemo(folder);
    expect(readDemoMark(folder)).toBe('none');
    expect(existsSync(join(folder, 'dynalite'))).toBe(false);
    expect(existsSync(join(folder, 'lock'))).toBe(true);
    expect(readFileSync(join(folder, 'letters.txt'), 'utf8')).toBe('dear all');
  });

  it('is kept with everything that people did in it once it is played, and a folder without one is not touched', () => {
    const folder = fill();
    clearHalfDemo(folder);
    expect(existsSync(join(folder, 'dynalite', '000001.log'))).toBe(true);
    writeDemoMark(folder, 'playing');
    writeDemoMark(folder, 'played');
    clearHalfDemo(folder);
    expect(readDemoMark(folder)).toBe('played');
    expect(existsSync(join(folder, 'dynalite', '000001.log'))).toBe(true);
  });
});
