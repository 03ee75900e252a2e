import { createHash, hash } from 'node:crypto';
import type { Json } from '@dingban/shared/ledger/canonical';
import { type ActionRecord, chain } from '@dingban/shared/ledger/record';
import { factsOf } from '@dingban/shared/supervision/fact';
import { inspect } from '@dingban/shared/supervision/rules';
import { EMPTY_WINDOW } from '@dingban/shared/supervision/window';
import { localDate } from '@dingban/shared/time/clock';
import { workingDays } from '@dingban/shared/time/workingDays';
import type { CaseAction } from '@dingban/shared/workflow/caseAction';
import type { CaseCommand } from '@dingban/shared/workflow/caseCommand';
import type { CaseState } from '@dingban/shared/workflow/caseState';
import { decide } from '@dingban/shared/workflow/decide';
import { evolve, replay } from '@dingban/shared/workflow/evolve';
import { interleaveLater, ratioOf } from './interleave.ts';
import { type CaseEvent, caseMachine, nodeOf, stepSaved, submitSaved } from './peers/caseMachine.ts';
import { findWithEngine } from './peers/ruleEngine.ts';
import { zodForm } from './peers/zodForm.ts';
import { info, type Measured, times, took, verdict } from './row.ts';
import { contextOf, DIRECTORY, LONG_FIELDS, LONG_FORM, LONG_VALUES, NOW, playUntil } from './sampleCase.ts';

/** As the functions digest. */
const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const ACTION_ID = '7f3a0c52-5a0e-4a3f-9a43-6d3c6f4be999';

interface Request {
  readonly actionId: string;
  readonly command: Extract<CaseCommand, { type: 'implement' }>;
}

const { history, state: standing } = playUntil('seal-outside', {}, 'stamp', LONG_FORM);
const entered = standing.standing?.entered ?? 0;
const BODY = JSON.stringify({
  actionId: ACTION_ID,
  command: { type: 'implement', node: 'stamp', entered, values: LONG_VALUES },
});
const HEAD = history.at(-1)?.hash ?? '';

/** Decides on a state, ties the action to the chain, and lets the rules look at it. */
const act = (state: CaseState, { actionId, command }: Request, prev: string) => {
  const decided = decide(state, command, contextOf(LONG_FORM, 'custodian', NOW));
  if (!decided.ok) throw new Error(JSON.stringify(decided.error));
  const record = chain<ActionRecord>(
    {
      aggregate: `case#${state.id}`,
      seq: state.seq + 1,
      id: actionId,
      type: decided.data.type,
      at: NOW,
      by: { kind: 'person', id: 'custodian', role: 'custodian', place: state.places.village },
      body: decided.data.body as Json,
    },
    prev,
    digest,
  );
  const action = record as unknown as CaseAction;
  const after = evolve(state, action);
  const opened = { values: after.values, kin: [], mark: digest };
  const findings = factsOf(action, after, LONG_FORM.sub, opened).flatMap(
    (fact) => inspect(fact, EMPTY_WINDOW).findings,
  );
  return { record, findings };
};

const machine = caseMachine({ sub: LONG_FORM.sub, directory: DIRECTORY, workingDays });

const savedAtTheStamp = (): string => {
  let saved = submitSaved(machine, { type: 'submit', by: 'clerk', at: NOW, values: {} });
  for (const by of ['director', 'secretary', 'supervision', 'cadre'])
    saved = stepSaved(machine, saved, { type: 'approve', by, at: NOW, values: {}, comment: '同意。' });
  if (nodeOf(saved) !== 'stamp') throw new Error(`the machine stands at ${nodeOf(saved)}`);
  return saved;
};

export const measure = async (): Promise<Measured> => {
  const savedState = JSON.stringify(standing);
  const savedHistory = history.map((action) => JSON.stringify(action));
  const snapshot = savedAtTheStamp();
  const schema = zodForm(LONG_FORM.sub.form, 'stamp', localDate(NOW));

  const fromState = () => act(JSON.parse(savedState), JSON.parse(BODY), HEAD);
  const fromHistory = () => {
    const records: CaseAction[] = savedHistory.map((text) => JSON.parse(text));
    const state = replay(records);
    if (state === undefined) throw new Error('a case without history');
    return act(state, JSON.parse(BODY), records.at(-1)?.hash ?? '');
  };
  const stack = async () => {
    const { command }: Request = JSON.parse(BODY);
    const values = schema.parse(command.values);
    const event = { type: 'implement', by: 'custodian', at: NOW, values } as CaseEvent;
    const after = stepSaved(machine, snapshot, event);
    const findings = await findWithEngine(
      {
        kind: 'stamping',
        caseId: standing.id,
        number: standing.number,
        places: standing.places,
        at: NOW,
        person: 'custodian',
        values: values as never,
        status: 'implementing',
        approvedAt: standing.approvedAt ?? NOW,
      },
      EMPTY_WINDOW,
    );
    return { after, findings, hash: hash('sha256', after) };
  };
  const floor = () => {
    JSON.parse(BODY);
    return hash('sha256', BODY);
  };

  const one = fromHistory();
  const other = await stack();
  if (one.findings.length !== other.findings.length) throw new Error('the rules of both do not agree');
  if (nodeOf(other.after) !== 'return-seal') throw new Error('the stack did not move on');

  const found = await interleaveLater(
    {
      fromState,
      fromHistory,
      stack,
      floor,
      parse: () => JSON.parse(BODY),
      restore: () => JSON.parse(savedState),
      replay: () => replay(savedHistory.map((text) => JSON.parse(text))),
      decide: () => {
        const { command }: Request = JSON.parse(BODY);
        return decide(standing, command, contextOf(LONG_FORM, 'custodian', NOW));
      },
      chain: () => chain(one.record, HEAD, digest),
      digestOnce: () => digest(BODY),
      hashOnce: () => hash('sha256', BODY),
      schema: () => schema.parse(JSON.parse(BODY).command.values),
    },
    { batch: 6 },
  );
  const faster = ratioOf(found.stack, found.fromHistory);
  const above = ratioOf(found.fromHistory, found.floor);
  const what = `whole action in memory, ${LONG_FIELDS} fields`;
  return {
    rows: [
      {
        what: `${what}, state from its ${history.length} actions`,
        ours: took(found.fromHistory.ms),
        peer: `zod + XState + json-rules-engine ${took(found.stack.ms)}`,
        ratio: `${times(faster)} faster`,
        budget: '>= 15 x',
        verdict: verdict(faster >= 15),
      },
      {
        what: `${what}, state from its ${history.length} actions`,
        ours: took(found.fromHistory.ms),
        peer: `JSON.parse + one SHA-256 ${took(found.floor.ms)}`,
        ratio: `${times(above)} of it`,
        budget: '<= 3 x',
        verdict: verdict(above <= 3),
      },
      info({
        what: `${what}, state from one JSON`,
        ours: took(found.fromState.ms),
        peer: `zod + XState + json-rules-engine ${took(found.stack.ms)}`,
        ratio: `${times(ratioOf(found.stack, found.fromState))} faster, ${times(ratioOf(found.fromState, found.floor))} of the floor`,
      }),
    ],
    notes: [
      `parse the body (${BODY.length} letters) ${took(found.parse.ms)}; restore from one JSON ${took(found.restore.ms)}, from ${history.length} actions ${took(found.replay.ms)}`,
      `parse and decide (the ${LONG_FIELDS} fields checked) ${took(found.decide.ms)}; zod alone on these fields, with the parsing, ${took(found.schema.ms)}`,
      `canonical JSON and hash of the record ${took(found.chain.ms)}`,
      `SHA-256 of the body: createHash ${took(found.digestOnce.ms)}, crypto.hash ${took(found.hashOnce.ms)}`,
    ],
  };
};
