import { DAY, localDate, startOfDay } from '@dingban/shared/time/clock';
import { workingDays } from '@dingban/shared/time/workingDays';
import { type Fake, record } from '../endpoint.ts';
import { limitOf, monthOf, usedThisMonth } from '../quota.ts';
import type { Fault } from '../world.ts';
import { type ControlCall, numberOf } from './controlCall.ts';

/** Time, limits, planted faults, and what has been asked so far. */
export const STATE_CALLS: readonly ControlCall[] = [
  {
    method: 'POST',
    path: '/reset',
    run: ({ host }) => {
      host.reseed();
      return {};
    },
  },
  {
    method: 'POST',
    path: '/seed',
    run: ({ host }) => {
      host.reseed();
      return {};
    },
  },
  { method: 'GET', path: '/snapshot', run: ({ host }) => host.snapshot() },
  {
    method: 'POST',
    path: '/snapshot',
    run: ({ host, body }) => {
      host.restore(body);
      return {};
    },
  },
  { method: 'GET', path: '/clock', run: ({ fake }) => clockOf(fake) },
  {
    method: 'POST',
    path: '/clock',
    run: async ({ fake, body, host }) => {
      turn(fake, body);
      await host.push();
      return clockOf(fake);
    },
  },
  {
    method: 'POST',
    path: '/limits',
    run: ({ fake, body }) => Object.assign(fake.world.limits, known(fake.world.limits, body)),
  },
  {
    method: 'POST',
    path: '/switches',
    run: ({ fake, body }) => {
      const { push, ...rest } = body;
      Object.assign(fake.world.switches.push, known(fake.world.switches.push, record(push)));
      return Object.assign(fake.world.switches, known(fake.world.switches, rest));
    },
  },
  {
    method: 'GET',
    path: '/usage',
    run: ({ fake }) => {
      const now = fake.now();
      return {
        month: monthOf(now),
        api: { used: usedThisMonth(fake.world, now, 'api'), limit: limitOf(fake.world, 'api') },
        push: { used: usedThisMonth(fake.world, now, 'push'), limit: limitOf(fake.world, 'push') },
        calls: fake.world.usage[monthOf(now)] ?? {},
      };
    },
  },
  {
    method: 'POST',
    path: '/faults',
    run: ({ fake, body }) => {
      const { path, ...match } = record(body.match);
      const fault: Fault = {
        id: fake.world.faults.length + 1,
        match: { path: String(path ?? ''), ...pick(match, ['nth', 'probability', 'times']) },
        reply: { ...record(body.reply) },
        seen: 0,
        used: 0,
      };
      fake.world.faults.push(fault);
      return fault;
    },
  },
  { method: 'GET', path: '/faults', run: ({ fake }) => fake.world.faults },
  {
    method: 'DELETE',
    path: '/faults',
    run: ({ fake }) => {
      fake.world.faults = [];
      return {};
    },
  },
  {
    method: 'GET',
    path: '/requests',
    run: ({ fake, query }) =>
      fake.world.requests.filter(({ path }) => path.includes(query.path ?? '')).toReversed(),
  },
];

const clockOf = (fake: Fake) => ({
  now: fake.now(),
  date: localDate(fake.now()),
  frozen: fake.world.time.frozenAt !== undefined,
});

/** Forward by some time or to the next working day, to an instant, frozen or running again. */
const turn = (fake: Fake, body: Readonly<Record<string, unknown>>): void => {
  const { time } = fake.world;
  const before = fake.now();
  const target = numberOf(body.setTo) ?? before + (numberOf(body.advanceMs) ?? 0);
  const at = body.workingDay === true ? nextWorkingDay(before) : target;
  if (time.frozenAt !== undefined) time.frozenAt = at;
  else time.offset += at - before;
  if (body.freeze === true) time.frozenAt = at;
  if (body.freeze === false && time.frozenAt !== undefined) {
    const frozen = time.frozenAt;
    delete time.frozenAt;
    time.offset += frozen - fake.now();
  }
};

/** The same hour of the next working day. */
const nextWorkingDay = (now: number): number =>
  workingDays.deadline(now, 1) - DAY + (now - startOfDay(localDate(now)));

/** Only names that are there, only values of the same type. */
const known = (target: object, given: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const types = new Map(Object.entries(target).map(([name, value]) => [name, typeof value]));
  // tooManyIds is a number or a word.
  return Object.fromEntries(
    Object.entries(given).filter(
      ([name, value]) => types.get(name) === typeof value || (name === 'tooManyIds' && types.has(name)),
    ),
  );
};

const pick = (from: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = numberOf(from[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );
