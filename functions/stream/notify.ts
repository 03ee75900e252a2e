import { definitionOf } from '@dingban/shared/catalogue/catalogue';
import type { ActionRecord } from '@dingban/shared/ledger/record';
import { evolveNotice, type NoticeState } from '@dingban/shared/notice/noticeState';
import { planCaseNotices } from '@dingban/shared/notice/plan';
import { planDelegationNotices } from '@dingban/shared/notice/planDelegation';
import { planReminder } from '@dingban/shared/notice/planReminder';
import { planWarningNotices } from '@dingban/shared/notice/planWarning';
import { replayDelegations } from '@dingban/shared/org/delegation';
import { holders } from '@dingban/shared/org/directory';
import type { Role } from '@dingban/shared/org/role';
import { entryOfAggregate } from '@dingban/shared/registry/entryId';
import { replayEntry } from '@dingban/shared/registry/entryState';
import { replayWarning } from '@dingban/shared/supervision/warningState';
import { evolve, replay } from '@dingban/shared/workflow/evolve';
import { deliver, recordPush } from '../notice/deliver.ts';
import { noticeActions, plan } from '../notice/outbox.ts';
import { caseActions } from '../read/caseHistory.ts';
import { delegationActions } from '../read/delegations.ts';
import { chainOf, readDirectory } from '../read/directory.ts';
import { entryActions } from '../registry/openEntry.ts';
import { warningActions } from '../supervise/raise.ts';
import type { App } from '../wiring/app.ts';
import { streamHandler } from './batch.ts';

const upTo = async (app: App, { aggregate, seq }: ActionRecord): Promise<readonly ActionRecord[]> =>
  (await app.store.actions.load(aggregate)).filter((record) => record.seq <= seq);

const planForCase = async (app: App, record: ActionRecord): Promise<void> => {
  const history = caseActions(await upTo(app, record));
  const action = history.at(-1);
  const before = replay(history.slice(0, -1));
  if (action === undefined) return;
  const after = evolve(before, action);
  const definition = definitionOf(after);
  if (definition === undefined) return;
  for (const body of planCaseNotices(action, before, after, definition)) await plan(app, body);
};

const planForWarning = async (app: App, record: ActionRecord): Promise<void> => {
  const history = warningActions(await upTo(app, record));
  const action = history.at(-1);
  const after = replayWarning(history);
  if (action === undefined || after === undefined) return;
  for (const body of planWarningNotices(action, after)) await plan(app, body);
};

const planForDelegation = async (app: App, record: ActionRecord): Promise<void> => {
  const history = delegationActions(await upTo(app, record));
  const action = history.at(-1);
  if (action === undefined) return;
  for (const body of planDelegationNotices(action, replayDelegations(history))) await plan(app, body);
};

/** Whoever decides about the contracts of a village, and whoever keeps the register. */
const CONTRACTS: readonly Role[] = ['clerk', 'director', 'cooperative-head', 'supervision-head'];

const planForEntry = async (app: App, record: ActionRecord): Promise<void> => {
  const action = entryActions([record])[0];
  const ref = entryOfAggregate(record.aggregate);
  if (action?.type !== 'remind' || ref === undefined) return;
  const places = await chainOf(app, ref.place);
  const state = replayEntry(entryActions(await upTo(app, record)));
  if (places === undefined || state === undefined) return;
  const people = holders(await readDirectory(app, places), CONTRACTS);
  for (const body of planReminder(action, ref, String(state.values.number), people)) await plan(app, body);
};

const goOnWithNotice = async (app: App, { aggregate, seq }: ActionRecord): Promise<void> => {
  const history = noticeActions(await app.store.actions.load(aggregate));
  let state: NoticeState | undefined;
  for (const action of history) {
    state = evolveNotice(state, action);
    if (action.seq === seq && action.type === 'result')
      await recordPush(app, state, seq, action.body.delivered);
  }
  if (state?.phase === 'planned') await deliver(app, state);
};

/** Turns actions into notices, and notices into calls of DingTalk. The outbox is a list of actions like everything else. */
export const handler = streamHandler('notify', async (app, record) => {
  switch (record.aggregate.split('#')[0]) {
    case 'case':
      return planForCase(app, record);
    case 'warning':
      return planForWarning(app, record);
    case 'delegation':
      return planForDelegation(app, record);
    case 'entry':
      return planForEntry(app, record);
    case 'notice':
      return goOnWithNotice(app, record);
    default:
      return undefined;
  }
});
