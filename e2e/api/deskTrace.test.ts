import { randomUUID } from 'node:crypto';
import excel from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { QS, warnedCase } from './sealLoop.ts';
import { type CaseDetail, submit } from './sealUse.ts';
import { useWorld } from './world.ts';

const theWorld = useWorld();
let detail: CaseDetail;
let warning = '';

beforeAll(async () => {
  const world = theWorld();
  const found = await warnedCase(world);
  detail = found.detail;
  warning = found.warning.id;
  await (await world.as('qs-v11')).get('evaluate', {
    id: detail.id,
    body: { actionId: randomUUID(), stars: 2, words: '村民写的话' },
  });
  await (await world.as('sf-discipline')).get('actOnWarning', {
    id: warning,
    body: { actionId: randomUUID(), command: { type: 'verify', note: '已现场核实', files: [] } },
  });
  await world.system.idle();
}, 60_000);

describe('the trace of a case', () => {
  it('holds every action of the ledger in its order, with its hash, and says that the chain is whole', async () => {
    const world = theWorld();
    const trace = await (await world.as('sf-discipline')).get('traceCase', { id: detail.id });
    const history = await world.system.app.store.actions.load(`case#${detail.id}`);
    const actions = trace.path.filter((item) => item.kind === 'action');
    expect(actions.map(({ seq, type, at, hash }) => ({ seq, type, at, hash }))).toEqual(
      history.map(({ seq, type, at, hash }) => ({ seq, type, at, hash })),
    );
    expect(trace.proof).toEqual({ length: history.length, head: history.at(-1)?.hash });
    const times = trace.path.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(trace.path.map(({ stage }) => stage))).toEqual(
      new Set(['apply', 'approve', 'copy', 'implement', 'feedback', 'evaluate']),
    );
  });

  it('shows what people were told and whether it arrived, every file, warning and rating', async () => {
    const trace = await (await theWorld().as('sf-discipline')).get('traceCase', { id: detail.id });
    const notices = trace.path.filter((item) => item.kind === 'notice');
    expect(notices.some(({ title }) => title.startsWith('待办'))).toBe(true);
    expect(notices.some(({ stage }) => stage === 'copy')).toBe(true);
    const stamping = trace.path.find((item) => item.kind === 'action' && item.type === 'implement');
    const files = stamping?.kind === 'action' ? stamping.files : [];
    expect(files.length).toBeGreaterThan(0);
    for (const { url, sha256 } of files) {
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect((await fetch(url)).status).toBe(200);
    }
    const handled = trace.path.find((item) => item.kind === 'warning' && item.type === 'verify');
    expect(handled).toMatchObject({ id: warning, note: '已现场核实' });
    expect(trace.path.filter((item) => item.kind === 'rating')).toMatchObject([
      { stage: 'evaluate', stars: 2 },
    ]);
    // Whoever rates is not named, and neither is what they wrote.
    expect(JSON.stringify(trace.path.filter((item) => item.kind === 'rating'))).not.toMatch(
      /qs-v11|村民写的话/,
    );
  });

  it('shows no more about people than the case itself does to this reader', async () => {
    const town = await theWorld().as('sf-discipline');
    const text = JSON.stringify(await town.get('traceCase', { id: detail.id }));
    const read = JSON.stringify(await town.get('readCase', { id: detail.id }));
    for (const told of ['王小明', '13800138000']) expect(text.includes(told)).toBe(read.includes(told));
    expect(text).not.toContain('13800138000');
  });

  it('notes the look of whoever has to read the case, as its own page does', async () => {
    const world = theWorld();
    const clerk = await world.as('qs-clerk');
    const { id } = await submit(world, clerk, 'committee-seal', QS);
    const approve = async (who: string, values: object = {}) => {
      const person = await world.as(who);
      const seen = await person.get('readCase', { id });
      await person.get('actOnCase', {
        id,
        body: {
          actionId: randomUUID(),
          command: {
            type: 'approve',
            node: seen.standing?.node ?? '',
            entered: seen.standing?.entered ?? 0,
            values: { ...values },
            comment: '同意',
          },
        },
      });
    };
    await approve('qs-director');
    await approve('qs-secretary');
    await (await world.as('qs-supervision')).get('traceCase', { id });
    const history = await world.system.app.store.actions.load(`case#${id}`);
    expect(history.at(-1)).toMatchObject({ type: 'open', by: { id: 'qs-supervision' } });
    await (await world.as('qs-supervision')).get('traceCase', { id });
    expect(await world.system.app.store.actions.load(`case#${id}`)).toHaveLength(history.length);
  });
});

describe('a list that is taken away', () => {
  it('holds no formula whatever a title begins with, and is written down with what was looked for', async () => {
    const world = theWorld();
    const clerk = await world.as('qs-clerk');
    await submit(world, clerk, 'committee-seal', QS, { documentTitle: '=HYPERLINK("http://x")合同' });
    await world.system.idle();
    const town = await world.as('sf-discipline');
    const body = {
      actionId: randomUUID(),
      filter: { place: QS, words: '合同' },
      order: 'newest',
    } as const;
    const taken = await town.get('exportCases', { body });
    expect(taken).toMatchObject({ cut: false });
    const workbook = new excel.Workbook();
    await workbook.xlsx.load(await (await fetch(taken.url)).arrayBuffer());
    const sheet = workbook.getWorksheet('办件');
    const titles = sheet?.getColumn(2).values.map(String) ?? [];
    expect(titles).toContain('=HYPERLINK("http://x")合同');
    sheet?.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(excel.ValueType.Formula)));
    expect(workbook.getWorksheet('查询条件')?.getColumn(2).values.map(String)).toContain('合同');

    // The same request again is the same file and no second record.
    expect(await town.get('exportCases', { body })).toMatchObject({ name: taken.name, rows: taken.rows });
    await world.system.idle();
    const city = await world.as('city-supervisor');
    const { items } = await city.get('deskExports', { query: {} });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      by: { kind: 'person' },
      filter: { place: QS, words: '合同' },
      rows: taken.rows,
      cut: false,
    });
    // Words may name somebody, so they lie sealed.
    const [record] = await world.system.app.store.actions.load(`export#${body.actionId}`);
    expect(JSON.stringify(record)).not.toContain('合同');
  });
});
