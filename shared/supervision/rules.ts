import type { Fact } from './fact.ts';
import type { Finding } from './finding.ts';
import { defaultsOf, type Parameters, type Rule } from './rule.ts';
import { assetUnderpriced } from './rules/assetUnderpriced.ts';
import { caseStalled } from './rules/caseStalled.ts';
import { dataIntegrity } from './rules/dataIntegrity.ts';
import { disclosureLate } from './rules/disclosureLate.ts';
import { dissatisfactionCluster } from './rules/dissatisfactionCluster.ts';
import { duplicateInvoice } from './rules/duplicateInvoice.ts';
import { ghostLabour } from './rules/ghostLabour.ts';
import { implementationLate } from './rules/implementationLate.ts';
import { ineligibleBenefit } from './rules/ineligibleBenefit.ts';
import { missingResolution } from './rules/missingResolution.ts';
import { nodeOverdue } from './rules/nodeOverdue.ts';
import { paidBeforeDue } from './rules/paidBeforeDue.ts';
import { petitionOverdue } from './rules/petitionOverdue.ts';
import { priceOutlier } from './rules/priceOutlier.ts';
import { projectOverrun } from './rules/projectOverrun.ts';
import { recusalBreach } from './rules/recusalBreach.ts';
import { relatedParty } from './rules/relatedParty.ts';
import { repeatedReturn } from './rules/repeatedReturn.ts';
import { rubberStamp } from './rules/rubberStamp.ts';
import { sealWithoutApproval } from './rules/sealWithoutApproval.ts';
import { splitContract } from './rules/splitContract.ts';
import { supplierConcentration } from './rules/supplierConcentration.ts';
import { wageOutlier } from './rules/wageOutlier.ts';
import type { Ask, Window } from './window.ts';

/** All 23 dimensions, in the order of domain.md section 7. */
export const RULES: readonly Rule[] = [
  nodeOverdue,
  caseStalled,
  implementationLate,
  petitionOverdue,
  repeatedReturn,
  sealWithoutApproval,
  missingResolution,
  recusalBreach,
  rubberStamp,
  paidBeforeDue,
  splitContract,
  supplierConcentration,
  relatedParty,
  duplicateInvoice,
  ghostLabour,
  wageOutlier,
  priceOutlier,
  projectOverrun,
  assetUnderpriced,
  ineligibleBenefit,
  disclosureLate,
  dissatisfactionCluster,
  dataIntegrity,
];

export const findRule = (id: string): Rule | undefined => RULES.find((rule) => rule.id === id);

/** What a city set instead of the defaults, by rule. */
export type Settings = Readonly<Record<string, Parameters>>;

/** A rule that threw. The case goes on; the fault is recorded and alarmed. */
export interface RuleFault {
  readonly rule: string;
  readonly error: unknown;
}

export interface Inspection {
  readonly findings: readonly Finding[];
  readonly faults: readonly RuleFault[];
}

const numbersOf = (rule: Rule, settings: Settings): Parameters => {
  const set = settings[rule.id];
  return set === undefined ? defaultsOf(rule) : { ...defaultsOf(rule), ...set };
};

const keyOf = (ask: Ask): string =>
  ask.kind === 'traces'
    ? `traces ${ask.list}`
    : ask.kind === 'entry'
      ? `entry ${ask.id}`
      : `citizen ${ask.mark}`;

/** What all rules together want to see beside this fact, each thing once and from the earliest time. */
export const asksOf = (
  fact: Fact,
  settings: Settings = {},
  rules: readonly Rule[] = RULES,
): readonly Ask[] => {
  const asked = new Map<string, Ask>();
  for (const rule of rules) {
    if (rule.asks === undefined || !rule.on.includes(fact.kind)) continue;
    let wanted: readonly Ask[] = [];
    try {
      wanted = rule.asks(fact, numbersOf(rule, settings));
    } catch {
      // A rule that cannot say what it wants throws again when it looks, and is told then.
    }
    for (const ask of wanted) {
      const key = keyOf(ask);
      const known = asked.get(key);
      if (known?.kind === 'traces' && ask.kind === 'traces' && known.from <= ask.from) continue;
      asked.set(key, ask);
    }
  }
  return [...asked.values()];
};

/** Runs every rule that listens to this kind of fact. A rule that throws stops neither the others nor the case. */
export const inspect = (
  fact: Fact,
  window: Window,
  settings: Settings = {},
  rules: readonly Rule[] = RULES,
): Inspection => {
  const findings: Finding[] = [];
  const faults: RuleFault[] = [];
  for (const rule of rules) {
    if (!rule.on.includes(fact.kind)) continue;
    try {
      findings.push(...rule.find(fact, window, numbersOf(rule, settings)));
    } catch (error) {
      faults.push({ rule: rule.id, error });
    }
  }
  return { findings, faults };
};
