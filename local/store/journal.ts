import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** Names the place of an action before it is put, and is crossed out when all consumers have handled it. */
export interface Note {
  readonly number: number;
  readonly aggregate: string;
  readonly seq: number;
}

export interface Journal {
  /** What the last run left open, oldest first. */
  readonly pending: readonly Note[];
  note(aggregate: string, seq: number): Note;
  cross(note: Note): void;
  close(): void;
}

/** Lines after which the file is written anew with the open notes only. */
const LONGEST = 20_000;

/**
 * An append-only file of `+` and `-` lines. Each line is in the kernel before the call returns, so a killed
 * process loses none; it is not forced to the disk, as the embedded store itself does not do that either.
 */
export const openJournal = (file: string): Journal => {
  mkdirSync(dirname(file), { recursive: true });
  const { open, last } = read(file);
  const pending = [...open.values()];
  let number = last;
  let lines = 0;
  let handle = -1;

  const rewrite = (): void => {
    if (handle >= 0) closeSync(handle);
    const kept = [...open.values()].map(lineOf).join('');
    writeFileSync(`${file}.new`, `#${number}\n${kept}`);
    renameSync(`${file}.new`, file);
    handle = openSync(file, 'a');
    lines = open.size;
  };
  const write = (line: string): void => {
    // Closed while a put was under way: its note stays open, and is handed over at the next start.
    if (handle < 0) return;
    writeSync(handle, line);
    lines += 1;
    if (lines > LONGEST && lines > 4 * open.size) rewrite();
  };
  rewrite();

  return {
    pending,
    note(aggregate, seq) {
      number += 1;
      const note = { number, aggregate, seq };
      open.set(number, note);
      write(lineOf(note));
      return note;
    },
    cross(note) {
      if (open.delete(note.number)) write(`-${note.number}\n`);
    },
    close() {
      if (handle >= 0) closeSync(handle);
      handle = -1;
    },
  };
};

const lineOf = ({ number, aggregate, seq }: Note): string =>
  `+${number} ${seq} ${JSON.stringify(aggregate)}\n`;

const read = (file: string): { open: Map<number, Note>; last: number } => {
  const open = new Map<number, Note>();
  let last = 0;
  // A crash can cut the last line off: a cut `+` was never put, a cut `-` is handed over once more.
  const whole = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
  for (const line of whole) {
    const match = /^([#+-])(\d+)(?: (\d+) (.*))?$/.exec(line);
    if (match === null) continue;
    const number = Number(match[2]);
    last = Math.max(last, number);
    if (match[1] === '+')
      open.set(number, { number, seq: Number(match[3]), aggregate: JSON.parse(match[4] ?? '""') });
    if (match[1] === '-') open.delete(number);
  }
  return { open, last };
};
