import { addDays } from '@dingban/shared/time/clock';
import type { Plan } from '../plan.ts';
import type { Planner } from '../planner.ts';
import type { Planting } from './planting.ts';

/* Rules 1, 2, 3, 5 and 21: too slow, or back and forth. */

const told = ({ truth }: Planner, { caseId }: Plan, what: string, ...rules: readonly string[]): void => {
  for (const rule of rules) truth.push({ rule, caseId, what });
};

/** The secretary lets it lie over the limit of one working day. */
const overdue: Planting = (planner, village) => {
  const plan = planner.plan('committee-seal', village, { conduct: { waits: { secretary: 7 } } });
  told(planner, plan, '书记审批超过时限', 'node-overdue');
};

const stalled: Planting = (planner, village) => {
  const plan = planner.plan('daily-office', village, { conduct: { waits: { secretary: 26 } } });
  // Whoever does nothing for so long is past the limit of the step as well.
  told(planner, plan, '书记二十多天没有办理', 'case-stalled', 'node-overdue');
};

const carriedOutLate: Planting = (planner, village) => {
  const plan = planner.plan('committee-seal', village, {
    conduct: {
      waits: { stamp: 38 },
      // The approval stays valid, so that it is only late.
      writes: ({ node, today }) => (node === 'apply' ? { validUntil: addDays(today, 85) } : {}),
    },
  });
  told(planner, plan, '批准后一个多月才登记用印', 'implementation-late', 'node-overdue');
};

const sentBack: Planting = (planner, village) => {
  const plan = planner.plan('rent-collection', village, {
    conduct: { returns: ['cooperative', 'cooperative'] },
  });
  told(planner, plan, '社长两次退回', 'repeated-return');
};

const notShown: Planting = (planner, village) => {
  const plan = planner.plan('utilities', village, { conduct: { waits: { feedback: 40 } } });
  told(planner, plan, '办完一个多月没有反馈公开', 'disclosure-late', 'node-overdue');
};

export const pace: readonly Planting[] = [overdue, stalled, carriedOutLate, sentBack, notShown];
