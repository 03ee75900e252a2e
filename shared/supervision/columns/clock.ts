import { findDefinition } from '../../catalogue/catalogue.ts';
import { DAY } from '../../time/clock.ts';
import { workingDays } from '../../time/workingDays.ts';
import type { Fact } from '../fact.ts';
import { type City, dayOf, type Hit, ORANGE, RED, SEVERITIES, type Section, YELLOW } from './section.ts';
import { tableOf } from './table.ts';

/* What the clock noted, and what was sent back: rules 1 to 5 and 21. */

export const WATCHES = ['stalled', 'implementation', 'disclosure'] as const;
export const PETITIONS = ['inquiry', 'suggestion', 'complaint', 'report'] as const;

export const clockSection = ({ cases }: City): Section => {
  const lapses = tableOf({ subject: 'id', severity: 'code', sealOut: 'code' });
  const watches = tableOf({ subject: 'id', what: 'code', since: 'day', noted: 'day', atOnce: 'code' });
  const petitions = tableOf({
    subject: 'id',
    petition: 'code',
    since: 'day',
    noted: 'day',
    severity: 'code',
  });
  const returns = tableOf({ subject: 'id', times: 'number', byNode: 'number' });
  /** Working days that have passed since the first day of the table, by the end of each day. */
  const calendar = tableOf({ day: 'day', passed: 'number' });

  const take = (fact: Fact): void => {
    const subject = cases.of(fact.caseId);
    if (fact.kind === 'lapse')
      lapses.add({
        subject,
        severity: SEVERITIES.indexOf(fact.lateness),
        sealOut: fact.records === 'sealReturn' ? 1 : 0,
      });
    else if (fact.kind === 'watch')
      watches.add({
        subject,
        what: WATCHES.indexOf(fact.what),
        since: dayOf(fact.since),
        noted: dayOf(fact.at),
        atOnce: findDefinition(fact.told.matter, fact.told.sub)?.sub.disclosure?.timing === 'at-once' ? 1 : 0,
      });
    else if (fact.kind === 'petitionLapse')
      petitions.add({
        subject,
        petition: PETITIONS.indexOf(fact.petition),
        since: dayOf(fact.receivedAt),
        noted: dayOf(fact.at),
        severity: SEVERITIES.indexOf(fact.lateness ?? 'yellow'),
      });
    else if (fact.kind === 'return') returns.add({ subject, times: fact.times, byNode: fact.timesByNode });
  };

  const close = (): void => {
    const days = [watches, petitions].flatMap((table) => [
      ...table.column('since'),
      ...table.column('noted'),
    ]);
    if (days.length === 0) return;
    const first = days.reduce((a, b) => Math.min(a, b)) - 1;
    const last = days.reduce((a, b) => Math.max(a, b)) + 1;
    let passed = 0;
    let next = dayOf(workingDays.deadline(first * DAY, 1) - 1);
    for (let day = first; day <= last; day += 1) {
      if (day === next) {
        passed += 1;
        next = dayOf(workingDays.deadline(day * DAY, 1) - 1);
      }
      calendar.add({ day, passed });
    }
  };

  /** Whether a limit of so many working days was over: its last day had ended before the day of the note. */
  const isOver = (since: number, noted: number, days: number): boolean => {
    const first = calendar.column('day')[0] ?? 0;
    const passed = calendar.column('passed');
    return (passed[noted - 1 - first] ?? 0) - (passed[since - first] ?? 0) >= days;
  };

  const watched = (what: number, days: number, hit: Hit, severityOf: (row: number) => number): void => {
    const [subject, kind, since, noted] = [
      watches.column('subject'),
      watches.column('what'),
      watches.column('since'),
      watches.column('noted'),
    ];
    for (let row = 0; row < subject.length; row += 1)
      if (kind[row] === what && isOver(since[row] ?? 0, noted[row] ?? 0, days))
        hit(subject[row] ?? 0, severityOf(row));
  };

  return {
    tables: { lapses, watches, petitions, returns, calendar },
    take,
    close,
    judges: {
      'node-overdue': (_, hit) => {
        const [subject, severity] = [lapses.column('subject'), lapses.column('severity')];
        for (let row = 0; row < subject.length; row += 1) hit(subject[row] ?? 0, severity[row] ?? 0);
      },
      'case-stalled': ({ days = 0 }, hit) => watched(0, days, hit, () => YELLOW),
      'implementation-late': ({ days = 0 }, hit) => watched(1, days, hit, () => ORANGE),
      'disclosure-late': ({ days = 0 }, hit) => {
        const atOnce = watches.column('atOnce');
        watched(2, days, hit, (row) => (atOnce[row] === 1 ? RED : ORANGE));
      },
      'petition-overdue': (limits, hit) => {
        const [subject, petition, severity] = [
          petitions.column('subject'),
          petitions.column('petition'),
          petitions.column('severity'),
        ];
        const [since, noted] = [petitions.column('since'), petitions.column('noted')];
        for (let row = 0; row < subject.length; row += 1) {
          const days = limits[PETITIONS[petition[row] ?? 0] ?? 'report'] ?? 0;
          if (isOver(since[row] ?? 0, noted[row] ?? 0, days)) hit(subject[row] ?? 0, severity[row] ?? 0);
        }
      },
      'repeated-return': ({ times = 0, sameNode = 0 }, hit) => {
        const [subject, all, byNode] = [
          returns.column('subject'),
          returns.column('times'),
          returns.column('byNode'),
        ];
        for (let row = 0; row < subject.length; row += 1) {
          const [some, same] = [all[row] ?? 0, byNode[row] ?? 0];
          if (some >= times || same >= sameNode)
            hit(subject[row] ?? 0, some >= 2 * times || same >= 2 * sameNode ? ORANGE : YELLOW);
        }
      },
    },
  };
};
