import { randomUUID } from 'node:crypto';
import type { App } from '@dingban/functions/wiring/app';
import { useApp } from '@dingban/functions/wiring/context';
import { findChainFault } from '@dingban/shared/ledger/record';
import { describe, expect, it } from 'vitest';
import { crowdedVillage } from './crowdedVillage.ts';
import { callLambda } from './lambda.ts';
import { approve, at, type CaseDetail, submit } from './sealUse.ts';
import { type Person, useWorld } from './world.ts';

const DIRECTORS = 64;
const MEMBERS = 20;
const ROUNDS = Number(process.env.RACE_ROUNDS ?? 100);
const VILLAGE = '20101';

/**
 * The contacts do not change here. Reading them once instead of 6,400 times leaves the time to what is raced for:
 * the history of the case and the conditional put.
 */
const withKnownContacts = (app: App): App => {
  const known = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, read: () => Promise<T>): Promise<T> => {
    const found = known.get(key) ?? read();
    known.set(key, found);
    return found as Promise<T>;
  };
  const { views } = app.store;
  return {
    ...app,
    store: {
      ...app.store,
      views: {
        ...views,
        find: (owner, kind) =>
          kind === 'card' ? once(owner, () => views.find(owner, kind)) : views.find(owner, kind),
        query: (query) =>
          /^(posts#|places)/.test(query.list)
            ? once(JSON.stringify(query), () => views.query(query))
            : views.query(query),
      },
    },
  };
};

const theWorld = useWorld(() => ({ city: crowdedVillage(DIRECTORS, MEMBERS) }));

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

const allOf = (prefix: string, count: number): Promise<readonly Person[]> =>
  Promise.all(upTo(count).map((number) => theWorld().as(`${prefix}${number}`)));

const approval = (detail: CaseDetail, comment: string) => ({
  actionId: randomUUID(),
  command: { type: 'approve' as const, ...at(detail), values: {}, comment },
});

interface Raced {
  readonly body: {
    readonly ok: boolean;
    readonly data?: { readonly case: CaseDetail };
    readonly error?: { readonly code: string; readonly current?: CaseDetail };
  };
}

/** Exactly one approval in the ledger, everybody else told so with the newest state. */
const expectOneWinner = async (id: string, answers: readonly Raced[]): Promise<void> => {
  const { app } = theWorld().system;
  const won = answers.filter(({ body }) => body.ok);
  expect(won).toHaveLength(1);
  const refused = answers.filter(({ body }) => !body.ok);
  expect(new Set(refused.map(({ body }) => body.error?.code))).toEqual(new Set(['already-decided']));
  for (const { body } of refused) expect(body.error?.current?.standing?.node).toBe('secretary');
  const history = await app.store.actions.load(`case#${id}`);
  expect(history.filter(({ type }) => type === 'approve')).toHaveLength(1);
  expect(findChainFault(history, app.digest)).toBeUndefined();
};

describe('many people decide the same step at once', () => {
  it(`and of ${DIRECTORS} exactly one wins, the others are shown the new state, over HTTP`, async () => {
    const world = theWorld();
    const directors = await allOf('dir', DIRECTORS);
    const detail = await submit(world, await world.as('clerk'), 'committee-seal', VILLAGE);
    const answers = await Promise.all(
      directors.map(({ token, id }) =>
        world.request({
          method: 'POST',
          path: `/api/cases/${detail.id}/actions`,
          token,
          body: approval(detail, id),
        }),
      ),
    );
    await expectOneWinner(detail.id, answers as readonly Raced[]);
    // What was shown is what there is.
    const { standing } = await (await world.as('secretary')).get('readCase', { id: detail.id });
    expect(standing?.node).toBe('secretary');
  });

  it(`in each of ${ROUNDS} rounds`, async () => {
    const world = theWorld();
    const directors = await allOf('dir', DIRECTORS);
    const clerk = await world.as('clerk');
    useApp(async () => withKnownContacts(world.system.app));
    for (let round = 0; round < ROUNDS; round += 1) {
      const detail = await submit(world, clerk, 'committee-seal', VILLAGE);
      const answers = await Promise.all(
        directors.map(({ token, id }) =>
          callLambda({
            routeKey: 'POST /api/cases/{id}/actions',
            id: detail.id,
            token,
            body: approval(detail, id),
          }),
        ),
      );
      await expectOneWinner(detail.id, answers);
    }
    useApp(async () => world.system.app);
  });

  it(`and ${MEMBERS} who must all sign are all recorded, and the step is done once`, async () => {
    const world = theWorld();
    const members = await allOf('mem', MEMBERS);
    const clerk = await world.as('clerk');
    for (let round = 0; round < 5; round += 1) {
      const blank = { isBlank: false };
      const { id } = await submit(world, clerk, 'blank-document', VILLAGE, blank);
      await approve(world, await world.as('dir1'), id);
      const { standing, ...rest } = await approve(world, await world.as('secretary'), id);
      expect(standing?.node).toBe('joint');
      expect(standing?.people).toHaveLength(MEMBERS);
      const answers = await Promise.all(
        members.map((member) =>
          member.ask('actOnCase', { id, body: approval({ standing, ...rest }, member.id) }),
        ),
      );
      // Whoever lost a race is still asked, so the decision is made again and not refused.
      expect(answers.filter((answer) => !answer.ok)).toEqual([]);
      const history = await world.system.app.store.actions.load(`case#${id}`);
      const signed = history.filter(
        ({ type, body }) => type === 'approve' && (body as { node?: string }).node === 'joint',
      );
      expect(new Set(signed.map(({ by }) => (by.kind === 'person' ? by.id : '')))).toEqual(
        new Set(members.map((member) => member.id)),
      );
      expect(signed).toHaveLength(MEMBERS);
      expect(signed.filter(({ body }) => 'next' in (body as object))).toHaveLength(1);
      expect(findChainFault(history, world.system.app.digest)).toBeUndefined();
      const seen = await clerk.get('readCase', { id });
      expect(seen.standing?.node).toBe('supervision');
    }
  });
});
