/** green: fine; blue: under way; yellow, orange, red: the three colours of a warning, and of time running out; grey: over. */
export type Tone = 'green' | 'blue' | 'yellow' | 'orange' | 'red' | 'grey';

export interface Label {
  readonly words: string;
  readonly tone: Tone;
}
