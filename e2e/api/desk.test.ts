import { randomUUID } from 'node:crypto';
import type { Answer, Body } from '@dingban/shared/api/contracts';
import { rolesAt } from '@dingban/shared/org/directory';
import { mayRole } from '@dingban/shared/org/policy';
import { ROLE_IDS, ROLES, type Role } from '@dingban/shared/org/role';
import { DAY, localDate } from '@dingban/shared/time/clock';
import type { CaseState } from '@dingban/shared/workflow/caseState';
import { isInvolved } from '@dingban/shared/workflow/involved';
import excel from 'exceljs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { allCases, askedIn, plantDesk, titleIn, warnedCases } from './deskCity.ts';
import { HERE, personIn, roleCity, THERE } from './roleCity.ts';
import { type Person, useWorld } from './world.ts';

const theWorld = useWorld(() => ({ city: roleCity(), quiet: true }));

type Filter = Body<'deskCases'>['filter'];
type Row = Answer<'deskCases'>['items'][number];
type Side = 'here' | 'there';

let cases: readonly CaseState[] = [];
let warned: ReadonlySet<string> = new Set();

beforeAll(async () => {
  await plantDesk(theWorld(), 3);
  cases = await allCases(theWorld());
  warned = await warnedCases(theWorld());
}, 240_000);

const city = (): Promise<Person> => theWorld().as(personIn('here', 'city-supervisor'));

/** All pages of a search, one after the other. */
const allPages = async (person: Person, filter: Filter, order: 'newest' | 'oldest' = 'newest') => {
  const items: Row[] = [];
  let cursor: string | undefined;
  let examined = 0;
  let by = '';
  do {
    const page: Answer<'deskCases'> = await person.get('deskCases', {
      body: { filter, order, ...(cursor === undefined ? {} : { cursor }) },
    });
    items.push(...page.items);
    examined += page.examined;
    by = page.by;
    cursor = page.cursor;
  } while (cursor !== undefined);
  return { items, examined, by };
};

/** What the filter says, in the plainest words, over the whole of a case. */
const isWanted = (filter: Filter, state: CaseState, now: number): boolean => {
  const amount = typeof state.values.amount === 'number' ? state.values.amount : undefined;
  const day = localDate(state.submittedAt);
  const { place, person } = filter;
  return [
    place === undefined || Object.values(state.places).includes(place),
    filter.matter === undefined || filter.matter === state.matter,
    filter.sub === undefined || filter.sub === state.sub,
    filter.status === undefined || filter.status.length === 0 || filter.status.includes(state.status),
    filter.state !== 'warned' || warned.has(state.id),
    filter.state !== 'overdue' ||
      (state.standing !== undefined && state.standing.due < now && state.suspended === undefined),
    person === undefined ||
      (person.as === 'applicant'
        ? state.applicant === person.id
        : person.as === 'asked'
          ? askedIn(state).includes(person.id)
          : state.steps.some(
              ({ by, type }) =>
                by.kind === 'person' &&
                by.id === person.id &&
                ['approve', 'implement', 'feedback'].includes(type),
            )),
    filter.amountFrom === undefined || (amount !== undefined && amount >= filter.amountFrom),
    filter.amountTo === undefined || (amount !== undefined && amount <= filter.amountTo),
    filter.from === undefined || day >= filter.from,
    filter.to === undefined || day <= filter.to,
    filter.words === undefined || `${state.number}\n${titleIn(state)}`.includes(filter.words),
  ].every((one) => one);
};

const sometimes = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: values });

/** Filters drawn from what there is, so that most of them find something. */
const filters = (): fc.Arbitrary<Filter> => {
  const some = fc.constantFrom(...cases);
  const now = theWorld().system.app.clock();
  const days = fc.integer({ min: 0, max: 45 }).map((ago) => localDate(now - ago * DAY));
  const amounts = fc.constantFrom(
    ...cases.flatMap(({ values }) => (typeof values.amount === 'number' ? [values.amount] : [])),
    0,
    1_000_000_00,
  );
  return fc
    .record({
      place: sometimes(
        fc.constantFrom(
          '1',
          ...[HERE, THERE].flatMap(({ village, town }) => [String(village), String(town)]),
        ),
      ),
      matter: sometimes(some.map(({ matter }) => matter)),
      status: sometimes(
        fc.uniqueArray(
          some.map(({ status }) => status),
          { maxLength: 3 },
        ),
      ),
      state: sometimes(fc.constantFrom('overdue' as const, 'warned' as const)),
      person: sometimes(
        fc.record({
          id: fc.constantFrom(
            ...(['here', 'there'] as const).flatMap((side) =>
              (['clerk', 'director', 'secretary', 'custodian'] as const).map((role) => personIn(side, role)),
            ),
          ),
          as: fc.constantFrom('applicant' as const, 'asked' as const, 'handled' as const),
        }),
      ),
      amounts: sometimes(fc.tuple(amounts, amounts).map((two) => [...two].sort((a, b) => a - b))),
      days: sometimes(fc.tuple(days, days).map((two) => [...two].sort())),
      words: sometimes(
        some.map((state) => (state.seq % 2 === 0 ? state.number.slice(3, 9) : titleIn(state).slice(0, 2))),
      ),
    })
    .map(({ amounts: between, days: within, ...rest }) =>
      JSON.parse(
        JSON.stringify({
          ...rest,
          amountFrom: between?.[0],
          amountTo: between?.[1],
          from: within?.[0],
          to: within?.[1],
        }),
      ),
    );
};

const idsOf = (rows: readonly { readonly caseId: string }[]): readonly string[] =>
  rows.map(({ caseId }) => caseId).sort();

describe('the desk of a supervisor', () => {
  it('finds exactly the cases that a plain look at all of them finds, each once, whatever is asked', async () => {
    const person = await city();
    const now = theWorld().system.app.clock();
    await fc.assert(
      fc.asyncProperty(
        filters(),
        fc.constantFrom('newest' as const, 'oldest' as const),
        async (filter, order) => {
          const { items, examined, by } = await allPages(person, filter, order);
          expect(idsOf(items)).toEqual(
            cases
              .filter((state) => isWanted(filter, state, now))
              .map(({ id }) => id)
              .sort(),
          );
          expect(examined).toBeGreaterThanOrEqual(items.length);
          if (by === 'submitted') {
            const times = items.map(({ submittedAt }) => submittedAt);
            expect(times).toEqual([...times].sort((a, b) => (order === 'newest' ? b - a : a - b)));
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);

  it('pages through the whole city, and a cursor goes on with its own search and person only', async () => {
    const person = await city();
    const first = await person.get('deskCases', { body: { filter: {}, order: 'newest' } });
    expect(first.items).toHaveLength(30);
    expect(first.until).toBe(first.items.at(-1)?.submittedAt);
    const { cursor = '' } = first;
    const again = { filter: { matter: 'seal-use' }, order: 'newest', cursor } as const;
    const refused = { ok: false, error: { code: 'invalid-input', fields: [{ field: 'cursor' }] } };
    expect(await person.ask('deskCases', { body: again })).toMatchObject(refused);
    const town = await theWorld().as(personIn('here', 'town-leader'));
    expect(await town.ask('deskCases', { body: { filter: {}, order: 'newest', cursor } })).toMatchObject(
      refused,
    );
    expect((await allPages(person, {})).items).toHaveLength(cases.length);
  });

  it('names the field that cannot be looked for', async () => {
    const person = await city();
    const refused = async (filter: Filter): Promise<unknown> => {
      const answer = await person.ask('deskCases', { body: { filter, order: 'newest' } });
      return answer.ok ? 'found' : answer.error.fields?.map(({ field }) => field);
    };
    expect(await refused({ from: '2026-11-02', to: '2026-11-01' })).toEqual(['filter.to']);
    expect(await refused({ from: '2026-13-41' })).toEqual(['filter.from']);
    expect(await refused({ amountFrom: 2, amountTo: 1 })).toEqual(['filter.amountTo']);
    expect(await refused({ matter: 'no-such' })).toEqual(['filter.matter']);
    expect(await refused({ sub: 'committee-seal' })).toEqual(['filter.sub']);
    expect(await refused({ matter: 'seal-use', sub: 'no-such' })).toEqual(['filter.sub']);
    expect(await refused({ place: '999' })).toEqual(['filter.place']);
    expect(await refused({ amountFrom: -1 })).toEqual(['filter.amountFrom']);
  });
});

/** Everybody of the city, by post. */
const everybody = ROLE_IDS.flatMap((role) =>
  (['here', 'there'] as const)
    .filter((side) => side === 'here' || ROLES[role].level !== 'city')
    .map((side) => ({ role, side })),
);

const postOf = (role: Role, side: Side) => {
  const { level } = ROLES[role];
  const at = side === 'here' ? HERE : THERE;
  return { role, place: level === 'city' ? '1' : String(at[level]) };
};

const ABOVE: Readonly<Record<string, string>> = {
  [HERE.village]: String(HERE.town),
  [THERE.village]: String(THERE.town),
  [HERE.town]: '1',
  [THERE.town]: '1',
};

const liesIn = (place: string | undefined, above: string): boolean =>
  place !== undefined && (place === above || liesIn(ABOVE[place], above));

/** Whether the policy lets this post do it for the case. */
const allows = (role: Role, side: Side, right: Parameters<typeof mayRole>[1], state: CaseState): boolean =>
  rolesAt({ id: '', posts: [postOf(role, side)] }, state.places).some((one) => mayRole(one, right));

const rowsIn = async (url: string): Promise<readonly string[]> => {
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(await (await fetch(url)).arrayBuffer());
  const numbers: string[] = [];
  workbook.getWorksheet('办件')?.eachRow((row, number) => {
    if (number > 1) numbers.push(String(row.getCell(1).value));
  });
  return numbers.sort();
};

describe('every role sees exactly the cases of its scope', () => {
  it('in a search, a trace, an export, and on the page of a case', async () => {
    const world = theWorld();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...everybody),
        sometimes(
          fc.constantFrom(
            '1',
            ...[HERE, THERE].flatMap(({ village, town }) => [String(village), String(town)]),
          ),
        ),
        fc.constantFrom(...cases),
        async ({ role, side }, place, state) => {
          const person = await world.as(personIn(side, role));
          const scope = cases.filter((one) => allows(role, side, 'desk.read', one));
          const expected = scope.filter(
            ({ places }) => place === undefined || Object.values(places).includes(place),
          );
          const body = { filter: place === undefined ? {} : { place }, order: 'newest' } as const;
          const found = await person.ask('deskCases', { body });
          const taken = await person.ask('exportCases', { body: { ...body, actionId: randomUUID() } });
          const reachable =
            mayRole(role, 'desk.read') && (place === undefined || liesIn(place, postOf(role, side).place));
          if (!reachable) {
            const code = mayRole(role, 'desk.read') ? 'not-found' : 'not-allowed';
            expect([role, found]).toMatchObject([role, { ok: false, error: { code } }]);
            expect([role, taken]).toMatchObject([role, { ok: false, error: { code } }]);
          } else {
            expect(found.ok && taken.ok).toBe(true);
            const { items, examined } = await allPages(person, body.filter);
            expect(idsOf(items)).toEqual(expected.map(({ id }) => id).sort());
            // Not even how many there are elsewhere.
            expect(examined).toBe(expected.length);
            if (taken.ok)
              expect(await rowsIn(taken.data.url)).toEqual(expected.map(({ number }) => number).sort());
          }
          const traced = await person.ask('traceCase', { id: state.id });
          expect([role, traced.ok]).toEqual([role, allows(role, side, 'desk.read', state)]);
          const read = await person.ask('readCase', { id: state.id });
          expect([role, read.ok]).toEqual([
            role,
            allows(role, side, 'case.read', state) || isInvolved(state, person.id),
          ]);
        },
      ),
      { numRuns: 120 },
    );
  }, 240_000);

  it('and a person of both sides is not told of the other, by rows, by counts or by what is linked', async () => {
    const leader = await theWorld().as(personIn('here', 'town-leader'));
    const filter = { person: { id: personIn('there', 'clerk'), as: 'applicant' } } as const;
    expect(await allPages(leader, filter)).toMatchObject({ items: [], examined: 0 });
  });
});
