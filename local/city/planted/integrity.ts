import { addDays } from '@dingban/shared/time/clock';
import { photoOf, sumOf } from '../filled.ts';
import type { Planting } from './planting.ts';

/* Rule 23: entries that were made late, changed, or show something else than they say. */

const corrected: Planting = (planner, village) => {
  const { caseId } = planner.plan('finance-seal', village, {
    conduct: { corrects: () => ({ recipient: '市财政局会计管理科' }) },
  });
  planner.truth.push({
    rule: 'data-integrity',
    caseId,
    what: '批准后更正文件送往',
    window: 'corrected:apply',
  });
};

/** The same picture of finished works in two cases. */
const samePhoto: Planting = (planner, village) => {
  const sum = sumOf(`reused-${village.places.village}-${planner.plans.length}`);
  const first = planner.random.whole(0, 250);
  const [one, other] = [0, 60].map((days) =>
    planner.plan('minor-works', village, {
      at: planner.day(first + days),
      conduct: {
        writes: (hand) =>
          hand.node === 'work' ? { donePhotos: [{ ...photoOf(hand, 'donePhotos', 0), sha256: sum }] } : {},
      },
    }),
  );
  planner.truth.push({
    rule: 'data-integrity',
    caseId: other?.caseId ?? '',
    what: '两件工程用同一张完工照片',
    window: `photo:${one?.caseId ?? ''}`,
  });
};

const late: Planting = (planner, village) => {
  const { caseId } = planner.plan('minor-works', village, {
    conduct: {
      waits: { work: 12 },
      writes: ({ node, today }) => (node === 'work' ? { doneOn: addDays(today, -9) } : {}),
    },
  });
  planner.truth.push({ rule: 'data-integrity', caseId, what: '完工九天后才登记', window: 'late:doneOn' });
};

const farAway: Planting = (planner, village) => {
  const { caseId } = planner.plan('minor-works', village, {
    conduct: {
      writes: (hand) => {
        const photo = photoOf(hand, 'donePhotos', 0);
        return hand.node === 'work' ? { donePhotos: [{ ...photo, latitude: village.latitude + 0.4 }] } : {};
      },
    },
  });
  planner.truth.push({ rule: 'data-integrity', caseId, what: '完工照片在别处拍摄', window: 'place:' });
};

export const integrity: readonly Planting[] = [corrected, samePhoto, late, farAway];
