import { bankAccount, idNumber, line, name, rows } from '@dingban/shared/catalogue/fields';
import { expect, test } from 'vitest';
import { draftOf, readDraft } from './draft.ts';

const fields = [
  line('subject', ['事由', 'Subject']),
  idNumber('card', ['身份证号', 'ID number']),
  rows(
    'sheet',
    ['名单', 'Sheet'],
    [name('who', ['姓名', 'Name']), bankAccount('account', ['卡号', 'Account'])],
  ),
];
const typed = {
  subject: '清淤',
  card: '11010519491231002X',
  sheet: [{ who: '甲', account: '6222' }, { who: '乙' }],
};

test('a draft keeps what is typed and the rows, and nothing that is sensitive', () => {
  const draft = draftOf(fields, typed, '1011', 5);
  expect(draft).toEqual({
    at: 5,
    place: '1011',
    typed: { subject: '清淤', sheet: [{ who: '甲' }, { who: '乙' }] },
    left: true,
  });
  expect(JSON.stringify(draft)).not.toContain('6222');
});

test('a draft from which nothing was left out says so', () => {
  expect(draftOf(fields, { subject: '清淤', sheet: [{ who: '甲' }] }, '', 5).left).toBe(false);
});

test('what was written is read again, without fields that the form no longer has', () => {
  const text = JSON.stringify({ ...draftOf(fields, typed, '1011', 5), extra: 1 });
  expect(readDraft(fields, text)).toEqual(draftOf(fields, typed, '1011', 5));
  expect(readDraft(fields.slice(0, 1), text)?.typed).toEqual({ subject: '清淤' });
});

test.each([undefined, '', '{', 'null', '{"typed":{}}', '{"at":1,"typed":{"gone":1}}'])(
  'what is no draft of this form is none: %s',
  (text) => {
    expect(readDraft(fields, text)).toBeUndefined();
  },
);
