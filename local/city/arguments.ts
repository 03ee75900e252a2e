import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface Asked {
  readonly villages: number;
  readonly cases: number;
  readonly seed: number;
  /** Folder. */
  readonly out: string;
  /** Into the local store instead of a folder of files. */
  readonly load?: true;
}

const numberIn = (name: string, given: string, least: number, most: number): number => {
  const number = Number(given);
  if (!/^\d+$/.test(given) || number < least || number > most)
    throw new RangeError(`--${name} is a whole number from ${least} to ${most}, not ${given}`);
  return number;
};

/** Reads the arguments; refuses those that it does not know, and numbers that make no sense, by name. */
export const askedBy = (args: readonly string[]): Asked => {
  const { values } = parseArgs({
    args: [...args],
    strict: true,
    allowPositionals: false,
    options: {
      villages: { type: 'string', default: '20' },
      cases: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '7' },
      out: { type: 'string', default: '.city' },
      load: { type: 'boolean', default: false },
    },
  });
  if (values.out === '') throw new RangeError('--out names a folder');
  return {
    villages: numberIn('villages', values.villages, 2, 2_000),
    cases: numberIn('cases', values.cases, 400, 2_000_000),
    seed: numberIn('seed', values.seed, 0, 4_294_967_295),
    out: values.out,
    ...(values.load ? { load: true } : {}),
  };
};
