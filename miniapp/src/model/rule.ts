import type { Answer } from '@dingban/shared/api/contracts';
import { day, moment } from '../format/when.ts';
import { say, t } from '../i18n/t.ts';
import { byDepartment } from './by.ts';
import type { Pair, Step } from './caseParts.ts';
import type { Item } from './inbox.ts';
import type { Label } from './tone.ts';

type Head = Answer<'rules'>['rules'][number];
export type RuleDetail = Answer<'readRule'>;
export type RuleProposal = NonNullable<RuleDetail['proposal']>;
export type RuleBackTest = NonNullable<RuleProposal['backTest']>;
type Change = RuleProposal['changes'][number];
type Version = RuleDetail['versions'][number];
type Dropped = RuleDetail['dropped'][number];
type Measured = RuleDetail['record'];

/** A number with its unit: close to it for signs, a space before words. */
export const withUnit = (value: number, unit: string): string =>
  unit === '%' ? `${value}%` : `${value} ${unit}`;

/** How often it was right; what nobody has closed yet tells nothing. */
export const recordWords = ({ closed, right }: Measured): string =>
  closed === 0
    ? t('rule.noRecord')
    : t('rule.recordText', { closed, right, percent: Math.round((100 * right) / closed) });

export const timeWords = ({ handlingDays }: Measured): string =>
  handlingDays === undefined ? t('rule.noTime') : t('rule.timeText', { n: handlingDays });

const stateOf = ({ parameters, version, next, proposed }: Head, now: number): Label => {
  if (proposed) return { words: t('rules.proposed'), tone: 'orange' };
  if (next !== undefined) return { words: t('rules.next', { day: day(next, now) }), tone: 'blue' };
  if (parameters === 0) return { words: t('rules.fixed'), tone: 'grey' };
  return version === 1
    ? { words: t('rules.defaults'), tone: 'grey' }
    : { words: t('rules.version', { n: version }), tone: 'green' };
};

export const ruleItem = (head: Head, now: number): Item => ({
  id: head.id,
  title: `${head.number} ${say(head.label)}`,
  facts: [
    recordWords(head.record),
    ...(head.record.handlingDays === undefined ? [] : [timeWords(head.record)]),
  ],
  state: stateOf(head, now),
});

export const KINDS: readonly Head['kind'][] = [
  'efficiency',
  'procedure',
  'integrity',
  'disclosure',
  'participation',
  'quality',
];

/** The rules of each kind, kinds in the order of their first rule. */
export const byKind = (
  rules: readonly Head[],
  now: number,
): readonly { readonly kind: Head['kind']; readonly items: readonly Item[] }[] =>
  KINDS.map((kind) => ({
    kind,
    items: rules.filter((one) => one.kind === kind).map((head) => ruleItem(head, now)),
  })).filter(({ items }) => items.length > 0);

/** 单价占参考价：120% → 130% */
export const changeWords = ({ label, unit, before, after }: Change): string =>
  t('rule.change', {
    what: say(label),
    before: withUnit(before, say(unit)),
    after: withUnit(after, say(unit)),
  });

export const parameterPairs = ({ parameters }: RuleDetail): readonly Pair[] =>
  parameters.map(({ label, unit, value, min, max, default: usual }) => ({
    name: say(label),
    value: `${withUnit(value, say(unit))}\n${t('rule.bounds', {
      min,
      max: withUnit(max, say(unit)),
      usual: withUnit(usual, say(unit)),
    })}`,
  }));

/** Which version is in force, and which one comes. */
export const forceWords = ({ version, since, next }: RuleDetail, now: number): readonly string[] => [
  since === undefined ? t('rule.defaultsInForce') : t('rule.inForce', { n: version, day: day(since, now) }),
  ...(next === undefined ? [] : [t('rule.coming', { n: next.version, day: day(next.from, now) })]),
];

export const proposalState = ({ state, stale }: RuleProposal): Label => {
  if (stale) return { words: t('rule.tried.stale'), tone: 'orange' };
  switch (state) {
    case 'waiting':
      return { words: t('rule.tried.waiting'), tone: 'grey' };
    case 'running':
      return { words: t('rule.tried.running'), tone: 'blue' };
    case 'failed':
      return { words: t('rule.tried.failed'), tone: 'red' };
    case 'done':
      return { words: t('rule.tried.done'), tone: 'green' };
  }
};

/** What is to be said of a back-test that has no result to show. */
export const untriedWords = ({ state, fault, progress }: RuleProposal): string | undefined => {
  switch (state) {
    case 'waiting':
      return t('rule.waitingText');
    case 'running':
      return t('rule.runningText', { n: progress?.actions ?? 0 });
    case 'failed':
      return t(`rule.fault.${fault ?? 'stopped'}`);
    case 'done':
      return undefined;
  }
};

const sideWords = ({ count, colours }: RuleBackTest['more']): string =>
  count === 0
    ? t('rule.side.none')
    : t('rule.side', { n: count, red: colours.red, orange: colours.orange, yellow: colours.yellow });

/** The back-test as facts: what was looked at, how many warnings more and fewer, how good the rule is so far. */
export const backTestPairs = (result: RuleBackTest, now: number): readonly Pair[] => [
  {
    name: t('rule.looked'),
    value:
      result.from === undefined || result.to === undefined
        ? t('rule.lookedNothing')
        : t('rule.lookedText', {
            from: day(result.from, now),
            to: day(result.to, now),
            n: result.cases,
          }),
  },
  { name: t('rule.more'), value: sideWords(result.more) },
  { name: t('rule.fewer'), value: sideWords(result.fewer) },
  {
    name: t('rule.same'),
    value:
      result.recoloured === 0
        ? t('rule.sameAll', { n: result.same })
        : t('rule.sameText', { n: result.same, colour: result.recoloured }),
  },
  { name: t('rule.total'), value: t('rule.totalText', { before: result.before, after: result.after }) },
  { name: t('rule.record'), value: recordWords(result.record) },
  ...(result.faults === 0 ? [] : [{ name: t('rule.faults'), value: String(result.faults) }]),
];

const versionStep = (one: Version, now: number): Step => ({
  id: `v${one.version}`,
  state: 'done',
  what: t('rules.version', { n: one.version }),
  who: `${byDepartment(one.proposedBy)} → ${byDepartment(one.approvedBy)}`,
  detail: [
    t('rule.from', { day: day(one.from, now) }),
    ...one.changes.map(changeWords),
    ...(one.backTest === undefined
      ? []
      : [t('rule.versionTried', { more: one.backTest.more.count, fewer: one.backTest.fewer.count })]),
  ].join(' · '),
  said: one.reason,
});

const droppedStep = (one: Dropped, index: number, now: number): Step => ({
  id: `d${index}`,
  state: 'against',
  what: t(`rule.dropped.${one.how}`),
  who: byDepartment(one.by),
  detail: [moment(one.at, now), ...one.changes.map(changeWords)].join(' · '),
  said: one.reason,
});

/** Every version that was agreed on, then what came to nothing. */
export const versionSteps = ({ versions, dropped }: RuleDetail, now: number): readonly Step[] => [
  ...versions.map((one) => versionStep(one, now)),
  ...dropped.map((one, index) => droppedStep(one, index, now)),
];
