import type { Fact, Window } from './fact.ts';
import type { Finding } from './finding.ts';
import { defaultsOf, type Parameters, type Rule } from './rule.ts';
import { nodeOverdue } from './rules/nodeOverdue.ts';
import { rubberStamp } from './rules/rubberStamp.ts';
import { sealWithoutApproval } from './rules/sealWithoutApproval.ts';

export const RULES: readonly Rule[] = [nodeOverdue, sealWithoutApproval, rubberStamp];

export const findRule = (id: string): Rule | undefined => RULES.find((rule) => rule.id === id);

/** A rule that threw. The case goes on; the fault is recorded and alarmed. */
export interface RuleFault {
  readonly rule: string;
  readonly error: unknown;
}

export interface Inspection {
  readonly findings: readonly Finding[];
  readonly faults: readonly RuleFault[];
}

/** Runs every rule that listens to this kind of fact. A rule that throws stops neither the others nor the case. */
export const inspect = (
  fact: Fact,
  window: Window,
  settings: Readonly<Record<string, Parameters>> = {},
  rules: readonly Rule[] = RULES,
): Inspection => {
  const findings: Finding[] = [];
  const faults: RuleFault[] = [];
  for (const rule of rules) {
    if (!rule.on.includes(fact.kind)) continue;
    try {
      const set = settings[rule.id];
      const numbers = set === undefined ? defaultsOf(rule) : { ...defaultsOf(rule), ...set };
      findings.push(...rule.find(fact, window, numbers));
    } catch (error) {
      faults.push({ rule: rule.id, error });
    }
  }
  return { findings, faults };
};
