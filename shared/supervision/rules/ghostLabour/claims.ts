import { type LabourClaim, type LabourSheet, labourIn, tenths } from '../../traces/labour.ts';
import type { Trace } from '../../window.ts';

/** A claim with the case that makes it. */
export interface PaidClaim extends LabourClaim {
  readonly caseId: string;
}

export interface CaseSheet extends LabourSheet {
  readonly caseId: string;
}

const sheetsIn = (traces: readonly Trace[]): readonly CaseSheet[] => {
  // A claim over the end of a month stands in the lists of both months.
  const seen = new Set<string>();
  return traces.flatMap((trace) => {
    const sheet = labourIn(trace);
    if (sheet === undefined) return [];
    const claims = sheet.claims.filter((claim) => {
      const key = `${trace.caseId} ${claim.mark} ${claim.from} ${claim.to}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    return [{ ...sheet, claims, caseId: trace.caseId }];
  });
};

/**
 * A sheet that pays for a period does not say which days. Where the sign-ins of the same dispatch add up to exactly
 * what is paid, they do. On a day of sign-in more than one day may be claimed (night work), so each counts as one.
 */
const dayByDay = (
  claim: LabourClaim,
  dispatch: string | undefined,
  signIns: readonly CaseSheet[],
): readonly LabourClaim[] => {
  if (dispatch === undefined) return [claim];
  const days = signIns
    .filter((sheet) => sheet.dispatch === dispatch)
    .flatMap(({ claims }) => claims)
    .filter(({ mark, from, to }) => mark === claim.mark && from >= claim.from && to <= claim.to);
  const total = days.reduce((sum, one) => sum + tenths(one.days), 0);
  return days.length > 0 && total === tenths(claim.days)
    ? days.map((one) => ({ ...one, days: Math.min(one.days, 1), pay: 0 }))
    : [claim];
};

/** An emergency begins on a day; how many days its night work counts for is the town's rule, the first is sure. */
const firstDay = (claim: LabourClaim): LabourClaim => ({ ...claim, days: Math.min(claim.days, 1) });

const worked = (
  { source, dispatch }: CaseSheet,
  claim: LabourClaim,
  signIns: readonly CaseSheet[],
): readonly LabourClaim[] => {
  switch (source) {
    case 'signIn':
      return [];
    case 'pay':
      return dayByDay(claim, dispatch, signIns);
    case 'emergency':
      return [firstDay(claim)];
    case 'lostWork':
      return [claim];
  }
};

const paidBy = (sheet: CaseSheet, signIns: readonly CaseSheet[]): readonly PaidClaim[] =>
  sheet.claims
    .flatMap((claim) => worked(sheet, claim, signIns))
    .map((claim) => ({ ...claim, caseId: sheet.caseId }));

export interface Labour {
  readonly own: readonly PaidClaim[];
  readonly others: readonly PaidClaim[];
}

/** The same from sheets that are told apart already. */
export const paidIn = (own: CaseSheet, others: readonly CaseSheet[]): Labour => {
  const signIns = others.filter(({ source }) => source === 'signIn');
  return { own: paidBy(own, signIns), others: others.flatMap((sheet) => paidBy(sheet, signIns)) };
};

/** Who is paid for what by this case and by others. Signing in alone is not being paid. */
export const paidLabour = (caseId: string, own: LabourSheet, traces: readonly Trace[]): Labour => {
  return paidIn({ ...own, caseId }, sheetsIn(traces.filter((trace) => trace.caseId !== caseId)));
};
