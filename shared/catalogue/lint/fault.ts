/** What is wrong with a definition: where it stands and what it is. For whoever writes a catalogue file. */
export interface DefinitionFault {
  readonly at: string;
  readonly fault: string;
}

export type Faults = readonly DefinitionFault[];

export const fault = (at: string, words: string): DefinitionFault => ({ at, fault: words });

export const twice = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
];
