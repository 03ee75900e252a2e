import { awardedWorks } from '../ordinary.ts';
import { postOf } from '../place.ts';
import type { Planting } from './planting.ts';

/* Rules 7, 8 and 10: decided by the wrong body, by somebody who is concerned, or paid too early. */

const wrongBody: Planting = (planner, village) => {
  const { caseId } = planner.plan('ordinary-works', village, {
    notes: { amount: planner.random.whole(6_000_000, 20_000_000) },
    conduct: { writes: ({ node }) => (node === 'apply' ? { meetingKind: 'committees' } : {}) },
  });
  planner.truth.push({
    rule: 'missing-resolution',
    caseId,
    what: '大额立项只由两委联席会议决定',
    window: 'body',
  });
};

/** The household names the director as its relative, and the director reviews its plea. */
const relativeReviews: Planting = (planner, village) => {
  const director = postOf(village, 'director');
  const { caseId } = planner.plan('temporary-relief', village, {
    conduct: {
      writes: ({ node }) =>
        node === 'apply'
          ? { kinOfOfficial: true, kinOfficial: { person: director, name: village.names[director] ?? '' } }
          : {},
    },
  });
  planner.truth.push({ rule: 'recusal-breach', caseId, what: '主任审核自己亲属的救助申请' });
};

/** The secretary is paid back what he laid out, and signs for it himself. */
const signsForHimself: Planting = (planner, village) => {
  const secretary = postOf(village, 'secretary');
  const { caseId } = planner.plan('daily-office', village, {
    conduct: {
      writes: ({ node }) =>
        node === 'apply'
          ? {
              payeeKind: 'advanced',
              payeePerson: { person: secretary, name: village.names[secretary] ?? '' },
            }
          : {},
    },
  });
  planner.truth.push({ rule: 'recusal-breach', caseId, what: '书记审批付给自己的报销' });
};

/** The last instalment goes out while the audit of the works still lies with the town. */
const paidTooEarly: Planting = (planner, village) => {
  const begins = planner.random.whole(0, 180);
  const notes = awardedWorks(planner, village, planner.day(begins));
  const acceptance = planner.plan('completion-acceptance', village, { at: planner.day(begins + 95), notes });
  const settlement = planner.plan('settlement-audit', village, {
    at: planner.day(begins + 140),
    notes: { ...notes, acceptance: acceptance.caseId },
    conduct: { waits: { publicity: 20 } },
  });
  const { caseId } = planner.plan('project-payment', village, {
    at: planner.day(begins + 142),
    notes: { ...notes, settlement: settlement.caseId },
  });
  planner.truth.push({ rule: 'paid-before-due', caseId, what: '结算没有确认就付了尾款' });
  // What was to be paid for is slow, and is told for that as well.
  planner.truth.push({
    rule: 'node-overdue',
    caseId: settlement.caseId,
    what: '结算公示到期后没有及时办结',
  });
};

export const procedure: readonly Planting[] = [wrongBody, relativeReviews, signsForHimself, paidTooEarly];
