import { group } from '@dingban/shared/catalogue/define';
import {
  above,
  calculated,
  is,
  line,
  money,
  name,
  number,
  rows,
  yesNo,
} from '@dingban/shared/catalogue/fields';
import { expect, test } from 'vitest';
import { rowsIn, type TypedRow } from './evaluate.ts';
import { createFormStore, type FormStore } from './formStore.ts';

const form = {
  groups: [
    group('money', ['金额', 'Money'], 'apply', [
      line('subject', ['事由', 'Subject']),
      number('count', ['数量', 'Count'], ['件', 'pieces'], { max: 100 }),
      money('price', ['单价', 'Price']),
      calculated('sum', ['合计', 'Sum'], 'money', { kind: 'product', of: ['count', 'price'] }),
      line('why', ['原因', 'Why'], { visible: above('sum', 10_000) }),
    ]),
    group('people', ['人员', 'People'], 'apply', [
      yesNo('paid', ['发放', 'Paid']),
      rows(
        'sheet',
        ['名单', 'Sheet'],
        [
          name('who', ['姓名', 'Name']),
          number('days', ['天数', 'Days'], ['天', 'days'], { max: 31 }),
          yesNo('own', ['自备工具', 'Own tools']),
          money('tools', ['工具费', 'Tools'], { visible: is('own', true) }),
        ],
        { visible: is('paid', true) },
      ),
    ]),
    group('other', ['别的环节', 'Elsewhere'], 'director', [line('opinion', ['意见', 'Opinion'])]),
  ],
};

/** Which fields were woken by what is done. */
const woken = (store: FormStore, act: () => void): readonly string[] => {
  const heard: string[] = [];
  const stops = store.fields.map(({ id }) => store.onField(id, () => heard.push(id)));
  act();
  for (const stop of stops) stop();
  return heard;
};

const blame = (store: FormStore, field: string, words = '不对'): void =>
  store.blame([{ field, message: { zh: words, en: words }, words }]);

test('a keystroke wakes its own field and nothing else', () => {
  const store = createFormStore(form, 'apply', {}, {});
  expect(woken(store, () => store.change({ subject: '清' }))).toEqual(['subject']);
});

test('what is calculated and what appears because of it are woken with it', () => {
  const store = createFormStore(form, 'apply', {}, { count: 3 });
  expect(woken(store, () => store.change({ price: 5000 }))).toEqual(['price', 'sum', 'why']);
  expect(store.view('sum').result).toBe(15_000);
  expect(store.view('why').shown).toBe(true);
});

test('what is not shown gives nothing to what comes after it and is not sent', () => {
  const store = createFormStore(form, 'apply', {}, { count: 3, price: 5000, why: '急用' });
  expect(store.evaluated().own).toEqual({ count: 3, price: 5000, sum: 15_000, why: '急用' });
  store.change({ price: 1 });
  expect(store.evaluated().own).toEqual({ count: 3, price: 1, sum: 3 });
  // Hidden is not forgotten: who corrects the price finds the reason again.
  store.change({ price: 5000 });
  expect(store.view('why').value).toBe('急用');
});

test('values of earlier nodes meet conditions, and those of a first time do not', () => {
  const store = createFormStore(form, 'apply', { sum: 99_999 }, {});
  expect(store.view('why').shown).toBe(false);
});

test('of a row that changed only that row is a new object, with its hidden cells left out', () => {
  const first: TypedRow = { who: '甲', days: 1, own: true, tools: 500 };
  const second: TypedRow = { who: '乙', days: 2, own: false, tools: 700 };
  const store = createFormStore(form, 'apply', {}, { paid: true, sheet: [first, second] });
  const before = rowsIn(store.view('sheet').result);
  expect(before[1]).toEqual({ who: '乙', days: 2, own: false });
  store.changeRow('sheet', second, { ...second, days: 3 });
  const after = rowsIn(store.view('sheet').result);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).toEqual({ who: '乙', days: 3, own: false });
});

test('a row that is gone is not brought back by somebody who still writes in it', () => {
  const row: TypedRow = { who: '甲' };
  const store = createFormStore(form, 'apply', {}, { paid: true, sheet: [row] });
  store.change({ sheet: undefined });
  store.changeRow('sheet', row, { who: '甲乙' });
  expect(store.typed().sheet).toBeUndefined();
});

test('the progress counts the required fields that are shown, by section', () => {
  const store = createFormStore(form, 'apply', {}, {});
  expect(store.progress()).toMatchObject({ required: 4, done: 0, faults: 0 });
  store.change({ subject: '清淤', count: 3, price: 5000, paid: true });
  // The reason and the sheet are asked for now; what is calculated nobody fills in.
  expect(store.progress()).toMatchObject({ required: 6, done: 4 });
  expect(store.progress().sections).toEqual([
    { id: 'money', required: 4, open: 1, faults: 0, shown: 5 },
    { id: 'people', required: 2, open: 1, faults: 0, shown: 2 },
  ]);
});

test('whoever watches the progress is not told of letters that change nothing about it', () => {
  const store = createFormStore(form, 'apply', {}, { subject: '清' });
  let told = 0;
  store.onProgress(() => {
    told += 1;
  });
  store.change({ subject: '清淤' });
  expect(told).toBe(0);
  store.change({ count: 1 });
  expect(told).toBe(1);
});

test('a fault goes when its field is changed, and not when another is', () => {
  const store = createFormStore(form, 'apply', {}, {});
  blame(store, 'subject', '至少 2 个字');
  expect(store.firstFault()).toEqual({ section: 'money', field: 'subject' });
  store.change({ count: 2 });
  expect(store.view('subject').fault).toBe('至少 2 个字');
  store.change({ subject: '清淤' });
  expect(store.view('subject').fault).toBeUndefined();
  expect(store.firstFault()).toBeUndefined();
});

test('a fault in a cell stays with its row wherever the row goes, until the cell is changed', () => {
  const rowsBefore: readonly TypedRow[] = [{ who: '甲' }, { who: '乙', days: 99 }, { who: '丙' }];
  const store = createFormStore(form, 'apply', {}, { paid: true, sheet: rowsBefore });
  expect(woken(store, () => blame(store, 'sheet[1].days', '太多'))).toEqual(['sheet']);
  expect(store.progress().faults).toBe(1);
  expect(store.firstFault()).toEqual({ section: 'people', field: 'sheet', row: 1 });
  store.change({ sheet: rowsBefore.slice(1) });
  const wrong = rowsIn(store.typed().sheet)[0] ?? {};
  expect(store.rowFaults(wrong)).toEqual({ days: '太多' });
  const renamed = { ...wrong, who: '乙二' };
  store.changeRow('sheet', wrong, renamed);
  expect(store.rowFaults(renamed)).toEqual({ days: '太多' });
  const righted = { ...renamed, days: 9 };
  store.changeRow('sheet', renamed, righted);
  expect(store.rowFaults(righted)).toEqual({});
  expect(store.progress().faults).toBe(0);
});
