import { text } from '../../../i18n/text.ts';
import { comparedOf, findingOf } from '../../find.ts';
import type { Finding } from '../../finding.ts';
import { numberIn } from '../../read.ts';
import { wroteAny } from '../written.ts';
import { basicsOf, type Judged, labelOf, RESOLUTION } from './judged.ts';
import { missedBy, percentOf, type Share } from './quorum.ts';

/** Attendance or votes that were written now and do not reach this share. */
export const below = (judged: Judged, share: Share): readonly Finding[] => {
  const { fact, sub } = judged;
  if (!wroteAny(fact, [share.part, share.whole])) return [];
  const found = missedBy(share, fact.told.values);
  if (found === undefined) return [];
  const part = labelOf(sub, share.part);
  const whole = labelOf(sub, share.whole);
  const is = percentOf(found.part, found.whole);
  const { needed, ground, ...rest } = basicsOf(judged);
  return [
    findingOf(RESOLUTION, fact, {
      ...rest,
      window: `below:${share.part}`,
      sentence: {
        zh: `办件 ${fact.number} 的${part.zh}为${whole.zh}的 ${is}%，${share.more ? '没有超过' : '不到'} ${share.percent}%。`,
        en: `In case ${fact.number}, “${part.en}” is ${is} % of “${whole.en}”, ${share.more ? 'not more than' : 'less than'} ${share.percent} %.`,
      },
      compared: [
        comparedOf(whole, found.whole, fact.caseId),
        comparedOf(part, found.part, fact.caseId),
        ...(share.part.startsWith('meeting') ? [needed] : []),
        ground,
      ],
      threshold: {
        zh: `${part.zh}${share.more ? '超过' : '不低于'}${whole.zh}的 ${share.percent}%`,
        en: `“${part.en}” ${share.more ? 'more than' : 'at least'} ${share.percent} % of “${whole.en}”`,
      },
    }),
  ];
};

const VOTES = ['meetingFor', 'meetingAgainst', 'meetingAbstained'] as const;

/** More votes than people who were there. */
export const miscounted = (judged: Judged): readonly Finding[] => {
  const { fact, sub } = judged;
  const { values } = fact.told;
  const present = numberIn(values, 'meetingPresent');
  const votes = VOTES.map((id) => ({ id, number: numberIn(values, id) ?? 0 }));
  const cast = votes.reduce((sum, { number }) => sum + number, 0);
  if (present === undefined || cast <= present || !wroteAny(fact, [...VOTES, 'meetingPresent'])) return [];
  const { needed: _, ground, ...rest } = basicsOf(judged);
  return [
    findingOf(RESOLUTION, fact, {
      ...rest,
      window: 'counted',
      sentence: {
        zh: `办件 ${fact.number} 登记的票数合计 ${cast}，多于实到人数 ${present}。`,
        en: `In case ${fact.number} ${cast} votes are recorded, more than the ${present} people present.`,
      },
      compared: [
        comparedOf(labelOf(sub, 'meetingPresent'), present, fact.caseId),
        ...votes.map(({ id, number }) => comparedOf(labelOf(sub, id), number, fact.caseId)),
        ground,
      ],
      threshold: text('票数合计不多于实到人数', 'no more votes than people present'),
    }),
  ];
};
