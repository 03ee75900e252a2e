/** A value that a field must refuse, and in which way it is wrong. */
export interface Wrong {
  readonly why: string;
  readonly value: unknown;
}

export const wrong = (why: string, value: unknown): Wrong => ({ why, value });
