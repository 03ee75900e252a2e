import { createHash } from 'node:crypto';
import { isSealed, type RowValue, type Values } from '@dingban/shared/form/value';
import type { ActionRecord } from '@dingban/shared/ledger/record';
import { BANK_ACCOUNT, ID_NUMBER } from '@dingban/shared/sample/goodValue';
import { storyAt } from '@dingban/shared/sample/story';
import { replay } from '@dingban/shared/workflow/evolve';
import { beforeAll, describe, expect, it } from 'vitest';
import { sealValues } from '../keys/seal.ts';
import { publicFields } from '../read/publicFields.ts';
import type { View } from '../store/store.ts';
import { derive } from './project.ts';

const KEY = createHash('sha256').update('a key of the test').digest();
const random = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(7);

const told = storyAt('casual-labour/labour-pay', '');
const { form } = told.definition.sub;
const owner = told.history[0]?.aggregate ?? '';

/** The history as it lies in the store: what is personal is sealed. */
const history: readonly ActionRecord[] = told.history.map((action) => {
  const body = action.body as { readonly values?: Values };
  return body.values === undefined
    ? action
    : { ...action, body: { ...body, values: sealValues(body.values, form, owner, KEY, random) } };
}) as unknown as readonly ActionRecord[];

const viewsWith = (key: Uint8Array | undefined): Promise<readonly View[]> =>
  derive(
    {
      keys: { find: async () => key, get: async () => KEY, destroy: async () => undefined },
      store: { actions: { load: async () => [] } },
    } as never,
    owner,
    history,
  );
const named = (views: readonly View[], kind: string): View | undefined =>
  views.find((view) => view.kind === kind);

const maskedIn = (views: readonly View[]): Values => (named(views, 'masked')?.value.fields ?? {}) as Values;

describe('what everybody may see of a sealed case', () => {
  let views: readonly View[] = [];
  beforeAll(async () => {
    views = await viewsWith(KEY);
  });

  it('is masked by whoever holds the key, a table column by column', () => {
    const masked = maskedIn(views);
    const [first] = masked.labourSheet as readonly RowValue[];
    expect(first).toMatchObject({ workerName: expect.stringMatching(/^.\*+$/), pay: expect.any(Number) });
    expect(first).not.toHaveProperty('workerIdNumber');
    expect(first).not.toHaveProperty('wageAccount');
    for (const secret of [ID_NUMBER, BANK_ACCOUNT]) expect(JSON.stringify(views)).not.toContain(secret);
  });

  it('does not travel with the list of disclosures', () => {
    expect(Object.keys(named(views, 'disclosed')?.value ?? {})).toEqual(['disclosedAt']);
    expect(named(views, 'masked')?.list).toBeUndefined();
  });

  it('is what the public page shows', () => {
    const state = replay(told.history);
    const sealed = sealValues(state?.values ?? {}, form, owner, KEY, random);
    expect(isSealed(sealed.labourSheet)).toBe(true);
    const fields = publicFields(form, sealed, maskedIn(views));
    const sheet = fields.find(({ id }) => id === 'labourSheet');
    expect(sheet?.rows?.columns.map(({ zh }) => zh)).not.toContain('身份证号');
    expect(sheet?.rows?.cells[0]?.some(({ zh }) => /^.\*+$/.test(zh))).toBe(true);
    expect(sheet?.rows?.cells[0]?.some(({ zh }) => zh.endsWith(' 元'))).toBe(true);
  });

  it('is nothing that was sealed once the key is destroyed', async () => {
    const masked = maskedIn(await viewsWith(undefined));
    expect(new Set(Object.values(masked))).toEqual(new Set(['***']));
  });
});
