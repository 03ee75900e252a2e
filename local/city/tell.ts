import { findDefinition } from '@dingban/shared/catalogue/catalogue';
import { type Definition, findNode, nodeRecording } from '@dingban/shared/catalogue/definition';
import type { RatingFact } from '@dingban/shared/supervision/fact';
import { ratingTraces } from '@dingban/shared/supervision/traces/dissatisfaction';
import {
  addDays,
  DAY,
  type Instant,
  localDate,
  MINUTE,
  SECOND,
  startOfDay,
} from '@dingban/shared/time/clock';
import { ONWARD } from '@dingban/shared/workflow/caseCommand';
import type { CaseState } from '@dingban/shared/workflow/caseState';
import { askedNow } from '@dingban/shared/workflow/signing';
import { filled } from './filled.ts';
import { kindNamed } from './kinds.ts';
import { lifeOf } from './life.ts';
import { postOf } from './place.ts';
import type { Hand, Plan } from './plan.ts';
import { type Random, randomFrom } from './random.ts';
import type { Recorded } from './recorded.ts';
import { laterThan, soonAfter } from './working.ts';

const definitionOf = (plan: Plan): Definition => {
  const { matter, sub } = kindNamed(plan.kind);
  const definition = findDefinition(matter, sub);
  if (definition === undefined) throw new Error(`the catalogue has no ${matter}/${sub}`);
  return definition;
};

/** Who of those that are asked does it; always the first, since the directory has them in a fixed order. */
const actorIn = (state: CaseState, { sub }: Definition): string =>
  (state.standing === undefined ? undefined : askedNow(state.standing, sub)[0]) ?? '';

/** When this step is done, not before a publicity is over. */
const doneAt = (random: Random, { conduct }: Plan, state: CaseState, now: Instant): Instant => {
  const node = state.standing?.node ?? '';
  const from = Math.max(now, state.standing?.notBefore ?? 0);
  if (conduct.atNight === node) return startOfDay(addDays(localDate(from), 1)) + 90 * MINUTE;
  const usual = laterThan(random, from, conduct.waits?.[node] ?? 0);
  const wanted = conduct.exactly?.[node];
  return wanted === undefined ? usual : Math.max(wanted, from + SECOND);
};

const ratingOf = (state: CaseState, plan: Plan, stars: number, at: Instant): Recorded => {
  const { matter } = kindNamed(plan.kind);
  const fact: RatingFact = {
    kind: 'rating',
    caseId: state.id,
    number: state.number,
    places: state.places,
    at,
    matter,
    stars,
    handlers: [state.applicant],
  };
  return { at, moment: { at, caseId: state.id, facts: [fact], lasting: ratingTraces(fact) } };
};

/**
 * One case from its application to its disclosure, told through the real workflow, with what villagers then say of it.
 * The same seed and plan give the same record.
 */
export const tellCase = (plan: Plan, seed: number): readonly Recorded[] => {
  const definition = definitionOf(plan);
  const { sub, matter } = definition;
  const { village, conduct } = plan;
  const kind = kindNamed(plan.kind);
  const random = randomFrom(seed, plan.caseId);
  const life = lifeOf(plan, definition);
  const applicant = postOf(village, plan.applicant);
  const handAt = (node: string, now: Instant, values: Hand['values']): Hand => ({
    plan,
    village,
    random,
    node,
    now,
    today: localDate(now),
    values,
  });
  const write = (node: string, now: Instant, values: Hand['values']) =>
    filled(sub, kind, handAt(node, now, values));
  const place = village.places.village;

  let now = plan.at;
  life.send(now, applicant, {
    type: 'submit',
    matter: matter.id,
    sub: sub.id,
    place,
    values: write('apply', now, {}),
  });
  const returns = [...(conduct.returns ?? [])];
  const setsRight = (): void => {
    if (conduct.corrects === undefined) return;
    now = soonAfter(random, now);
    const values = conduct.corrects(handAt('apply', now, life.state().values));
    life.send(now, applicant, { type: 'correct', node: 'apply', values, reason: '录入时看错了一位，现更正' });
  };
  for (let turn = 0; turn < 60; turn += 1) {
    const state = life.state();
    const { standing } = state;
    if (standing === undefined) break;
    const { node, entered } = standing;
    const step = findNode(sub, node)?.kind ?? 'apply';
    const person = actorIn(state, definition);
    if (node === conduct.stampsAt) {
      const stamp = nodeRecording(sub, 'stamping')?.id ?? '';
      now += 20 * MINUTE;
      const values = write(stamp, now, state.values);
      life.send(now, postOf(village, 'custodian'), { type: 'report', values, reason: '对方急用，先行盖章' });
    }
    if (step === 'feedback') setsRight();
    const from = now;
    now = doneAt(random, plan, state, now);
    const reads = conduct.reads?.[node] ?? 30 * SECOND + random.whole(0, 900) * SECOND;
    // Nobody can have read it before it came in.
    if (reads !== 'never' && step === 'approve') life.open(Math.max(now - reads, from), person);
    const standsStill = life.state().standing;
    if (standsStill?.entered !== entered) continue;
    const back = returns.indexOf(node);
    if (back >= 0) {
      returns.splice(back, 1);
      life.send(now, person, {
        type: 'return',
        node,
        entered,
        to: 'apply',
        reason: '附件不清楚，请补正后再报',
      });
      continue;
    }
    const values = write(step === 'apply' ? 'apply' : node, now, step === 'apply' ? {} : state.values);
    const type = ONWARD[step];
    if (type === 'resubmit') life.send(now, person, { type, values });
    else if (type === 'approve') life.send(now, person, { type, node, entered, values, comment: '' });
    else life.send(now, person, { type, node, entered, values });
  }
  life.waitUntil(now + MINUTE);
  const ratings = (conduct.stars ?? []).map((stars, n) =>
    ratingOf(life.state(), plan, stars, now + (n + 1) * DAY + random.whole(0, 300) * MINUTE),
  );
  return [...life.recorded, ...ratings];
};
