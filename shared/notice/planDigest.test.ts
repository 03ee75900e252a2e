import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { START } from '../sample/story.ts';
import { DAY, HOUR, MINUTE } from '../time/clock.ts';
import type { NoticePlan } from './noticeAction.ts';
import { evolveNotice, type NoticeState } from './noticeState.ts';
import { bundlesOf, planDigest } from './planDigest.ts';

const heldNotice = (
  id: string,
  colour: NoticePlan['text']['colour'],
  people: readonly string[],
  quota = false,
): NoticeState => {
  const base = { aggregate: `notice#${id}`, id, at: START, by: { kind: 'system', task: 'notify' } } as const;
  const plan = {
    ...base,
    seq: 1,
    type: 'plan',
    prev: '',
    hash: '',
    body: {
      kind: quota ? 'todo' : 'warning',
      cause: `warning#${id}/1`,
      to: { people },
      text: { title: '预警', rows: [], content: '', colour, page: 'p', mark: id },
      ...(quota ? {} : { notBefore: START + HOUR }),
    },
  } as const;
  const planned = evolveNotice(undefined, plan);
  return quota
    ? evolveNotice(planned, {
        ...base,
        seq: 2,
        type: 'hold',
        prev: '',
        hash: '',
        body: { why: 'quota', until: START + 30 * DAY },
      })
    : planned;
};

describe('what is held back', () => {
  it('waits until its time and is not looked at before', () => {
    expect(heldNotice('a', 'orange', ['x'])).toMatchObject({ phase: 'held', next: START + HOUR });
    expect(heldNotice('a', 'green', ['x'], true)).toMatchObject({ phase: 'held', shortOfQuota: true });
  });

  it('is told in one message: yellow to everybody, orange to the same people with their number', () => {
    const bundles = bundlesOf([
      heldNotice('a', 'yellow', ['village-1']),
      heldNotice('b', 'yellow', ['village-2']),
      heldNotice('c', 'orange', ['town-1']),
      heldNotice('d', 'orange', ['town-1']),
      heldNotice('e', 'orange', ['town-2']),
      heldNotice('f', 'green', ['clerk'], true),
    ]);
    expect(bundles.map(({ held, notices }) => [held, notices.map(({ id }) => id)])).toEqual([
      ['yellow', ['a', 'b']],
      ['orange', ['c', 'd']],
      ['orange', ['e']],
      ['quota', ['f']],
    ]);
    const [yellow, orange] = bundles.map((bundle) => planDigest(bundle, 'digest/1', START + HOUR));
    expect(yellow).toMatchObject({
      kind: 'digest',
      to: { people: ['village-1', 'village-2'] },
      of: ['a', 'b'],
      text: { title: '黄色预警晨报', page: 'warnings/list/index' },
    });
    expect(orange?.text.rows).toEqual([{ key: '条数', value: '2' }]);
  });

  it('is lost by nobody, whatever is held and whoever it is for', () => {
    const anyHeld = fc.array(
      fc.record({
        colour: fc.constantFrom<'yellow' | 'orange'>('yellow', 'orange'),
        people: fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 }),
        quota: fc.boolean(),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(anyHeld, (given) => {
        const notices = given.map(({ colour, people, quota }, index) =>
          heldNotice(`n${index}`, colour, people, quota),
        );
        const bundles = bundlesOf(notices);
        expect(bundles.flatMap((bundle) => bundle.notices.map(({ id }) => id)).sort()).toEqual(
          notices.map(({ id }) => id).sort(),
        );
        for (const bundle of bundles) {
          const { to } = planDigest(bundle, 'digest/1', START + MINUTE);
          const told = 'people' in to ? to.people : [];
          for (const notice of bundle.notices)
            expect(told).toEqual(expect.arrayContaining([...notice.people]));
        }
      }),
    );
  });
});
