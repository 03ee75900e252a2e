import { randomUUID } from 'node:crypto';
import { headingsOf } from '@dingban/functions/registry/sheet/headings';
import { importSheet as importDirectly } from '@dingban/functions/registry/sheet/importSheet';
import { inventedCreditCode, inventedIdNumber } from '@dingban/local/demo/inventNumbers';
import { canonical, type Json } from '@dingban/shared/ledger/canonical';
import { REGISTRIES } from '@dingban/shared/registry/registries';
import { columnsOf } from '@dingban/shared/registry/registry';
import { REGISTRY_IDS } from '@dingban/shared/registry/registryId';
import { MAX_SHEET_BYTES } from '@dingban/shared/registry/sheetFile';
import type { Workbook } from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  bytesOf,
  exportSheet,
  fillRegistries,
  household,
  importSheet,
  KEEPERS,
  put,
  QS,
  sheetOf,
  uploadSheet,
} from './registryWorld.ts';
import { useWorld } from './world.ts';

/** Batches that an import may still write before the machine fails. */
let batchesLeft = Number.POSITIVE_INFINITY;
const theWorld = useWorld(() => ({
  checkpoint: (step) => {
    if (step !== 'import-batch') return;
    batchesLeft -= 1;
    if (batchesLeft < 0) {
      batchesLeft = Number.POSITIVE_INFINITY;
      throw new Error('planted while importing');
    }
  },
}));

beforeAll(async () => {
  await fillRegistries(theWorld());
}, 120_000);

/** Every action and every view as it lies in the store. */
const everything = async (): Promise<readonly string[]> => {
  const { actions, views } = theWorld().system.app.store;
  const found: string[] = [];
  for await (const action of actions.all()) found.push(canonical(action as unknown as Json));
  for await (const view of views.all()) found.push(canonical(view as unknown as Json));
  return found.sort();
};

const importsBegun = async (): Promise<number> => {
  let begun = 0;
  for await (const { aggregate } of theWorld().system.app.store.actions.all())
    if (aggregate.startsWith('import#')) begun += 1;
  return begun;
};

/** The cell of a column in a row of the register's own sheet. */
const cellIn = (workbook: Workbook, heading: string, row: number) => {
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('a workbook without sheets');
  let at = 0;
  sheet.getRow(1).eachCell((cell, column) => {
    if (cell.value === heading) at = column;
  });
  if (at === 0) throw new Error(`no column ${heading}`);
  return sheet.getRow(row).getCell(at);
};

const price = (item: string, more: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'goods',
  item,
  unit: '个',
  price: 1200,
  source: '询价',
  validFrom: '2026-10-01',
  ...more,
});

describe('a register that goes out to Excel', () => {
  it.each(REGISTRY_IDS)('and comes back changes nothing: %s', async (id) => {
    const keeper = await theWorld().as(KEEPERS[id]);
    await theWorld().system.idle();
    const before = await everything();
    const { bytes, rows, name } = await exportSheet(keeper, id);
    expect(rows).toBeGreaterThanOrEqual(3);
    expect(name).toContain(REGISTRIES[id].label.zh);
    const { outcome } = await importSheet(keeper, id, bytes);
    expect(outcome).toEqual({ state: 'done', rows, added: 0, changed: 0, unchanged: rows, left: 0 });
    await theWorld().system.idle();
    expect(await everything()).toEqual(before);
  });

  it.each(REGISTRY_IDS)('explains every column and offers its options: %s', async (id) => {
    const { workbook } = await exportSheet(await theWorld().as(KEEPERS[id]), id);
    const [sheet, dictionary] = workbook.worksheets;
    const columns = columnsOf(REGISTRIES[id]);
    expect(sheet?.getRow(1).values).toEqual([undefined, ...headingsOf(REGISTRIES[id])]);
    const told = new Map<string, string>();
    dictionary?.eachRow((row) => told.set(row.getCell(1).text, row.getCell(5).text));
    for (const column of columns) {
      expect([...told.keys()]).toContain(column.label.zh);
      const cell = cellIn(workbook, column.label.zh, 2);
      if (column.kind === 'idNumber' || column.kind === 'bankAccount' || column.kind === 'creditCode')
        expect([column.id, cell.numFmt, typeof (cell.value ?? '')]).toEqual([column.id, '@', 'string']);
      if (column.kind === 'choice' || column.kind === 'choices')
        for (const { label } of column.options) expect(told.get(column.label.zh)).toContain(label.zh);
      if (column.kind === 'choice' || column.kind === 'yesNo')
        for (const row of [2, 5001]) {
          const validation = cellIn(workbook, column.label.zh, row).dataValidation;
          expect(validation).toMatchObject({
            type: 'list',
            formulae: [expect.stringMatching(/^选项!\$[A-Z]+\$1:\$[A-Z]+\$\d+$/)],
          });
        }
    }
  });

  it('holds nothing that a spreadsheet would reckon or run, and brings it back as it was', async () => {
    const keeper = await theWorld().as('city-trading');
    const wicked = ['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|"/C calc"!A0', "'=1", '0123', '1e9', '<b>&"'];
    for (const item of wicked) expect((await put(keeper, 'prices', price(item))).ok).toBe(true);
    await theWorld().system.idle();
    const { bytes, workbook } = await exportSheet(keeper, 'prices');
    const found: unknown[] = [];
    workbook.worksheets[0]?.eachRow((row) => found.push(row.getCell(2).value));
    for (const item of wicked) expect(found).toContain(item);
    const parts = unzipSync(bytes);
    for (const [name, part] of Object.entries(parts))
      if (name.startsWith('xl/worksheets/')) expect(Buffer.from(part).toString('utf8')).not.toContain('<f>');
    const { outcome } = await importSheet(keeper, 'prices', bytes);
    expect(outcome).toMatchObject({ state: 'done', added: 0, changed: 0 });
  });
});

describe('a sheet with faults', () => {
  const HEADINGS = headingsOf(REGISTRIES.members);
  const villager = (number: number, more: Readonly<Record<string, unknown>> = {}): readonly unknown[] => {
    const row: Record<string, unknown> = {
      姓名: `柳${number}`,
      身份证号: inventedIdNumber(300 + number, 1960 + number),
      所在户: '1',
      与户主关系: '其他',
      成员资格: '非成员村民',
      现状: '在村',
      ...more,
    };
    return HEADINGS.map((heading) => row[heading] ?? null);
  };

  it('imports nothing and names exactly the twenty that were planted', async () => {
    const clerk = await theWorld().as('qs-clerk');
    const standing = inventedIdNumber(350, 1990);
    const made = await put(clerk, 'members', {
      name: '竺停用',
      idNumber: standing,
      relationToHead: 'other',
      membership: 'villager',
      presence: 'resident',
    });
    const id = made.ok ? made.data.entry.entry : '';
    await clerk.get('changeEntry', {
      id: 'members',
      body: {
        actionId: randomUUID(),
        place: QS,
        command: { type: 'retire', entry: id, version: 1, reason: '已迁走' },
      },
    });
    const { workbook } = await exportSheet(clerk, 'members');
    const known = String(cellIn(workbook, '身份证号', 2).value);
    await theWorld().system.idle();
    const before = await everything();
    const planted: readonly (readonly [string, readonly unknown[]])[] = [
      ['姓名', villager(1, { 姓名: null })],
      ['姓名', villager(2, { 姓名: '长'.repeat(31) })],
      ['身份证号', villager(3, { 身份证号: '330799196001013001' })],
      ['身份证号', villager(4, { 身份证号: Number('330799196001013015') })],
      ['电话', villager(5, { 电话: '12345' })],
      ['所在户', villager(6, { 所在户: '没有这一户' })],
      ['与户主关系', villager(7, { 与户主关系: '邻居' })],
      ['钉钉账号', villager(8, { 钉钉账号: 'nobody-here' })],
      ['钉钉账号', villager(9, { 钉钉账号: '不是他（qs-v11）' })],
      ['成员资格', villager(10, { 成员资格: null })],
      ['股份数', villager(11, { 股份数: 2 })],
      ['股份数', villager(12, { 成员资格: '集体经济组织成员', 股份数: '两股' })],
      ['迁出日期', villager(13, { 现状: '户口迁出', 迁出日期: '明年' })],
      ['去世日期', villager(14, { 现状: '已去世', 去世日期: new Date(Date.UTC(2099, 0, 1)) })],
      ['享受的待遇', villager(15, { 享受的待遇: '高龄津贴、养老金' })],
      ['财产是否超出救助标准', villager(16, { 财产是否超出救助标准: '也许' })],
      ['本人账号', villager(17, { 本人账号: { formula: 'A1', result: { error: '#REF!' } } })],
      ['身份证号', villager(18, { 身份证号: inventedIdNumber(330, 1990) })],
      ['身份证号', villager(19, { 身份证号: standing })],
      ['版本', villager(20, { 身份证号: known, 版本: 7 })],
    ];
    const good = [villager(30, { 身份证号: inventedIdNumber(330, 1990) }), villager(31)];
    const sheet = await sheetOf(HEADINGS, [...good, ...planted.map(([, row]) => row)]);
    const { outcome } = await importSheet(clerk, 'members', sheet);
    if (outcome.state !== 'faulty') throw new Error(outcome.state);
    expect(outcome.faults.map(({ row, column }) => [row, column])).toEqual(
      planted.map(([column], index) => [index + 4, column]),
    );
    expect(outcome).toMatchObject({ rows: 22, more: 0 });
    for (const { message } of outcome.faults) {
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(message.en).toMatch(/^[A-Z]/);
    }
    expect(outcome.faults[17]?.message.zh).toContain('第 2 行');
    await theWorld().system.idle();
    expect(await everything()).toEqual(before);
    // Without them the rest goes in.
    const { outcome: right } = await importSheet(clerk, 'members', await sheetOf(HEADINGS, good));
    expect(right).toEqual({ state: 'done', rows: 2, added: 2, changed: 0, unchanged: 0, left: 0 });
  });

  it('in its head is told before any row is looked at', async () => {
    const keeper = await theWorld().as('city-trading');
    const sheet = await sheetOf(
      [
        '价目类别',
        '项目名称',
        '颜色',
        '计价单位',
        'Unit',
        '参考单价',
        '价格来源',
        '执行日期',
        '停止日期',
        '',
      ],
      [['货物单价', '水管', '红', '根', '根', 1, '询价', '2026-10-01', null, '多出来的']],
    );
    const { outcome } = await importSheet(keeper, 'prices', sheet);
    if (outcome.state !== 'faulty') throw new Error(outcome.state);
    expect(outcome.faults.map(({ row, column }) => [row, column])).toEqual([
      [1, '颜色'],
      [1, 'Unit'],
      [1, 'J'],
      [1, '规格型号'],
    ]);
  });

  it('by the thousand lists five hundred and counts the rest', async () => {
    const keeper = await theWorld().as('city-trading');
    const rows = Array.from({ length: 600 }, () => [
      '货物单价',
      null,
      null,
      '根',
      1,
      '询价',
      '2026-10-01',
      null,
      null,
    ]);
    const { outcome } = await importSheet(
      keeper,
      'prices',
      await sheetOf(headingsOf(REGISTRIES.prices), rows),
    );
    if (outcome.state !== 'faulty') throw new Error(outcome.state);
    expect(outcome.faults).toHaveLength(500);
    expect(outcome.more).toBe(100);
  });
});

describe('a sheet that is right', () => {
  it('adds what is new, changes what differs and leaves the rest, with the import in the history', async () => {
    const keeper = await theWorld().as('city-trading');
    const { workbook, rows } = await exportSheet(keeper, 'prices');
    cellIn(workbook, '参考单价', 2).value = 8.25;
    workbook.worksheets[0]?.addRow([
      'wage',
      '钢筋工',
      null,
      '工日',
      '￥420',
      '询价',
      new Date(Date.UTC(2026, 9, 1)),
    ]);
    workbook.worksheets[0]?.addRow([]);
    const item = String(cellIn(workbook, '项目名称', 2).value);
    const actionId = randomUUID();
    const { outcome } = await importSheet(keeper, 'prices', await bytesOf(workbook), QS, actionId);
    expect(outcome).toEqual({
      state: 'done',
      rows: rows + 1,
      added: 1,
      changed: 1,
      unchanged: rows - 1,
      left: 0,
    });
    await theWorld().system.idle();
    const find = async (words: string) => {
      const { items } = await keeper.get('findEntries', { id: 'prices', body: { place: '1', words } });
      return keeper.get('readEntry', { id: items[0]?.entry ?? '' });
    };
    expect((await find('钢筋工')).values).toMatchObject({
      kind: 'wage',
      price: 42_000,
      validFrom: '2026-10-01',
    });
    const changed = await find(item);
    expect(changed.values.price).toBe(825);
    expect(changed.steps.at(-1)?.changed.map(({ zh }) => zh)).toEqual(['参考单价']);
    const imported: string[] = [];
    for await (const { aggregate, body } of theWorld().system.app.store.actions.all())
      if (aggregate.startsWith('entry#prices') && (body as { import?: string }).import === actionId)
        imported.push(aggregate);
    expect(imported).toHaveLength(2);
  });

  it('does not write over what somebody changed since it was exported', async () => {
    const clerk = await theWorld().as('qs-clerk');
    expect((await put(clerk, 'households', household('80'))).ok).toBe(true);
    await theWorld().system.idle();
    const { workbook } = await exportSheet(clerk, 'households');
    const sheet = workbook.worksheets[0];
    let row = 0;
    sheet?.eachRow((one, number) => {
      if (one.getCell(1).value === '80') row = number;
    });
    const found = await clerk.get('findEntries', { id: 'households', body: { place: QS, words: '80' } });
    const entry = found.items[0]?.entry ?? '';
    expect(
      (await put(clerk, 'households', { ...household('80'), people: 5 }, { entry, version: 1 })).ok,
    ).toBe(true);
    await theWorld().system.idle();
    cellIn(workbook, '户内人口', row).value = 6;
    const { outcome } = await importSheet(clerk, 'households', await bytesOf(workbook));
    expect(outcome).toMatchObject({ state: 'faulty', faults: [{ row, column: '版本' }] });
    expect((await clerk.get('readEntry', { id: entry })).values.people).toBe(5);
  });
});

describe('an import that is cut off', () => {
  const rowsOf = (prefix: string, count: number) =>
    sheetOf(
      headingsOf(REGISTRIES.prices),
      Array.from({ length: count }, (_, index) => [
        '货物单价',
        `${prefix} ${index}`,
        null,
        '个',
        1 + index / 100,
        '询价',
        '2026-10-01',
        null,
        null,
      ]),
    );

  const entriesCalled = async (prefix: string): Promise<readonly number[]> => {
    const lengths = new Map<string, number>();
    for await (const view of theWorld().system.app.store.views.all())
      if (view.kind === 'listed' && String(view.value.label).startsWith(prefix))
        lengths.set(view.owner, (await theWorld().system.app.store.actions.load(view.owner)).length);
    return [...lengths.values()];
  };

  it('by a crash is completed by asking again, each row once', async () => {
    const keeper = await theWorld().as('city-trading');
    const file = await uploadSheet(keeper, await rowsOf('断电', 200));
    const body = { actionId: randomUUID(), place: '1', file };
    for (const batches of [1, 0, 1]) {
      batchesLeft = batches;
      await keeper.ask('importRegistry', { id: 'prices', body });
      expect(theWorld().breaches.splice(0)).toHaveLength(1);
    }
    const outcome = await keeper.get('importRegistry', { id: 'prices', body });
    expect(outcome).toEqual({ state: 'done', rows: 200, added: 200, changed: 0, unchanged: 0, left: 0 });
    await theWorld().system.idle();
    expect(await entriesCalled('断电')).toEqual(Array.from({ length: 200 }, () => 1));
    // Once more, after it is done: nothing happens.
    const begun = await importsBegun();
    expect(await keeper.get('importRegistry', { id: 'prices', body })).toEqual(outcome);
    expect(await importsBegun()).toBe(begun);
  });

  it('because its time is over goes on with the next call', async () => {
    const { app } = theWorld().system;
    const bytes = Buffer.from(await rowsOf('限时', 300));
    let now = app.clock();
    const jumping = {
      ...app,
      clock: () => {
        now += 1500;
        return now;
      },
    };
    const by = { kind: 'person', id: 'city-trading', role: 'city-trading', place: '1' } as const;
    const request = {
      registry: REGISTRIES.prices,
      place: '1',
      id: randomUUID(),
      by,
      bytes,
      sha256: 'ab'.repeat(32),
    };
    const lefts: number[] = [];
    for (;;) {
      const outcome = await importDirectly(jumping, request);
      if (!outcome.ok || outcome.data.state === 'faulty') throw new Error(JSON.stringify(outcome));
      lefts.push(outcome.data.left);
      if (outcome.data.state === 'done') break;
    }
    expect(lefts.length).toBeGreaterThan(1);
    expect(lefts).toEqual([...lefts].sort((a, b) => b - a));
    await theWorld().system.idle();
    expect(await entriesCalled('限时')).toEqual(Array.from({ length: 300 }, () => 1));
  });

  it('asked for twice at once is done once', async () => {
    const keeper = await theWorld().as('city-trading');
    const file = await uploadSheet(keeper, await rowsOf('同时', 150));
    const body = { actionId: randomUUID(), place: '1', file };
    const outcomes = await Promise.all(
      [0, 1].map(() => keeper.get('importRegistry', { id: 'prices', body })),
    );
    for (const outcome of outcomes) expect(outcome).toMatchObject({ state: 'done', added: 150 });
    await theWorld().system.idle();
    expect(await entriesCalled('同时')).toEqual(Array.from({ length: 150 }, () => 1));
  });
});

describe('what is no sheet of ours', () => {
  const refusal = async (bytes: Uint8Array): Promise<string> => {
    const keeper = await theWorld().as('city-trading');
    const file = await uploadSheet(keeper, bytes);
    const answer = await keeper.ask('importRegistry', {
      id: 'prices',
      body: { actionId: randomUUID(), place: '1', file },
    });
    return answer.ok ? answer.data.state : answer.error.code;
  };

  it('is refused: no archive, another archive, half of one, one that unpacks without end', async () => {
    const whole = await sheetOf(headingsOf(REGISTRIES.prices), [['货物单价']]);
    for (const bytes of [
      Buffer.from('价目\n水泥,460'),
      zipSync({ 'a.txt': Buffer.from('hello') }),
      whole.subarray(0, whole.length - 400),
      zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(80 * 1024 * 1024) }),
    ])
      expect(await refusal(bytes)).toBe('sheet-refused');
  });

  it('is refused when it has more rows than a village has people, or is too heavy to send', async () => {
    const rows = (count: number) =>
      sheetOf(
        headingsOf(REGISTRIES.prices),
        Array.from({ length: count }, () => ['货物单价']),
      );
    expect(await refusal(await rows(5001))).toBe('sheet-refused');
    expect(await refusal(await rows(5000))).toBe('faulty');
    const keeper = await theWorld().as('city-trading');
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const heavy = { name: 'a.xlsx', type, size: MAX_SHEET_BYTES + 1, sha256: 'ab'.repeat(32) };
    expect(await keeper.ask('files', { body: heavy })).toMatchObject({ error: { code: 'sheet-refused' } });
  });
});

describe('who may take a register out or bring one in', () => {
  it('is its keeper, and nobody who only reads it', async () => {
    const world = theWorld();
    const sheet = await sheetOf(headingsOf(REGISTRIES.members), [['x']]);
    const ask = async (who: string, id: 'members' | 'suppliers' | 'relatives', place = QS) => {
      const person = await world.as(who);
      const file = { key: 'sheets/x/y.xlsx', size: sheet.length, sha256: 'ab'.repeat(32) };
      const taken = await person.ask('exportRegistry', { id, query: { place } });
      const brought = await person.ask('importRegistry', {
        id,
        body: { actionId: randomUUID(), place, file },
      });
      return [taken.ok ? 'ok' : taken.error.code, brought.ok ? 'ok' : brought.error.code];
    };
    expect(await ask('qs-clerk', 'members')).toEqual(['ok', 'file-missing']);
    for (const who of ['qs-secretary', 'sf-civil', 'city-supervisor'])
      expect([who, ...(await ask(who, 'members'))]).toEqual([who, 'not-allowed', 'not-allowed']);
    for (const who of ['tx-clerk', 'qs-v11', 'qs-custodian', 'city-planning'])
      expect([who, ...(await ask(who, 'members'))]).toEqual([who, 'not-found', 'not-found']);
    expect(await ask('qs-clerk', 'suppliers')).toEqual(['not-allowed', 'not-allowed']);
    expect(await ask('city-supervisor', 'relatives')).toEqual(['not-allowed', 'not-allowed']);
    expect(await ask('qs-clerk', 'relatives')).toEqual(['not-found', 'not-found']);
    const secretary = await world.as('qs-secretary');
    expect(
      await secretary.ask('files', {
        body: {
          name: 'a.xlsx',
          type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          size: 10,
          sha256: 'ab'.repeat(32),
        },
      }),
    ).toMatchObject({ error: { code: 'not-allowed' } });
  });

  it('imports only a file of their own, and exactly the one that they sent', async () => {
    const world = theWorld();
    const sheet = await sheetOf(headingsOf(REGISTRIES.suppliers), [[inventedCreditCode(77)]]);
    const theirs = await uploadSheet(await world.as('sf-trading'), sheet);
    const ask = async (file: { key: string; size: number; sha256: string }, who = 'city-trading') => {
      const person = await world.as(who);
      const answer = await person.ask('importRegistry', {
        id: 'suppliers',
        body: { actionId: randomUUID(), place: '1', file },
      });
      return answer.ok ? answer.data.state : answer.error.code;
    };
    expect(await ask(theirs)).toBe('file-missing');
    expect(await ask(theirs, 'sf-trading')).toBe('faulty');
    expect(await ask({ ...theirs, sha256: 'ab'.repeat(32) }, 'sf-trading')).toBe('file-changed');
    expect(await ask({ ...theirs, key: 'sheets/sf-trading/../city-trading/x.xlsx' }, 'sf-trading')).toBe(
      'file-missing',
    );
  });
});

describe('the log of all this', () => {
  it('names nobody and holds no number', () => {
    const text = JSON.stringify(theWorld().logged);
    expect(text).toContain('importRegistry');
    for (const secret of [inventedIdNumber(350, 1990), '竺停用', '柳31', 'qs-clerk'])
      expect(text).not.toContain(secret);
  });
});
