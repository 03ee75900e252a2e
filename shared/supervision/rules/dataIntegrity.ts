import { text } from '../../i18n/text.ts';
import type { WrittenFact } from '../fact.ts';
import { findingOf } from '../find.ts';
import type { Finding } from '../finding.ts';
import type { Parameters, Rule } from '../rule.ts';
import type { Window } from '../window.ts';
import { corrected } from './dataIntegrity/corrected.ts';
import { asksDigits, implausibleDigits } from './dataIntegrity/digits.ts';
import { late } from './dataIntegrity/late.ts';
import { anotherDay, asksPhotos, farAway, reused } from './dataIntegrity/photos.ts';

type Names = 'days' | 'photoDays' | 'kilometres' | 'amounts' | 'chiSquare';

const find = (fact: WrittenFact, window: Window, parameters: Parameters<Names>): readonly Finding[] =>
  [
    ...late(fact, parameters.days),
    ...corrected(fact),
    ...reused(fact, window),
    ...farAway(fact, parameters.kilometres),
    ...anotherDay(fact, parameters.photoDays),
    ...implausibleDigits(fact, window, parameters),
  ].map((one) => findingOf(dataIntegrity, fact, { ...one, about: [fact.person] }));

/** Rule 23: entries that were made late, changed, or do not fit what they say. */
export const dataIntegrity: Rule<Names> = {
  id: 'data-integrity',
  version: 1,
  label: text('数据真实性', 'Data integrity'),
  kind: 'quality',
  basis: text(
    '随办随录、留痕更正；本福特定律（首位数字）；平台默认规则二十三',
    "Entered as it is done, corrected on the record; Benford's law of first digits; rule 23 of the platform",
  ),
  parameters: {
    days: {
      label: text('登记期限', 'Time to enter an event'),
      unit: text('天', 'days'),
      default: 3,
      min: 0,
      max: 60,
    },
    photoDays: {
      label: text('照片与所填日期相差', 'Photo and the day given apart'),
      unit: text('天', 'days'),
      default: 3,
      min: 0,
      max: 60,
    },
    kilometres: {
      label: text('照片与所填位置相距', 'Photo and the place given apart'),
      unit: text('公里', 'km'),
      default: 2,
      min: 0.1,
      max: 50,
    },
    amounts: {
      label: text('首位数字检验最少件数', 'Least number of amounts for the digits'),
      unit: text('件', 'cases'),
      default: 100,
      min: 50,
      max: 10_000,
    },
    // 26.1 with eight degrees of freedom is reached by chance once in a thousand.
    chiSquare: {
      label: text('首位数字卡方上限', 'Limit of chi-square of the digits'),
      unit: text('卡方值', 'chi-square'),
      default: 26.1,
      min: 15,
      max: 100,
    },
  },
  on: ['written'],
  asks: (fact) => (fact.kind === 'written' ? [...asksPhotos(fact), ...asksDigits(fact)] : []),
  find: (fact, window, parameters) => (fact.kind === 'written' ? find(fact, window, parameters) : []),
};
