import { text } from '../../i18n/text.ts';
import { yuan } from '../../i18n/yuan.ts';
import { type LocalDate, localDate } from '../../time/clock.ts';
import type { WrittenFact } from '../fact.ts';
import { comparedOf, findingOf } from '../find.ts';
import type { Finding } from '../finding.ts';
import { entryIn, numberIn } from '../read.ts';
import type { Parameters, Rule } from '../rule.ts';
import { type ContractEvent, contractEvent, contractLists, contractTraces } from '../traces/contract.ts';
import type { Ask, Trace, Window } from '../window.ts';
import { carriersOf, wroteAny } from './written.ts';

type Names = 'percent' | 'changes';

const MATTERS: readonly string[] = ['project-change', 'project-acceptance'];

/** Fields that tie a case to its contract, or say what it came to. */
const TOLD = ['contract', 'tender', 'contractAmount', 'acceptedOn', 'auditParts', 'auditedTotal'] as const;

const OFFICES = ['town-construction'] as const;

type EventOf<Kind extends ContractEvent['kind']> = Extract<ContractEvent, { kind: Kind }>;

interface Seen<Kind extends ContractEvent['kind']> {
  readonly caseId: string;
  readonly day: LocalDate;
  readonly at: number;
  readonly event: EventOf<Kind>;
}

/** What became of the contract up to the fact, each case once, this one as it stands now. */
const seenOf = <Kind extends ContractEvent['kind']>(
  kind: Kind,
  fact: WrittenFact,
  window: Window,
): readonly Seen<Kind>[] => {
  const all: readonly Trace[] = [
    ...contractLists(fact.told)
      .flatMap((list) => window.traces(list))
      .filter(({ caseId, at }) => caseId !== fact.caseId && at <= fact.at),
    ...contractTraces(fact.told),
  ];
  const byCase = new Map<string, Seen<Kind>>();
  for (const trace of all) {
    const event = contractEvent(trace);
    if (event.kind !== kind) continue;
    byCase.set(trace.caseId, {
      caseId: trace.caseId,
      at: trace.at,
      day: localDate(trace.at),
      event: event as EventOf<Kind>,
    });
  }
  return [...byCase.values()].sort((a, b) => a.at - b.at || (a.caseId < b.caseId ? -1 : 1));
};

/** The settlement beside the contract: the lower of what the form says and what the register has. */
const overrun = (fact: WrittenFact, window: Window, percent: number): readonly Finding[] => {
  const { values, sub } = fact.told;
  const audited = numberIn(values, 'auditedTotal');
  const written = numberIn(values, 'contractAmount');
  if (sub !== 'settlement-audit' || audited === undefined || written === undefined) return [];
  const contract = entryIn(values, 'contract')?.entry;
  const entry = contract === undefined ? undefined : window.entry(contract);
  const registered = entry === undefined ? undefined : numberIn(entry, 'amount');
  const amount = Math.min(written, registered ?? written);
  if (amount <= 0 || audited * 100 <= amount * percent) return [];
  return [
    findingOf(projectOverrun, fact, {
      window: 'settlement',
      severity: 'red',
      sentence: text(
        `办件 ${fact.number} 审定的结算为合同金额的 ${((audited * 100) / amount).toFixed(1)}%。`,
        `The settlement of case ${fact.number} is ${((audited * 100) / amount).toFixed(1)} per cent of the contract.`,
      ),
      compared: [
        comparedOf(text('审定金额（元）', 'Settled (yuan)'), yuan(audited), fact.caseId),
        comparedOf(text('本件所填合同金额（元）', 'Contract as written (yuan)'), yuan(written), fact.caseId),
        comparedOf(
          text('台账合同金额（元）', 'Contract in the register (yuan)'),
          registered === undefined ? text('台账没有', 'not in the register') : yuan(registered),
        ),
      ],
      threshold: text(`不超过合同金额的 ${percent}%`, `not more than ${percent} per cent of the contract`),
      about: carriersOf(fact),
      offices: OFFICES,
    }),
  ];
};

const manyChanges = (fact: WrittenFact, window: Window, most: number): readonly Finding[] => {
  if (fact.told.matter !== 'project-change') return [];
  const changes = seenOf('change', fact, window);
  const [first] = changes;
  if (first === undefined || changes.length < most) return [];
  return [
    findingOf(projectOverrun, fact, {
      caseId: first.caseId,
      window: 'changes',
      severity: 'orange',
      sentence: text(
        `同一施工合同已申请变更 ${changes.length} 次。`,
        `One contract of works has been changed ${changes.length} times.`,
      ),
      compared: changes
        .slice(-10)
        .map(({ day, caseId, event }) =>
          comparedOf(text(`${day} 的变更（元）`, `Change of ${day} (yuan)`), yuan(event.amount), caseId),
        ),
      threshold: text(`同一合同变更少于 ${most} 次`, `fewer than ${most} changes of one contract`),
      about: carriersOf(fact),
      offices: OFFICES,
    }),
  ];
};

/** Either case may be entered last: whichever it is, the finding is about the change. */
const changedAfterwards = (fact: WrittenFact, window: Window): readonly Finding[] => {
  const [accepted] = seenOf('acceptance', fact, window);
  if (accepted === undefined) return [];
  const { acceptedOn } = accepted.event;
  return seenOf('change', fact, window)
    .filter(
      ({ day, caseId }) =>
        day > acceptedOn && (fact.told.matter !== 'project-change' || caseId === fact.caseId),
    )
    .map(({ caseId, day, event }) =>
      findingOf(projectOverrun, fact, {
        caseId,
        window: 'after-acceptance',
        severity: 'orange',
        sentence: text(
          `工程 ${acceptedOn} 已验收，${day} 又申请变更。`,
          `The works were accepted on ${acceptedOn}, and a change was asked for on ${day}.`,
        ),
        compared: [
          comparedOf(text('验收日期', 'Accepted on'), acceptedOn, accepted.caseId),
          comparedOf(text('申请变更日期', 'Change asked for on'), day, caseId),
          comparedOf(text('变更金额（元）', 'Amount of the change (yuan)'), yuan(event.amount), caseId),
        ],
        threshold: text('验收以后不再变更', 'no change after the acceptance'),
        about: carriersOf(fact),
        offices: OFFICES,
      }),
    );
};

const find = (
  fact: WrittenFact,
  window: Window,
  { percent, changes }: Parameters<Names>,
): readonly Finding[] => [
  ...overrun(fact, window, percent),
  ...manyChanges(fact, window, changes),
  ...changedAfterwards(fact, window),
];

export const concerns = (fact: WrittenFact): boolean =>
  MATTERS.includes(fact.told.matter) && wroteAny(fact, TOLD);

/** Rule 18: works that cost more than contracted, are changed again and again, or after they were accepted. */
export const projectOverrun: Rule<Names> = {
  id: 'project-overrun',
  version: 1,
  label: text('工程超支', 'Project overrun'),
  kind: 'integrity',
  basis: text(
    '按合同约定结算，变更在施工中提出；平台默认规则十八',
    'Works are settled by their contract and changed while they are built; rule 18 of the platform',
  ),
  parameters: {
    percent: {
      label: text('结算占合同', 'Settlement in per cent of the contract'),
      unit: text('%', '%'),
      default: 110,
      min: 100,
      max: 300,
    },
    changes: {
      label: text('变更次数', 'Changes of one contract'),
      unit: text('次', 'times'),
      default: 3,
      min: 1,
      max: 50,
    },
  },
  on: ['written'],
  asks: (fact): readonly Ask[] => {
    if (fact.kind !== 'written' || !concerns(fact)) return [];
    const contract = entryIn(fact.told.values, 'contract')?.entry;
    return [
      // From the beginning: works may take years.
      ...contractLists(fact.told).map((list) => ({ kind: 'traces' as const, list, from: 0 })),
      ...(fact.told.sub === 'settlement-audit' && contract !== undefined
        ? [{ kind: 'entry' as const, id: contract }]
        : []),
    ];
  },
  find: (fact, window, parameters) =>
    fact.kind === 'written' && concerns(fact) ? find(fact, window, parameters) : [],
};
