import type { Values } from '../form/value.ts';
import type { Instant } from '../time/clock.ts';
import type { PlaceChain } from '../workflow/caseAction.ts';
import type { CaseState, CaseStatus } from '../workflow/caseState.ts';

/** A case as rules read it. Its values are opened: a finding may never repeat a name or a number of a person. */
export interface Told {
  readonly caseId: string;
  readonly number: string;
  readonly matter: string;
  readonly sub: string;
  readonly places: PlaceChain;
  readonly applicant: string;
  readonly status: CaseStatus;
  readonly submittedAt: Instant;
  readonly approvedAt?: Instant;
  readonly disclosedAt?: Instant;
  readonly values: Values;
  /** Cadres who gain by it, the applicant among them: a party in person, or by a declared relative who is one. */
  readonly kin: readonly string[];
  /** People who approved, by node. */
  readonly signers: readonly { readonly node: string; readonly person: string; readonly at: Instant }[];
  /** The mark of an ID number or of another text: equal texts have equal marks, and nothing can be read from one. */
  readonly mark: (text: string) => string;
}

/** What is opened and looked up outside of the rules. */
export interface Opened {
  readonly values: Values;
  readonly kin: readonly string[];
  readonly mark: (text: string) => string;
}

export const toldOf = (state: CaseState, { values, kin, mark }: Opened): Told => ({
  caseId: state.id,
  number: state.number,
  matter: state.matter,
  sub: state.sub,
  places: state.places,
  applicant: state.applicant,
  status: state.status,
  submittedAt: state.submittedAt,
  ...(state.approvedAt === undefined ? {} : { approvedAt: state.approvedAt }),
  ...(state.disclosedAt === undefined ? {} : { disclosedAt: state.disclosedAt }),
  values,
  kin,
  signers: state.signatures.map(({ node, person, at }) => ({ node, person, at })),
  mark,
});
