import type { Values } from '@dingban/shared/form/value';
import { approvalsOf } from '@dingban/shared/supervision/fact';
import { inspect } from '@dingban/shared/supervision/rules';
import { nodeOverdue } from '@dingban/shared/supervision/rules/nodeOverdue';
import { rubberStamp } from '@dingban/shared/supervision/rules/rubberStamp';
import { sealWithoutApproval } from '@dingban/shared/supervision/rules/sealWithoutApproval';
import { EMPTY_WINDOW, type Window, windowOf } from '@dingban/shared/supervision/window';
import { DAY, HOUR, localDate, MINUTE, SECOND } from '@dingban/shared/time/clock';
import { interleaveLater, ratioOf } from './interleave.ts';
import { type DeedFact, findWithEngine } from './peers/ruleEngine.ts';
import { type Measured, perSecond, times, took, verdict } from './row.ts';
import { NOW, PLACES } from './sampleCase.ts';
import { seeded } from './sampleForms.ts';

interface Seen {
  readonly fact: DeedFact;
  readonly window: Window;
}

const FACTS = 2000;

const THREE = [nodeOverdue, sealWithoutApproval, rubberStamp];

/** What a city sees: mostly approvals, mostly in order; about one fact in ten has something to find. */
const seenAt = (index: number, roll: () => number): Seen => {
  const at = NOW + index * MINUTE * 7;
  const morning = at - (at % DAY) + 2 * HOUR + Math.floor(roll() * 6 * HOUR);
  const base = { caseId: `case-${index}`, number: `YZ-${index}`, places: PLACES, at: morning };
  const kind = roll();
  const odd = roll() < 0.1;
  if (kind < 0.6) {
    const before = Math.floor(roll() * 6);
    const rush = odd && roll() < 0.2;
    const person = `person-${index % 50}`;
    const traces = Array.from({ length: rush ? 24 : before }, (_, one) => ({
      caseId: `case-${index - one}`,
      at: morning - one * (rush ? 20 * SECOND : 40 * MINUTE),
      list: approvalsOf(person),
      village: PLACES.village,
      value: {},
    }));
    const openedAt = odd && !rush ? morning - 4 * SECOND : morning - 3 * MINUTE;
    return {
      fact: { ...base, kind: 'approval', node: 'secretary', person, openedAt },
      window: windowOf({ traces }),
    };
  }
  if (kind < 0.9) {
    const values: Values = {
      copies: 4,
      stampedCopies: odd ? 5 : 4,
      stampedOn: localDate(morning),
      validUntil: localDate(morning + 20 * DAY),
    };
    return {
      fact: {
        ...base,
        kind: 'stamping',
        person: 'custodian',
        values,
        status: 'implementing',
        approvedAt: morning - 2 * HOUR,
      },
      window: EMPTY_WINDOW,
    };
  }
  if (kind < 0.96) {
    const values: Values = { outUntil: localDate(morning), returnedOn: localDate(morning + (odd ? DAY : 0)) };
    return {
      fact: { ...base, kind: 'sealReturn', person: 'custodian', values, status: 'implementing' },
      window: EMPTY_WINDOW,
    };
  }
  return {
    fact: {
      ...base,
      kind: 'lapse',
      node: 'director',
      nodeLabel: { zh: '主任审批', en: 'Director' },
      entered: 2,
      since: morning - 2 * DAY,
      due: morning,
      lateness: 'yellow',
      people: ['director'],
    },
    window: EMPTY_WINDOW,
  };
};

const found = ({ fact, window }: Seen): readonly string[] =>
  inspect(fact, window, {}, THREE).findings.map(
    ({ rule, window: name }) => `${rule}:${rule === 'node-overdue' ? 'overdue' : name.split(/[:@]/)[0]}`,
  );

const sorted = (names: readonly string[]): string => [...names].sort().join(' ');

export const measure = async (): Promise<Measured> => {
  const roll = seeded(77);
  const seen = Array.from({ length: FACTS }, (_, index) => seenAt(index, roll));
  let findings = 0;
  for (const one of seen) {
    const ours = found(one);
    findings += ours.length;
    if (sorted(ours) !== sorted(await findWithEngine(one.fact, one.window)))
      throw new Error(`the engine does not find the same in ${JSON.stringify(one.fact)}`);
  }
  const at = (round: number): Seen => {
    const one = seen[round % FACTS];
    if (one === undefined) throw new Error('there are no facts');
    return one;
  };
  const { ours, engine } = await interleaveLater({
    ours: (round) => {
      const { fact, window } = at(round);
      return inspect(fact, window, {}, THREE);
    },
    engine: (round) => {
      const { fact, window } = at(round);
      return findWithEngine(fact, window);
    },
  });
  const faster = ratioOf(engine, ours);
  return {
    rows: [
      {
        what: `three rules over ${FACTS} facts, ${findings} findings`,
        ours: `${took(ours.ms)} (${perSecond(ours.ms)})`,
        peer: `json-rules-engine ${took(engine.ms)}`,
        ratio: `${times(faster)} faster`,
        budget: '>= 80 x',
        verdict: verdict(faster >= 80),
      },
    ],
    notes: ['ours gives whole findings in two languages; the engine gives only the names of what it found'],
  };
};
