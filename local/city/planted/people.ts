import type { PetitionFact } from '@dingban/shared/supervision/fact';
import { workingDays } from '@dingban/shared/time/workingDays';
import { LIMITS, petitionAt } from '../ordinary.ts';
import type { Planting } from './planting.ts';

/* Rules 4 and 22: what villagers say, and who does not answer. Petitions are no case yet, so they are facts as they are. */

const unanswered: Planting = (planner, village) => {
  const { random, truth, beside } = planner;
  const kind = random.pick(['inquiry', 'suggestion', 'complaint', 'report'] as const);
  const came = petitionAt(planner, village, planner.day(random.whole(0, 330)), kind, 'bridge');
  const lapse = (lateness: 'yellow' | 'orange', at: number): PetitionFact => ({
    ...came,
    kind: 'petitionLapse',
    at,
    lateness,
  });
  const twice = workingDays.deadline(came.due - 1, LIMITS[kind]);
  for (const fact of [lapse('yellow', came.due), lapse('orange', twice)])
    beside.push({ at: fact.at, caseId: fact.caseId, facts: [fact] });
  truth.push({ rule: 'petition-overdue', caseId: came.caseId, what: '诉求超过时限没有答复' });
};

const sameComplaint: Planting = (planner, village) => {
  const first = planner.random.whole(0, 320);
  const group = [0, 6, 13].map(
    (days) => petitionAt(planner, village, planner.day(first + days), 'complaint', 'waste-water').caseId,
  );
  planner.truth.push({
    rule: 'dissatisfaction-cluster',
    caseId: group[0] ?? '',
    group,
    what: '同一主题三次投诉',
    window: 'petitions:waste-water',
  });
};

const lowRatings: Planting = (planner, village) => {
  const first = planner.random.whole(0, 320);
  const group = [0, 4, 9].map(
    (days) =>
      planner.plan('residence-certificate', village, {
        at: planner.day(first + days),
        conduct: { stars: [planner.random.whole(1, 2)] },
      }).caseId,
  );
  planner.truth.push({
    rule: 'dissatisfaction-cluster',
    caseId: group[0] ?? '',
    group,
    what: '一个月内三次低分评价',
    window: 'matter:certificate-issuing',
  });
};

export const people: readonly Planting[] = [unanswered, sameComplaint, lowRatings];
