import { createHash } from 'node:crypto';
import { done } from '@dingban/shared/result';
import { decideFinding } from '@dingban/shared/supervision/decideFinding';
import type { Finding } from '@dingban/shared/supervision/finding';
import type { WarningAction } from '@dingban/shared/supervision/warningAction';
import { replayWarning } from '@dingban/shared/supervision/warningState';
import { append } from '../command/append.ts';
import { readDirectory } from '../read/directory.ts';
import type { App } from '../wiring/app.ts';

const hashOf = (parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex');

/** Same rule, same case, same window: the same warning, however often the action is handed over. */
export const warningIdOf = (finding: Finding): string =>
  hashOf([finding.rule, finding.caseId, finding.window]).slice(0, 32);

export const warningActions = (records: readonly unknown[]): readonly WarningAction[] =>
  records as readonly WarningAction[];

/** Records a finding: raises its warning, makes an open one worse, or changes nothing. */
export const raise = async (app: App, finding: Finding, cause: string): Promise<void> => {
  const aggregate = `warning#${warningIdOf(finding)}`;
  await append(app, {
    aggregate,
    id: hashOf([aggregate, cause, finding.severity]).slice(0, 32),
    by: { kind: 'system', task: 'supervise' },
    decide: async (history) => {
      const directory = await readDirectory(app, finding.places);
      const draft = decideFinding(replayWarning(warningActions(history)), finding, {
        now: app.clock(),
        directory,
        workingDays: app.workingDays,
      });
      return draft === undefined ? undefined : done(draft);
    },
  });
};
