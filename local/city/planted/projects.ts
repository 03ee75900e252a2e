import { awardedWorks } from '../ordinary.ts';
import type { Planting } from './planting.ts';

/* Rule 18: works that cost more, change again and again, or change after they were accepted. */

const overrun: Planting = (planner, village) => {
  const begins = planner.random.whole(0, 140);
  const notes = awardedWorks(planner, village, planner.day(begins));
  const acceptance = planner.plan('completion-acceptance', village, { at: planner.day(begins + 95), notes });
  const { caseId } = planner.plan('settlement-audit', village, {
    at: planner.day(begins + 145),
    notes: { ...notes, acceptance: acceptance.caseId, amount: Math.round(notes.contractAmount * 1.3) },
  });
  planner.truth.push({
    rule: 'project-overrun',
    caseId,
    what: '审定结算超过合同两成多',
    window: 'settlement',
  });
};

const changes: Planting = (planner, village) => {
  const begins = planner.random.whole(0, 140);
  const notes = awardedWorks(planner, village, planner.day(begins));
  const group = [50, 70, 90].map(
    (days) => planner.plan('time-extension', village, { at: planner.day(begins + days), notes }).caseId,
  );
  planner.truth.push({
    rule: 'project-overrun',
    caseId: group[0] ?? '',
    group,
    what: '同一合同变更三次',
    window: 'changes',
  });
};

const afterwards: Planting = (planner, village) => {
  const begins = planner.random.whole(0, 140);
  const notes = awardedWorks(planner, village, planner.day(begins));
  planner.plan('completion-acceptance', village, { at: planner.day(begins + 95), notes });
  const { caseId } = planner.plan('time-extension', village, { at: planner.day(begins + 150), notes });
  planner.truth.push({
    rule: 'project-overrun',
    caseId,
    what: '验收以后又申请变更',
    window: 'after-acceptance',
  });
};

export const projects: readonly Planting[] = [overrun, changes, afterwards];
