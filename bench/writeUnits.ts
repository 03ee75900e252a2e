import { isDeepStrictEqual } from 'node:util';
import { handler as actions } from '@dingban/functions/http/actions';
import { handler as cases } from '@dingban/functions/http/cases';
import { handler as notify } from '@dingban/functions/stream/notify';
import { handler as project } from '@dingban/functions/stream/project';
import { handler as supervise } from '@dingban/functions/stream/supervise';
import { MINUTE } from '@dingban/shared/time/clock';
import type { Context, DynamoDBRecord } from 'aws-lambda';
import { itemBytes, type StoredItem, writeUnits } from './itemSize.ts';
import { dataOf, eventOf, type Rig, startRig } from './rig.ts';
import { info, type Measured, verdict } from './row.ts';
import { APPLICATION, CHECKED, FEEDBACK, PLACES, STAMPING } from './sampleCase.ts';
import { listenTo, type StoreCall } from './storeCalls.ts';

const CONTEXT = {} as Context;
const FLOOR = 9;

type Column = 'append' | 'key' | 'views' | 'index' | 'notices';

type Units = Readonly<Record<Column, number>>;

const NOTHING: Units = { append: 0, key: 0, views: 0, index: 0, notices: 0 };

const plus = (one: Units, other: Units): Units => ({
  append: one.append + other.append,
  key: one.key + other.key,
  views: one.views + other.views,
  index: one.index + other.index,
  notices: one.notices + other.notices,
});

const total = (units: Units): number => units.append + units.key + units.views + units.index;

/**
 * Keeps what lies in the tables, so that each put is charged as DynamoDB charges it: the larger of the old and the
 * new item, and for the index a deletion of the old entry and a put of the new one where its place has changed.
 */
const createCounter = () => {
  const stored = new Map<string, StoredItem>();
  const kinds = new Map<string, { puts: number; base: number; index: number }>();

  const noteKind = (item: StoredItem, base: number, index: number): void => {
    const kind = `${String(item.sk).split('#')[0]}${item.gone === true ? ' (removed)' : ''}`;
    const sofar = kinds.get(kind) ?? { puts: 0, base: 0, index: 0 };
    kinds.set(kind, { puts: sofar.puts + 1, base: sofar.base + base, index: sofar.index + index });
  };

  const indexUnits = (before: StoredItem | undefined, after: StoredItem): number => {
    const was = before?.list === undefined ? undefined : before;
    const is = after.list === undefined ? undefined : after;
    if (was === undefined) return is === undefined ? 0 : writeUnits(itemBytes(is));
    if (is === undefined) return writeUnits(itemBytes(was));
    if (was.list !== is.list || was.order !== is.order)
      return writeUnits(itemBytes(was)) + writeUnits(itemBytes(is));
    return isDeepStrictEqual(was, is) ? 0 : writeUnits(Math.max(itemBytes(was), itemBytes(is)));
  };

  const columnOf = (item: StoredItem, table: string): Column => {
    const pk = String(item.pk);
    if (pk.startsWith('notice#')) return 'notices';
    if (pk.startsWith('key#')) return 'key';
    return table.endsWith('actions') ? 'append' : 'views';
  };

  const count = (calls: readonly StoreCall[]): Units =>
    calls.reduce((units, { name, input, failed }) => {
      if (!name.startsWith('Put')) {
        if (/^(Update|Delete|BatchWrite|TransactWrite)/.test(name)) throw new Error(`${name} is not counted`);
        return units;
      }
      const table = String(input.TableName);
      const item = input.Item as StoredItem;
      const key = `${table} ${item.pk} ${item.sk}`;
      const before = stored.get(key);
      const base = writeUnits(Math.max(itemBytes(item), before === undefined ? 0 : itemBytes(before)));
      const of = columnOf(item, table);
      // A put that is refused is charged all the same, and changes nothing.
      if (failed) return plus(units, { ...NOTHING, [of]: base });
      stored.set(key, item);
      const index = indexUnits(before, item);
      if (of === 'views') noteKind(item, base, index);
      return plus(
        units,
        of === 'notices' ? { ...NOTHING, notices: base + index } : { ...NOTHING, [of]: base, index },
      );
    }, NOTHING);
  return { count, kinds };
};

interface Acted {
  readonly what: string;
  readonly units: Units;
  readonly puts: number;
  readonly bytes: number;
}

type Act = (id: string) => Promise<string>;

/** Nine actions: an application, three who look and approve, the stamping and the result. */
const nineActs = (rig: Rig): readonly { readonly what: string; readonly act: Act }[] => {
  let serial = 0;
  const actionId = (): string => {
    serial += 1;
    return `7f3a0c52-5a0e-4a3f-9a43-6d3c6f4b${String(serial).padStart(4, '0')}`;
  };
  const send =
    (person: string, command: object): Act =>
    async (id) => {
      const seen = await rig.app.store.actions.load(`case#${id}`);
      const entered = seen.findLast(({ type }) => type !== 'open')?.seq ?? 0;
      const body = { actionId: actionId(), command: { ...command, entered } };
      dataOf(await actions(eventOf('POST /api/cases/{id}/actions', rig.tokenOf(person), body, id), CONTEXT));
      return id;
    };
  const look =
    (person: string): Act =>
    async (id) => {
      await cases(eventOf('GET /api/cases/{id}', rig.tokenOf(person), undefined, id), CONTEXT);
      return id;
    };
  const approve = (node: string, values: object) =>
    send(node, { type: 'approve', node, values, comment: '情况属实，同意。' });
  return [
    {
      what: 'submit',
      act: async () => {
        const body = {
          actionId: actionId(),
          matter: 'seal-use',
          sub: 'committee-seal',
          place: PLACES.village,
          values: { ...APPLICATION, seal: rig.seal },
        };
        return dataOf(await cases(eventOf('POST /api/cases', rig.tokenOf('clerk'), body), CONTEXT)).case.id;
      },
    },
    { what: 'open (director)', act: look('director') },
    { what: 'approve (director)', act: approve('director', {}) },
    { what: 'open (secretary)', act: look('secretary') },
    { what: 'approve (secretary)', act: approve('secretary', {}) },
    { what: 'open (supervision)', act: look('supervision') },
    { what: 'approve (supervision)', act: approve('supervision', CHECKED) },
    {
      what: 'implement (stamping)',
      act: send('custodian', { type: 'implement', node: 'stamp', values: STAMPING }),
    },
    {
      what: 'feedback',
      act: send('clerk', { type: 'feedback', node: 'feedback', values: FEEDBACK }),
    },
  ];
};

/** Hands new actions to the three stream functions, and what they append too, until nothing is left. */
const followStreams = async (rig: Rig, written: readonly StoreCall[], take: () => readonly StoreCall[]) => {
  const all: StoreCall[] = [];
  let news = written;
  while (news.length > 0) {
    all.push(...news);
    const records: DynamoDBRecord[] = [];
    for (const { name, input, failed } of news) {
      const { pk, sk } = (input.Item ?? {}) as StoredItem;
      if (name !== 'Put actions' || failed || String(pk).startsWith('key#')) continue;
      const of = await rig.streamed(String(pk), Number(sk) - 1);
      records.push(...of.slice(0, 1));
    }
    for (const record of records)
      for (const handler of [project, supervise, notify]) await handler({ Records: [record] });
    news = take().filter(({ name }) => name.startsWith('Put'));
  }
  return all;
};

export const measure = async (): Promise<Measured> => {
  const rig = await startRig();
  const heard = listenTo(rig.client);
  try {
    const { count, kinds } = createCounter();
    const acted: Acted[] = [];
    let id = '';
    for (const { what, act } of nineActs(rig)) {
      // Whoever approves sooner raises a warning.
      rig.pass(3 * MINUTE);
      heard.take();
      id = await act(id);
      const puts = heard.take().filter(({ name }) => name.startsWith('Put'));
      const all = await followStreams(rig, puts, () => heard.take());
      const appended = puts.find(
        ({ name, input }) =>
          name === 'Put actions' && String((input.Item as StoredItem).pk).startsWith('case#'),
      );
      acted.push({
        what,
        units: count(all),
        puts: all.length,
        bytes: itemBytes((appended?.input.Item ?? {}) as StoredItem),
      });
    }
    const history = await rig.app.store.actions.load(`case#${id}`);
    if (history.length !== acted.length) throw new Error(`${history.length} actions instead of nine`);
    const sum = acted.reduce((units, one) => plus(units, one.units), NOTHING);
    const whole = total(sum);
    const line = (what: string, units: Units, puts: string, bytes: string): string =>
      [
        what.padEnd(23),
        ...[bytes, units.append, units.key, units.views, units.index, total(units), units.notices, puts].map(
          (cell) => String(cell).padStart(7),
        ),
      ].join(' ');
    return {
      rows: [
        {
          what: 'write units of a case of nine actions',
          ours: `${whole}`,
          peer: `floor ${FLOOR}: nine items of a KB`,
          ratio: `${(whole / FLOOR).toFixed(1)} x of it`,
          budget: '<= 41',
          verdict: verdict(whole <= 41),
        },
        info({
          what: 'the same with its notices',
          ours: `${whole + sum.notices}`,
          peer: `without them ${whole}`,
          ratio: `${((whole + sum.notices) / whole).toFixed(2)} x of it`,
        }),
      ],
      notes: [
        ['action'.padEnd(23), ...['bytes', 'append', 'key', 'views', 'index', 'sum', 'notices', 'puts']]
          .map((cell, column) => (column === 0 ? cell : cell.padStart(7)))
          .join(' '),
        ...acted.map(({ what, units, puts, bytes }) => line(what, units, String(puts), String(bytes))),
        line('sum', sum, '', ''),
        `the views by kind, units of the item and of the index: ${[...kinds]
          .map(([kind, { puts, base, index }]) => `${kind} ${puts} x = ${base} + ${index}`)
          .join('; ')}`,
      ],
    };
  } finally {
    heard.stop();
    await rig.stop();
  }
};
