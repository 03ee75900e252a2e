import type { FileValue } from '@dingban/shared/form/value';
import { describe, expect, it } from 'vitest';
import type { App } from '../wiring/app.ts';
import { checkFiles } from './evidence.ts';

const file = (person: string, name: string): FileValue => ({
  key: `evidence/${person}/${name}.jpg`,
  sha256: name.padEnd(64, '0'),
  size: 10,
  type: 'image/jpeg',
  name: `${name}.jpg`,
});
const stored = [file('clerk', 'a'), file('clerk', 'b'), file('other', 'c')];

/** A store of these files that counts how often it is asked. */
const store = () => {
  const asked: string[] = [];
  const files: Pick<App['files'], 'inspect'> = {
    inspect: async (key) => {
      asked.push(key);
      return stored.find((one) => one.key === key);
    },
  };
  return { app: { files } as App, asked };
};
const NOTHING: ReadonlySet<string> = new Set();

describe('the files of a form', () => {
  const [a, b, c] = stored as [FileValue, FileValue, FileValue];

  it('may lie in fields and in the cells of tables', async () => {
    const { app, asked } = store();
    const values = { draft: [a], wages: [{ name: '王' }, { photos: [b] }] };
    expect(await checkFiles(app, values, 'clerk', NOTHING)).toEqual({ ok: true, data: undefined });
    expect(asked).toEqual([a.key, b.key]);
  });

  it('that did not arrive are named with their cell', async () => {
    const values = { wages: [{ photos: [a] }, { photos: [b, file('clerk', 'd')] }] };
    expect(await checkFiles(store().app, values, 'clerk', NOTHING)).toMatchObject({
      error: { code: 'file-missing', fields: [{ field: 'wages[1].photos' }] },
    });
  });

  it('of somebody else are not there, even when they are', async () => {
    const { app, asked } = store();
    expect(await checkFiles(app, { draft: [c] }, 'clerk', NOTHING)).toMatchObject({
      error: { code: 'file-missing', fields: [{ field: 'draft' }] },
    });
    expect(asked).toEqual([]);
  });

  it('that differ from those on the phone are refused', async () => {
    const changed = { ...a, size: 11 };
    const other = { ...b, sha256: 'ff'.repeat(32) };
    expect(
      await checkFiles(store().app, { draft: [changed], more: [other] }, 'clerk', NOTHING),
    ).toMatchObject({
      error: { code: 'file-changed', fields: [{ field: 'draft' }, { field: 'more' }] },
    });
  });

  it('that an earlier action holds were checked then', async () => {
    const { app, asked } = store();
    expect(await checkFiles(app, { draft: [c] }, 'clerk', new Set([c.key]))).toMatchObject({ ok: true });
    expect(asked).toEqual([]);
  });
});
