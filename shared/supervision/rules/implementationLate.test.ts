import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import { goodInput } from '../../sample/given.ts';
import { foundBy, TEN, toldWith } from '../../sample/told.ts';
import { DAY, noonOf } from '../../time/clock.ts';
import { workingDays } from '../../time/workingDays.ts';
import type { WatchFact } from '../fact.ts';
import { defaultsOf } from '../rule.ts';
import type { Told } from '../told.ts';
import { EMPTY_WINDOW } from '../window.ts';
import { implementationLate } from './implementationLate.ts';

const APPROVED = TEN - 60 * DAY;
const form = findDefinition('project-initiation', 'minor-works')?.sub.form;
if (form === undefined) throw new Error('no such sub-module');
const given = goodInput(form, 'apply', '2026-09-20', { plannedEnd: '2026-10-20' });
const END = noonOf('2026-10-20');
const due = workingDays.deadline(END, 15);

const watch = (more: Partial<WatchFact> = {}, told: Partial<Told> = {}): WatchFact => ({
  kind: 'watch',
  caseId: 'c1',
  number: 'GC-20260920-0001',
  places: toldWith('', '', {}).places,
  at: due,
  what: 'implementation',
  since: END,
  due,
  people: ['member-1'],
  told: toldWith('project-initiation', 'minor-works', given, { approvedAt: APPROVED, ...told }),
  ...more,
});
const find = (fact: WatchFact) => {
  const [found] = implementationLate.find(fact, EMPTY_WINDOW, defaultsOf(implementationLate));
  if (found === undefined) throw new Error('nothing found');
  return found;
};

describe('rule 3, approved and not carried out', () => {
  it('finds what has no record fifteen working days after its planned end', () => {
    expect(foundBy(implementationLate, watch())).toEqual(['late orange']);
    expect(foundBy(implementationLate, watch({ at: due + 10 * DAY }))).toEqual(['late orange']);
    expect(find(watch()).sentence.zh).toContain('计划完成日期已过 15 个工作日');
  });

  it('counts from the turn to carry it out where no end is planned', () => {
    const fact = watch({ since: APPROVED, at: workingDays.deadline(APPROVED, 15) });
    expect(foundBy(implementationLate, fact)).toEqual(['late orange']);
    expect(find(fact).sentence.zh).toContain('轮到办理已过');
    expect(find(fact).compared.map(({ label }) => label.zh)).not.toContain('计划完成');
  });

  it('begins with the end of the fifteenth working day and not a millisecond earlier', () => {
    expect(foundBy(implementationLate, watch({ at: due - 1 }))).toEqual([]);
    expect(foundBy(implementationLate, watch({ at: due }))).toEqual(['late orange']);
  });

  it('does not hear the other watches', () => {
    expect(foundBy(implementationLate, watch({ what: 'stalled' }))).toEqual([]);
    expect(foundBy(implementationLate, watch({ what: 'disclosure' }))).toEqual([]);
  });

  it('goes by the days that a city sets', () => {
    const five = workingDays.deadline(END, 5);
    expect(foundBy(implementationLate, watch({ at: five }))).toEqual([]);
    expect(foundBy(implementationLate, watch({ at: five }), EMPTY_WINDOW, { days: 5 })).toEqual([
      'late orange',
    ]);
  });

  it('says which step has no record: the first of which nothing is written', () => {
    const step = (values: Told['values']) =>
      find(watch({}, { values })).compared.find(({ label }) => label.zh === '还没有登记的环节')?.value.zh;
    const nodes = findDefinition('project-initiation', 'minor-works')?.sub.process.nodes ?? [];
    const label = (id: string) => nodes.find((node) => node.id === id)?.label.zh;
    expect(step(given)).toBe(label('work'));
    expect(step({ ...given, ...goodInput(form, 'work', '2026-10-20', {}, given) })).toBe(label('check'));
  });

  it('passes over a step that the case does not take', () => {
    const welfare = findDefinition('benefit-distribution', 'collective-welfare')?.sub;
    if (welfare === undefined) throw new Error('no such sub-module');
    const values = goodInput(welfare.form, 'apply', '2026-09-20', { givenAs: 'goods' });
    const found = find(watch({}, { matter: 'benefit-distribution', sub: welfare.id, values }));
    const label = welfare.process.nodes.find(({ id }) => id === 'hand-out')?.label;
    expect(found.compared.map(({ value }) => value)).toContainEqual(label);
  });

  it('says nothing of steps that it does not know, and is about those whom the case waits for', () => {
    const found = find(watch({}, { matter: 'nothing', sub: 'at-all' }));
    expect(found.compared.map(({ label }) => label.zh)).not.toContain('还没有登记的环节');
    expect(found.about).toEqual(['member-1']);
    expect(found.sentence.en).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
