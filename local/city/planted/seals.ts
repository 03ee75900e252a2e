import { HOUR, localDate, MINUTE, SECOND, startOfDay } from '@dingban/shared/time/clock';
import type { Conduct } from '../plan.ts';
import type { Planting } from './planting.ts';

/* Rules 6 and 9: seals that are used as nobody approved, and approvals that nobody thought about. */

const irregular =
  (kind: string, rule: string, what: string, window: string, conduct: Conduct): Planting =>
  (planner, village) => {
    const { caseId } = planner.plan(kind, village, { conduct });
    planner.truth.push({ rule, caseId, what, window });
  };

const tooMany = irregular('finance-seal', 'seal-without-approval', '盖的份数多于批准的份数', 'copies', {
  writes: ({ node, values }) => (node === 'stamp' ? { stampedCopies: Number(values.copies) + 3 } : {}),
});

const expired = irregular('committee-seal', 'seal-without-approval', '批准过期以后用印', 'expired', {
  waits: { secretary: 1 },
  writes: ({ node, today }) => (node === 'apply' ? { validUntil: today } : {}),
});

const unapproved = irregular('committee-seal', 'seal-without-approval', '没有批准就先盖章', 'unapproved', {
  stampsAt: 'supervision',
});

const quick = irregular('utilities', 'rubber-stamp', '打开三秒就同意', 'quick:secretary', {
  reads: { secretary: 3 * SECOND },
});

const unread = irregular('residence-certificate', 'rubber-stamp', '没有打开就同意', 'quick:director', {
  reads: { director: 'never' },
});

const atNight = irregular('minor-works', 'rubber-stamp', '半夜审批', 'night:secretary', {
  atNight: 'secretary',
});

/** As many as it takes to be a rush, and two more. */
const RUSH = 22;

const rush: Planting = (planner, village) => {
  const day = localDate(planner.day(planner.random.whole(5, 350)));
  const at = (hours: number): number => startOfDay(day) + hours * HOUR;
  const group = Array.from({ length: RUSH }, (_, n) => {
    const plan = planner.plan('committee-seal', village, {
      at: at(8.6) + n * MINUTE,
      applicant: 'clerk',
      conduct: { exactly: { director: at(10) + n * 2 * MINUTE, secretary: at(15) + n * 15 * SECOND } },
    });
    return plan.caseId;
  });
  planner.truth.push({
    rule: 'rubber-stamp',
    caseId: group[0] ?? '',
    group,
    what: `书记几分钟内同意 ${RUSH} 件`,
    window: `many:${village.places.village}-secretary`,
  });
};

export const seals: readonly Planting[] = [tooMany, expired, unapproved, quick, unread, atNight, rush];
