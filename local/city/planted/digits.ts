import type { Planting } from './planting.ts';

/* Rule 23, first digits: amounts kept just below what the town has to see. */

/** Enough to be judged by themselves. */
const AMOUNTS = 104;

/** More than a hundred claims of a little less than 5,000 yuan, over which the town would have to approve. */
export const roundAmounts: Planting = (planner, village) => {
  const mine = Array.from({ length: AMOUNTS }, (_, n) =>
    planner.plan('daily-office', village, {
      at: planner.day(Math.floor((n * 340) / AMOUNTS)),
      notes: { amount: planner.random.whole(470_000, 499_900) },
      // Paid back to who laid it out: no shop grows by it.
      conduct: { writes: ({ node }) => (node === 'apply' ? { payeeKind: 'advanced' } : {}) },
    }),
  );
  planner.whenLaidOut.push(() => {
    // The finding stands on the first case of the quarter in the village, whichever that is.
    const group = planner.plans.filter((plan) => plan.village === village).map(({ caseId }) => caseId);
    planner.truth.push({
      rule: 'data-integrity',
      caseId: mine.at(-1)?.caseId ?? '',
      group,
      what: '全年金额集中在五千元以下一点',
      window: `digits:${village.places.village}`,
    });
  });
};
