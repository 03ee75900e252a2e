import { workingDays } from '@dingban/shared/time/workingDays';
import type { CaseAction } from '@dingban/shared/workflow/caseAction';
import type { CaseState } from '@dingban/shared/workflow/caseState';
import { decide } from '@dingban/shared/workflow/decide';
import { evolve } from '@dingban/shared/workflow/evolve';
import { interleaveLater, ratioOf } from './interleave.ts';
import { beginSaved, bpmnOf, stepSaved as stepBpmn } from './peers/bpmnProcess.ts';
import {
  type CaseEvent,
  caseMachine,
  nodeOf,
  stepSaved as stepMachine,
  submitSaved,
} from './peers/caseMachine.ts';
import { info, type Measured, perSecond, times, took, verdict } from './row.ts';
import {
  APPLICATION,
  CHECKED,
  contextOf,
  DIRECTORY,
  definitionOf,
  FEEDBACK,
  NOW,
  playUntil,
  STAMPING,
  turnsOf,
} from './sampleCase.ts';

const SUB = 'committee-seal';
const GIVEN = { apply: APPLICATION, supervision: CHECKED, stamp: STAMPING, feedback: FEEDBACK };

/** One step of ours: the saved state is read, somebody decides, and the new state is saved. */
interface Step {
  readonly saved: string;
  readonly person: string;
  readonly node: string;
  readonly command: Parameters<typeof decide>[1];
  readonly action: Omit<CaseAction, 'type' | 'body'>;
}

/** The five steps after the application, each with the state that it finds. */
const stepsOf = (): readonly Step[] => {
  const definition = definitionOf(SUB);
  const { history } = playUntil(SUB, GIVEN);
  let state: CaseState | undefined;
  const steps: Step[] = [];
  turnsOf(SUB, GIVEN).forEach((turn, index) => {
    const action = history[index];
    if (action === undefined) throw new Error('a turn without its action');
    const { person, command } = turn(state);
    if (command !== 'open' && command.type !== 'submit') {
      const { type: _, body: __, ...rest } = action;
      const node = state?.standing?.node ?? '';
      steps.push({ saved: JSON.stringify(state), person, node, command, action: rest });
    }
    state = evolve(state, action);
  });
  if (steps.length !== 5 || definition.sub.process.nodes.length !== 6) throw new Error('not the five steps');
  return steps;
};

const ourStep = ({ saved, person, command, action }: Step): string => {
  const state: CaseState = JSON.parse(saved);
  const decided = decide(state, command, contextOf(definitionOf(SUB), person, NOW));
  if (!decided.ok) throw new Error(decided.error.code);
  return JSON.stringify(evolve(state, { ...action, ...decided.data } as CaseAction));
};

/** The same steps for the machine: who, what, and the saved state that each finds. */
const machineSteps = (machine: ReturnType<typeof caseMachine>, steps: readonly Step[]) => {
  let saved = submitSaved(machine, {
    type: 'submit',
    by: 'clerk',
    at: NOW,
    values: APPLICATION as never,
  });
  return steps.map(({ person, node, command }) => {
    if (nodeOf(saved) !== node) throw new Error(`the machine stands at ${nodeOf(saved)}, not at ${node}`);
    const event = {
      type: command.type,
      by: person,
      at: NOW,
      values: 'values' in command ? command.values : {},
      ...('comment' in command ? { comment: command.comment } : {}),
    } as CaseEvent;
    const found = { saved, event };
    saved = stepMachine(machine, saved, event);
    if (nodeOf(saved) === node) throw new Error(`the machine refused ${command.type} at ${node}`);
    return found;
  });
};

const bpmnSteps = async (steps: readonly Step[]) => {
  let saved = await beginSaved(bpmnOf(definitionOf(SUB).sub), { values: APPLICATION });
  const found: { saved: string; node: string; command: unknown }[] = [];
  for (const { node, command } of steps) {
    const before = saved;
    found.push({ saved, node, command });
    saved = await stepBpmn(saved, node, command);
    if (saved === before) throw new Error(`bpmn-engine did not move at ${node}`);
  }
  return found;
};

export const measure = async (): Promise<Measured> => {
  const steps = stepsOf();
  const machine = caseMachine({ sub: definitionOf(SUB).sub, directory: DIRECTORY, workingDays });
  const moves = machineSteps(machine, steps);
  const tasks = await bpmnSteps(steps);
  const turn = <T>(list: readonly T[], index: number): T => {
    const found = list[index % list.length];
    if (found === undefined) throw new Error('there are no steps');
    return found;
  };
  const { ours, xstate, bpmn, json } = await interleaveLater(
    {
      ours: (round) => ourStep(turn(steps, round)),
      xstate: (round) => {
        const { saved, event } = turn(moves, round);
        return stepMachine(machine, saved, event);
      },
      bpmn: (round) => {
        const { saved, node, command } = turn(tasks, round);
        return stepBpmn(saved, node, command);
      },
      json: (round) => JSON.stringify(JSON.parse(turn(steps, round).saved)),
    },
    { batch: 8 },
  );
  const faster = ratioOf(xstate, ours);
  const much = ratioOf(bpmn, ours);
  const size = (list: readonly { readonly saved: string }[]): number =>
    Math.round(list.reduce((sum, { saved }) => sum + saved.length, 0) / list.length);
  return {
    rows: [
      {
        what: 'workflow step, state saved and restored',
        ours: `${took(ours.ms)} (${perSecond(ours.ms)})`,
        peer: `XState v5 ${took(xstate.ms)}`,
        ratio: `${times(faster)} faster`,
        budget: '>= 10 x',
        verdict: verdict(faster >= 10),
      },
      {
        what: 'workflow step, state saved and restored',
        ours: took(ours.ms),
        peer: `bpmn-engine ${took(bpmn.ms)}`,
        ratio: `${times(much)} faster`,
        budget: '>= 2,000 x',
        verdict: verdict(much >= 2000),
      },
      info({
        what: 'workflow step, the floor',
        ours: took(ours.ms),
        peer: `JSON.parse + JSON.stringify ${took(json.ms)}`,
        ratio: `${times(ratioOf(ours, json))} of it`,
      }),
    ],
    notes: [`saved state: ours ${size(steps)} letters, XState ${size(moves)}, bpmn-engine ${size(tasks)}`],
  };
};
