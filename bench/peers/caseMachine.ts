import type { SubModule } from '@dingban/shared/catalogue/matter';
import type { ProcessNode } from '@dingban/shared/catalogue/process';
import type { Values } from '@dingban/shared/form/value';
import type { Directory } from '@dingban/shared/org/directory';
import type { Instant } from '@dingban/shared/time/clock';
import type { WorkingDays } from '@dingban/shared/time/workingDays';
import { askedAt, nodeAfter } from '@dingban/shared/workflow/assign';
import { dueAt } from '@dingban/shared/workflow/times';
import { assign, createActor, type Snapshot, setup } from 'xstate';

interface CaseContext {
  readonly applicant: string;
  readonly values: Values;
  readonly people: readonly string[];
  readonly due: Instant;
  readonly signatures: readonly { readonly node: string; readonly person: string; readonly at: Instant }[];
  readonly steps: readonly {
    readonly type: string;
    readonly by: string;
    readonly at: Instant;
    readonly comment?: string;
  }[];
}

export type CaseEvent =
  | {
      readonly type: 'submit' | 'approve' | 'conclude' | 'implement' | 'feedback';
      readonly by: string;
      readonly at: Instant;
      readonly values: Values;
      readonly comment?: string;
    }
  | {
      readonly type: 'reject' | 'withdraw';
      readonly by: string;
      readonly at: Instant;
      readonly comment: string;
    };

interface World {
  readonly sub: SubModule;
  readonly directory: Directory;
  readonly workingDays: WorkingDays;
}

/**
 * The process of a sub-module as an XState machine: a state for each node, a guard for whose turn it is, and
 * assignments for what the next node needs. People and deadlines are found by the functions that we use ourselves,
 * so that what is compared is the machine and the saving of its state.
 */
export const caseMachine = ({ sub, directory, workingDays }: World) => {
  const { nodes } = sub.process;
  const typed = setup({
    types: {} as { context: CaseContext; events: CaseEvent; input: { applicant: string; at: Instant } },
    guards: {
      isAsked: ({ context, event }) => context.people.includes(event.by),
      isApplicant: ({ context, event }) => context.applicant === event.by,
    },
    actions: {
      write: assign(({ context, event }) => ({
        values: 'values' in event ? { ...context.values, ...event.values } : context.values,
        steps: [
          ...context.steps,
          {
            type: event.type,
            by: event.by,
            at: event.at,
            ...(event.comment === undefined ? {} : { comment: event.comment }),
          },
        ],
      })),
      sign: assign(({ context, event }, { node }: { node: string }) => ({
        signatures: [...context.signatures, { node, person: event.by, at: event.at }],
      })),
      ask: assign(({ context, event }, { node }: { node: ProcessNode }) => {
        const asked = askedAt(
          node,
          {
            applicant: context.applicant,
            signers: context.signatures.map(({ person }) => person),
            recused: [],
            kin: [],
          },
          directory,
          event.at,
        );
        return {
          people: asked.ok ? asked.data.people : [],
          due: dueAt(node, context.values, { now: event.at, workingDays }),
        };
      }),
      release: assign({ people: [] }),
    },
  });
  const next = (node: ProcessNode) => nodeAfter(sub, node.id, {})?.id ?? 'disclosed';
  const stateOf = (node: ProcessNode) => {
    const ask = { type: 'ask', params: { node } } as const;
    const ended = {
      reject: { target: 'rejected', guard: 'isAsked', actions: ['write', 'release'] },
    } as const;
    switch (node.kind) {
      case 'apply':
        return { always: { target: next(node) } };
      case 'approve':
        return {
          entry: [ask],
          on: {
            ...ended,
            approve: {
              target: next(node),
              guard: 'isAsked',
              actions: ['write', { type: 'sign', params: { node: node.id } }],
            },
            withdraw: { target: 'withdrawn', guard: 'isApplicant', actions: ['write', 'release'] },
          },
        } as const;
      case 'publicity':
        return {
          entry: [ask],
          on: { conclude: { target: next(node), guard: 'isAsked', actions: ['write'] } },
        } as const;
      case 'implement':
        return {
          entry: [ask],
          on: { implement: { target: next(node), guard: 'isAsked', actions: ['write'] } },
        } as const;
      case 'feedback':
        return {
          entry: [ask],
          on: { feedback: { target: 'disclosed', guard: 'isAsked', actions: ['write', 'release'] } },
        } as const;
    }
  };
  return typed.createMachine({
    initial: 'start',
    context: ({ input }) => ({
      applicant: input.applicant,
      values: {},
      people: [],
      due: input.at,
      signatures: [],
      steps: [],
    }),
    states: {
      start: {
        on: { submit: { target: nodes[1]?.id ?? 'disclosed', actions: ['write'] } },
      },
      ...Object.fromEntries(nodes.slice(1).map((node) => [node.id, stateOf(node)])),
      disclosed: {},
      rejected: { type: 'final' },
      withdrawn: { type: 'final' },
    },
  } as Parameters<typeof typed.createMachine>[0]);
};

export type CaseMachine = ReturnType<typeof caseMachine>;

/** One step with its state saved before and after, as XState's manual shows it. */
export const stepSaved = (machine: CaseMachine, saved: string, event: CaseEvent): string => {
  const actor = createActor(machine, { snapshot: JSON.parse(saved) as Snapshot<unknown>, input: START });
  actor.start();
  actor.send(event as never);
  const after = JSON.stringify(actor.getPersistedSnapshot());
  actor.stop();
  return after;
};

const START = { applicant: 'clerk', at: 0 };

/** The saved state of a case that was just submitted. */
export const submitSaved = (machine: CaseMachine, event: CaseEvent): string => {
  const actor = createActor(machine, { input: START });
  actor.start();
  actor.send(event as never);
  const saved = JSON.stringify(actor.getPersistedSnapshot());
  actor.stop();
  return saved;
};

/** Where a saved case stands. */
export const nodeOf = (saved: string): string => String(JSON.parse(saved).value);
