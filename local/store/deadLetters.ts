import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Clock } from '@dingban/shared/time/clock';
import type { DynamoDBRecord } from 'aws-lambda';

/** A stream record that a consumer could not handle after all its attempts. */
export interface DeadLetter {
  readonly at: number;
  readonly consumer: string;
  /** The fault in short, without content. */
  readonly fault: string;
  readonly record: DynamoDBRecord;
}

export interface DeadLetters {
  add(letter: Omit<DeadLetter, 'at'>): Promise<void>;
  list(): Promise<readonly DeadLetter[]>;
}

/** The dead-letter queue of a machine without SQS: a file of lines, which the operator page shows. */
export const openDeadLetters = (file: string, clock: Clock): DeadLetters => ({
  async add(letter) {
    await mkdir(dirname(file), { recursive: true });
    await appendFile(file, `${JSON.stringify({ at: clock(), ...letter })}\n`);
    const { pk, sk } = letter.record.dynamodb?.Keys ?? {};
    console.error(
      `dead letter of ${letter.consumer}: ${pk?.S ?? '?'}/${sk?.S ?? '?'} (${letter.fault}), see ${file}`,
    );
  },
  async list() {
    if (!existsSync(file)) return [];
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
    return lines.flatMap((line): DeadLetter[] => {
      try {
        return [JSON.parse(line)];
      } catch {
        // A line that a crash cut off.
        return [];
      }
    });
  },
});
