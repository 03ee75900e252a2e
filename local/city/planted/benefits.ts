import type { Values } from '@dingban/shared/form/value';
import { DAY, localDate } from '@dingban/shared/time/clock';
import { recipient } from '../cases/welfare.ts';
import type { Member, Village } from '../place.ts';
import type { Hand } from '../plan.ts';
import type { Planting } from './planting.ts';

/* Rule 20: benefits for whom they are not meant. Money in fen. */

const listed =
  (window: string, what: string, place: number): Planting =>
  (planner, village) => {
    const { caseId } = planner.plan('collective-welfare', village, {
      conduct: {
        writes: ({ node }) => {
          const wrong = village.members.at(place);
          const right = village.members.slice(45, 52);
          if (node === 'pay-benefit') return { paidPeople: 8 };
          return node !== 'apply' || wrong === undefined
            ? {}
            : {
                // A kind of its own: nobody of them is on another list of it.
                welfareKind: 'insurance',
                recipients: [...right, wrong].map((member) => recipient(member, 30_000)),
              };
        },
      },
    });
    planner.truth.push({ rule: 'ineligible-benefit', caseId, what, window });
  };

const household = (member: Member | undefined): Values => ({
  member: { entry: member?.entry ?? '', label: member?.name ?? '' },
  requesterName: member?.name ?? '',
  requesterIdNumber: member?.idNumber ?? '',
});

const asks =
  (village: Village, place: number, more: Values = {}) =>
  ({ node }: Hand): Values =>
    node === 'apply' ? { ...household(village.members.at(place)), ...more } : {};

const tooMuch: Planting = (planner, village) => {
  const { caseId } = planner.plan('temporary-relief', village, { conduct: { writes: asks(village, -6) } });
  planner.truth.push({
    rule: 'ineligible-benefit',
    caseId,
    what: '财产超标的家庭申请救助',
    window: 'owns',
  });
};

/** One misfortune, two pleas. */
const twice: Planting = (planner, village) => {
  const first = planner.day(planner.random.whole(10, 300));
  const happenedOn = localDate(first - 9 * DAY);
  const conduct = { writes: asks(village, 52, { happenedOn }) };
  const one = planner.plan('temporary-relief', village, { at: first, conduct });
  const other = planner.plan('temporary-relief', village, { at: first + 30 * DAY, conduct });
  planner.truth.push({
    rule: 'ineligible-benefit',
    caseId: other.caseId,
    what: '同一事由领取两次救助',
    window: `twice:${one.caseId}`,
  });
};

export const benefits: readonly Planting[] = [
  listed('deceased', '福利名单中有去世的人', -2),
  listed('moved', '福利名单中有迁出的人', -4),
  tooMuch,
  twice,
];
