import { findDefinition } from '../../catalogue/catalogue.ts';
import type { Collective, SubModule } from '../../catalogue/matter.ts';
import { isEmpty } from '../../form/asked.ts';
import { holds } from '../../form/condition.ts';
import { allFields } from '../../form/field.ts';
import { text } from '../../i18n/text.ts';
import type { WrittenFact } from '../fact.ts';
import { comparedOf, findingOf } from '../find.ts';
import type { Finding } from '../finding.ts';
import { entryIn, textIn } from '../read.ts';
import type { Rule } from '../rule.ts';
import { resolutionIn, resolutionOf } from '../traces/resolutions.ts';
import type { Window } from '../window.ts';
import { BODIES, basicsOf, type Judged, labelOf, RESOLUTION } from './missingResolution/judged.ts';
import { type QuorumNames, quorumParameters, sharesOf } from './missingResolution/quorum.ts';
import { below, miscounted } from './missingResolution/votes.ts';

/** What shows that a meeting decided, in the long form and in the short one. */
const PROOFS: readonly string[] = ['meetingDate', 'meetingPresent', 'meetingFor', 'minutes'];

/** The field that names the case in which it was decided before. */
const DECISION = 'decisionCase';

/** Kinds of meeting that a form offers and that may not decide what this body has to decide. */
const TOO_LOW: Readonly<Record<Collective['body'], readonly string[]>> = {
  committees: [],
  representatives: ['committees'],
  villagers: ['committees', 'representatives'],
  members: ['committees'],
};

/** What has to be decided together, and by whom; undefined where it need not be. */
export const decidedTogether = (
  fact: WrittenFact,
): { readonly sub: SubModule; readonly collective: Collective } | undefined => {
  const sub = findDefinition(fact.told.matter, fact.told.sub)?.sub;
  const collective = sub?.collective;
  return sub === undefined ||
    collective === undefined ||
    (collective.when !== undefined && !holds(collective.when, fact.told.values))
    ? undefined
    : { sub, collective };
};

/** The decision that was named now, by its case. */
export const decisionNamed = (fact: WrittenFact): string | undefined =>
  fact.wrote.includes(DECISION) ? entryIn(fact.told.values, DECISION)?.entry : undefined;

/** Whether the case is at the step that holds the resolution, or beyond it. */
const reached = ({ told, node }: WrittenFact, sub: SubModule, holder: string): boolean => {
  const place = (id: string): number => sub.process.nodes.findIndex((one) => one.id === id);
  const least = place(holder);
  return (
    told.approvedAt !== undefined ||
    place(node) >= least ||
    told.signers.some((signer) => place(signer.node) >= least)
  );
};

/** Whether the case went on without a complete record of the decision. */
export const lacksRecord = (fact: WrittenFact, sub: SubModule, collective: Collective): boolean =>
  gapsIn(fact, sub, collective).length > 0;

const gapsIn = (fact: WrittenFact, sub: SubModule, collective: Collective): readonly string[] => {
  const group = sub.form.groups.find(({ id }) => id === collective.group);
  if (group === undefined || !reached(fact, sub, group.node)) return [];
  const ids = group.fields.map(({ id }) => id);
  // Either the meeting is written down here, or the case in which it was is named.
  const proofs = ids.includes(DECISION) ? [DECISION] : PROOFS.filter((id) => ids.includes(id));
  return proofs.filter((id) => isEmpty(fact.told.values[id]));
};

/** Whether the meeting written down now is of a kind that may not decide this. */
export const heldTooLow = (fact: WrittenFact, collective: Collective): boolean => {
  const kind = textIn(fact.told.values, 'meetingKind');
  return kind !== undefined && fact.wrote.includes('meetingKind') && TOO_LOW[collective.body].includes(kind);
};

const missing = (judged: Judged): readonly Finding[] => {
  const { fact, sub, collective } = judged;
  const gaps = gapsIn(fact, sub, collective);
  if (gaps.length === 0) return [];
  const { needed, ground, ...rest } = basicsOf(judged);
  const body = BODIES[collective.body];
  return [
    findingOf(RESOLUTION, fact, {
      ...rest,
      window: 'missing',
      sentence: {
        zh: `办件 ${fact.number} 须由${body.zh}决定，已进入后续环节，集体决策记录不完整。`,
        en: `Case ${fact.number} has to be decided by ${body.en}; it went on without a complete record of that.`,
      },
      compared: [
        needed,
        ...gaps.map((id) => comparedOf(labelOf(sub, id), text('没有填写', 'not given'), fact.caseId)),
        ground,
      ],
      threshold: text(
        '集体决策记录齐全后才能往下办',
        'a complete record of the decision before the case goes on',
      ),
    }),
  ];
};

const lowBody = (judged: Judged): readonly Finding[] => {
  const { fact, sub, collective } = judged;
  const kind = textIn(fact.told.values, 'meetingKind');
  if (kind === undefined || !heldTooLow(fact, collective)) return [];
  const field = allFields(sub.form).find(({ id }) => id === 'meetingKind');
  const options = field?.kind === 'choice' ? field.options : [];
  const held = options.find(({ id }) => id === kind)?.label ?? text(kind, kind);
  const { needed, ground, ...rest } = basicsOf(judged);
  const body = BODIES[collective.body];
  return [
    findingOf(RESOLUTION, fact, {
      ...rest,
      window: 'body',
      sentence: {
        zh: `办件 ${fact.number} 须由${body.zh}决定，登记的会议是${held.zh}。`,
        en: `Case ${fact.number} has to be decided by ${body.en}; the meeting that is recorded is another: ${held.en}.`,
      },
      compared: [needed, comparedOf(text('登记的会议', 'Meeting recorded'), held, fact.caseId), ground],
      threshold: { zh: `由${body.zh}作出决议`, en: `a resolution of ${body.en}` },
    }),
  ];
};

/** The decision that the case rests on is named, and no meeting is recorded in it. */
const undecided = (judged: Judged, window: Window): readonly Finding[] => {
  const { fact, sub } = judged;
  const named = entryIn(fact.told.values, DECISION)?.entry;
  if (named === undefined || !fact.wrote.includes(DECISION) || resolutionIn(window, named) !== undefined)
    return [];
  const { needed, ground, ...rest } = basicsOf(judged);
  return [
    findingOf(RESOLUTION, fact, {
      ...rest,
      window: 'undecided',
      sentence: {
        zh: `办件 ${fact.number} 所依据的决策办件还没有登记会议决议。`,
        en: `The decision that case ${fact.number} rests on has no resolution of a meeting recorded.`,
      },
      compared: [
        needed,
        comparedOf(labelOf(sub, DECISION), text('没有登记决议', 'no resolution recorded'), named),
        ground,
      ],
      threshold: text('先有决议，再办事项', 'first the resolution, then the business that rests on it'),
    }),
  ];
};

/** Rule 7: what has to be decided together has no complete resolution, or attendance or votes below the quorum. */
export const missingResolution: Rule<QuorumNames> = {
  ...RESOLUTION,
  label: text('缺少集体决策', 'Collective decision missing'),
  kind: 'procedure',
  parameters: quorumParameters,
  on: ['written'],
  asks: (fact) => {
    if (fact.kind !== 'written' || !fact.wrote.includes(DECISION)) return [];
    const named = entryIn(fact.told.values, DECISION)?.entry;
    return named === undefined ? [] : [{ kind: 'traces', list: resolutionOf(named), from: 0 }];
  },
  find: (fact, window, numbers) => {
    if (fact.kind !== 'written') return [];
    const decided = decidedTogether(fact);
    if (decided === undefined) return [];
    const judged: Judged = { fact, ...decided, numbers };
    const { collective } = decided;
    return [
      ...missing(judged),
      ...undecided(judged, window),
      ...lowBody(judged),
      ...sharesOf(collective.body, numbers).flatMap((share) => below(judged, share)),
      ...miscounted(judged),
    ];
  },
};
