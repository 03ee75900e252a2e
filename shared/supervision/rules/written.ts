import type { WrittenFact } from '../fact.ts';

/** Whether this step wrote one of these fields: what was written long ago is not found again with every step. */
export const wroteAny = ({ wrote }: WrittenFact, fields: readonly string[]): boolean =>
  wrote.some((field) => fields.includes(field));

/** Who carried the case so far: its applicant, whoever wrote now, and all who signed. Userids. */
export const carriersOf = ({ told, person }: WrittenFact): readonly string[] => [
  ...new Set([told.applicant, person, ...told.signers.map((one) => one.person)]),
];
