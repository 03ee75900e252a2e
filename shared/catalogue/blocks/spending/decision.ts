import type { FieldGroup } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { above, earlierCase } from '../../fields.ts';
import type { Collective } from '../../matter.ts';
import { TIERS } from '../../nodes.ts';

/**
 * The collective decision that a large sum rests on. It was recorded with attendance and votes in a case of its own
 * (major-decision), so the case is named here and the meeting is not written down a second time.
 */
export const decision: FieldGroup = group('decision', ['集体决策', 'Collective decision'], 'apply', [
  earlierCase('decisionCase', ['依据的集体决策', 'Decision it rests on'], ['major-decision'], {
    visible: above('amount', TIERS.town),
    help: [
      '5 万元以上先办“重大事项决策”，通过后在这里选上',
      'Above 50,000 yuan the decision is taken first and then chosen here',
    ],
  }),
]);

/** Above 50,000 yuan the representatives have decided before. */
export const decidedBefore: Collective = {
  body: 'representatives',
  when: above('amount', TIERS.town),
  group: 'decision',
  basis: text(
    '五议两公开：大额资金使用须先经村民代表会议决定',
    "Large sums are first decided by the villagers' representatives",
  ),
};
