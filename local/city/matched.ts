import type { Finding } from '@dingban/shared/supervision/finding';
import type { Truth } from './planner.ts';

/** What rules found, held against what was planted. */
export interface Match {
  /** Planted, and found. */
  readonly found: readonly Truth[];
  readonly missed: readonly Truth[];
  /** Findings that no planted irregularity explains, repeats of one warning counted once. */
  readonly unplanted: readonly Finding[];
}

/** A finding names its case and those that it was compared with: of a group, any of them. */
const casesIn = ({ caseId, compared }: Finding): readonly string[] => [
  caseId,
  ...compared.flatMap((one) => one.caseId ?? []),
];

const keyOf = ({ rule, caseId, window }: Finding): string => `${rule} ${caseId} ${window}`;

/**
 * Recall and false alarms. A planted irregularity is found by a finding of its rule, of the kind that it says, on its
 * case; where several cases are irregular together, on one of them. What else the same rule says of a planted case is
 * no false alarm: it is the same irregularity seen from another side.
 */
export const matched = (findings: readonly Finding[], truth: readonly Truth[]): Match => {
  const byCase = new Map<string, Finding[]>();
  for (const finding of findings)
    for (const caseId of new Set(casesIn(finding))) {
      const key = `${finding.rule} ${caseId}`;
      const known = byCase.get(key);
      if (known === undefined) byCase.set(key, [finding]);
      else known.push(finding);
    }
  const isFound = ({ rule, caseId, group = [], window = '' }: Truth): boolean =>
    [caseId, ...group].some((one) =>
      (byCase.get(`${rule} ${one}`) ?? []).some(
        (finding) => finding.window.startsWith(window) && (group.length > 0 || finding.caseId === caseId),
      ),
    );
  const planted = new Set(
    truth.flatMap(({ rule, caseId, group = [] }) => [caseId, ...group].map((one) => `${rule} ${one}`)),
  );
  const unplanted = new Map<string, Finding>();
  for (const finding of findings)
    if (!casesIn(finding).some((one) => planted.has(`${finding.rule} ${one}`)))
      unplanted.set(keyOf(finding), finding);
  return {
    found: truth.filter(isFound),
    missed: truth.filter((one) => !isFound(one)),
    unplanted: [...unplanted.values()],
  };
};

/** How many of each rule, in the order of their first. */
export const countedByRule = (
  list: readonly { readonly rule: string }[],
): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { rule } of list) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
};
