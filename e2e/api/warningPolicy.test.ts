import { randomUUID } from 'node:crypto';
import { raise, warningIdOf } from '@dingban/functions/supervise/raise';
import type { Body } from '@dingban/shared/api/contracts';
import { mayRole } from '@dingban/shared/org/policy';
import { ROLE_IDS, ROLES, type Role } from '@dingban/shared/org/role';
import type { Finding } from '@dingban/shared/supervision/finding';
import { officesOf } from '@dingban/shared/supervision/offices';
import { RULES } from '@dingban/shared/supervision/rules';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { HERE, personIn, roleCity, THERE } from './roleCity.ts';
import { type Person, useWorld } from './world.ts';

/*
 * Who sees which warnings, told a second time from the policy table alone, and compared with every way in which a
 * warning can be seen or touched: the list, the number on the home page, the page itself, and each command.
 */

const theWorld = useWorld(() => ({ city: roleCity(), quiet: true }));

type Side = 'here' | 'there';
const SIDES = { here: HERE, there: THERE } as const;
const OFFICES: readonly Role[] = ['town-civil-affairs', 'town-assets', 'town-trading', 'town-construction'];
const ABOUT: readonly Role[] = [
  'clerk',
  'director',
  'custodian',
  'town-assets',
  'city-civil-affairs',
  'secretary',
];

interface Raised {
  readonly id: string;
  readonly side: Side;
  readonly finding: Finding;
}

interface Who {
  readonly role: Role;
  readonly side: Side;
}

const anyWho: fc.Arbitrary<Who> = fc
  .record({ role: fc.constantFrom(...ROLE_IDS), side: fc.constantFrom<Side>('here', 'there') })
  .filter(({ role, side }) => side === 'here' || ROLES[role].level !== 'city');

const anyFinding: fc.Arbitrary<Omit<Raised, 'id'>> = fc
  .record({
    side: fc.constantFrom<Side>('here', 'there'),
    rule: fc.constantFrom(...RULES.map(({ id }) => id)),
    severity: fc.constantFrom<Finding['severity']>('yellow', 'orange', 'red'),
    offices: fc.subarray([...OFFICES], { maxLength: 2 }),
    about: fc.subarray([...ABOUT], { maxLength: 2 }),
    window: fc.uuid(),
  })
  .map(({ side, rule, severity, offices, about, window }) => ({
    side,
    finding: {
      rule,
      ruleVersion: 1,
      caseId: randomUUID(),
      window,
      severity,
      places: { village: String(SIDES[side].village), town: String(SIDES[side].town), city: '1' },
      sentence: { zh: '疑点。', en: 'A finding.' },
      compared: [],
      threshold: { zh: '无', en: 'None' },
      basis: { zh: '无', en: 'None' },
      about: about.map((role) => personIn(ROLES[role].level === 'city' ? 'here' : side, role)),
      offices,
    },
  }));

const raised: Raised[] = [];

beforeAll(async () => {
  const { app } = theWorld().system;
  for (const { side, finding } of fc.sample(anyFinding, { numRuns: 40, seed: 4 })) {
    await raise(app, finding, 'test');
    raised.push({ id: warningIdOf(finding), side, finding });
  }
  await theWorld().system.idle();
});

const reaches = ({ role, side }: Who, one: Raised): boolean =>
  ROLES[role].level === 'city' || side === one.side;

/** In the list of somebody's places, or of the field of their office. */
const isListed = (who: Who, one: Raised): boolean =>
  reaches(who, one) &&
  (mayRole(who.role, 'warning.read') ||
    (mayRole(who.role, 'warning.readField') && officesOf(one.finding).includes(who.role)));

const idOf = ({ role, side }: Who): string => personIn(ROLES[role].level === 'city' ? 'here' : side, role);

/** Besides, whoever is in question may read what is said of them. */
const mayRead = (who: Who, one: Raised): boolean =>
  isListed(who, one) || one.finding.about.includes(idOf(who));

const listOf = async (person: Person): Promise<readonly string[]> => {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { state: 'open' as const, ...(cursor === undefined ? {} : { cursor }) };
    const answer = await person.ask('warnings', { query });
    if (!answer.ok) {
      expect(answer.error.code).toBe('not-allowed');
      return [];
    }
    ids.push(...answer.data.items.map(({ id }) => id));
    cursor = answer.data.cursor;
  } while (cursor !== undefined);
  return ids;
};

const ACTS: readonly Body<'actOnWarning'>['command'][] = [
  { type: 'verify', note: '看过', files: [] },
  { type: 'rectify', note: '改过', files: [] },
  { type: 'urge', reason: '请快些' },
  { type: 'supervise', reason: '督办', days: 3 },
  { type: 'investigate', reason: '查办' },
  { type: 'escalate', reason: '上报' },
  { type: 'close', outcome: 'false-alarm', reason: '误报' },
  { type: 'assign', person: 'here-supervision-head', reason: '请看' },
];

describe('warnings', () => {
  it('are listed and counted for exactly those whose places or field they are of', async () => {
    const listed = new Set<boolean>();
    for (const side of ['here', 'there'] as const)
      for (const role of ROLE_IDS) {
        if (side === 'there' && ROLES[role].level === 'city') continue;
        const who = { role, side };
        const person = await theWorld().as(idOf(who));
        const expected = raised.filter((one) => isListed(who, one)).map(({ id }) => id);
        expect([who, [...(await listOf(person))].sort()]).toEqual([who, [...expected].sort()]);
        expect((await person.get('me')).counts.warnings).toBe(expected.length);
        listed.add(expected.length > 0);
      }
    expect(listed).toEqual(new Set([true, false]));
  });

  it('are opened by exactly those who may read them, and are not there for everybody else', async () => {
    await fc.assert(
      fc.asyncProperty(anyWho, fc.nat({ max: 39 }), async (who, index) => {
        const one = raised[index];
        if (one === undefined) throw new Error('not so many were raised');
        const answer = await (await theWorld().as(idOf(who))).ask('readWarning', { id: one.id });
        const asked = answer.ok && answer.data.people.some(({ id }) => id === idOf(who));
        expect([who, one.finding.rule, answer.ok]).toEqual([
          who,
          one.finding.rule,
          mayRead(who, one) || asked,
        ]);
        if (!answer.ok) expect(answer.error.code).toBe('not-found');
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it('are touched by nobody who may not: not one action is written', async () => {
    const { app } = theWorld().system;
    await fc.assert(
      fc.asyncProperty(anyWho, fc.nat({ max: 39 }), fc.constantFrom(...ACTS), async (who, index, command) => {
        const one = raised[index];
        if (one === undefined) throw new Error('not so many were raised');
        const right = {
          close: 'warning.close',
          assign: 'warning.close',
          investigate: 'warning.close',
          urge: 'warning.urge',
          supervise: 'warning.urge',
        } as const;
        const needed = command.type in right ? right[command.type as keyof typeof right] : 'warning.handle';
        const inQuestion = one.finding.about.includes(idOf(who));
        if (reaches(who, one) && mayRole(who.role, needed) && !inQuestion) return;
        const before = (await app.store.actions.load(`warning#${one.id}`)).length;
        const body = { actionId: randomUUID(), command };
        const answer = await (await theWorld().as(idOf(who))).ask('actOnWarning', { id: one.id, body });
        expect([who, command.type, answer.ok]).toEqual([who, command.type, false]);
        expect((await app.store.actions.load(`warning#${one.id}`)).length).toBe(before);
      }),
      { numRuns: 300, seed: 6 },
    );
  });
});
