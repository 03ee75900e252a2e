import { randomUUID } from 'node:crypto';
import { catalogue, findMatter } from '@dingban/shared/catalogue/catalogue';
import type { Definition } from '@dingban/shared/catalogue/definition';
import { allFields, fieldsOfNode } from '@dingban/shared/form/field';
import type { Values } from '@dingban/shared/form/value';
import { BANK_ACCOUNT, ID_NUMBER, PHONE } from '@dingban/shared/sample/goodValue';
import { variantsOf, wayOf } from '@dingban/shared/sample/variants';
import { DAY, localDate } from '@dingban/shared/time/clock';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Person, useWorld, type World } from '../world.ts';
import { prepareVillage, type Village } from './village.ts';
import { applicantOf, begin, type CaseDetail, commandFor, inputFor, step, type Walked } from './walk.ts';
import { refuseWrongs, type Send } from './wrongs.ts';

const todayOf = (world: World): string => localDate(world.system.app.clock());

/** The faults of an answer that must be a refusal of the form. */
const faultsOf = (answer: {
  readonly ok: boolean;
  readonly error?: { readonly code: string; readonly fields?: Awaited<ReturnType<Send>> };
}): Awaited<ReturnType<Send>> => {
  expect(answer.ok).toBe(false);
  expect(answer.error?.code).toBe('invalid-form');
  return answer.error?.fields ?? [];
};

/** Wrong values of the application, and fields that this step may not write. */
const refuseAtApply = async (
  world: World,
  village: Village,
  definition: Definition,
  walked: Walked,
): Promise<number> => {
  const { matter, sub } = definition;
  const person = await world.as(applicantOf(definition));
  const fields = fieldsOfNode(sub.form, 'apply');
  const good = await inputFor(world, village, definition, 'apply', walked.inputs, {}, person);
  const send: Send = async (actionId, values) =>
    faultsOf(
      await person.ask('submitCase', {
        body: { actionId, matter: matter.id, sub: sub.id, place: walked.detail.village.id, values },
      }),
    );
  const others = allFields(sub.form).filter(({ id }) => !fields.some((field) => field.id === id));
  const foreign = others.map(({ id }) => id);
  const faults = await send(randomUUID(), { ...good, ...Object.fromEntries(foreign.map((id) => [id, 1])) });
  expect(faults.map(({ field }) => field).sort()).toEqual(foreign.sort());
  return refuseWrongs(fields, good, todayOf(world), send);
};

/** Walks every case to its publicity or its end; gives when the next publicity ends, or nothing when all are done. */
const walkOn = async (
  world: World,
  village: Village,
  definition: Definition,
  cases: readonly Walked[],
  tested: Map<string, number>,
): Promise<number | undefined> => {
  const waiting: number[] = [];
  for (const walked of cases)
    for (let { standing } = walked.detail; standing !== undefined; { standing } = walked.detail) {
      if (standing.notBefore !== undefined && standing.notBefore > world.system.app.clock()) {
        waiting.push(standing.notBefore);
        break;
      }
      const { node } = standing;
      const refuse = async (person: Person, seen: CaseDetail, good: Values): Promise<void> => {
        const send: Send = async (actionId, values) => {
          const command = commandFor(seen, values as never);
          return faultsOf(await person.ask('actOnCase', { id: seen.id, body: { actionId, command } }));
        };
        // Every field of the form at once; those of other steps are refused, each by its name.
        const fields = fieldsOfNode(definition.sub.form, node);
        const foreign = allFields(definition.sub.form).flatMap(({ id }) =>
          fields.some((field) => field.id === id) ? [] : [id],
        );
        const faults = await send(randomUUID(), {
          ...good,
          ...Object.fromEntries(foreign.map((id) => [id, '别人写的'])),
        });
        expect(faults.map(({ field }) => field).sort()).toEqual(foreign.sort());
        const count = await refuseWrongs(fields, good, todayOf(world), send);
        for (const id of Object.keys(good)) tested.set(id, count);
      };
      const isTested = fieldsOfNode(definition.sub.form, node).every(({ id }) => tested.has(id));
      await step(world, village, definition, walked, isTested ? undefined : refuse);
    }
  return waiting.length === 0 ? undefined : Math.min(...waiting);
};

/** Numbers that nobody may see; a phone only where the form has none that is meant for everybody. */
const numbersOf = ({ sub }: Definition): readonly string[] => {
  const isOpen = allFields(sub.form).some(
    ({ kind, personal, disclosure }) => kind === 'phone' && personal === 'none' && disclosure === 'public',
  );
  return [ID_NUMBER, BANK_ACCOUNT, ID_NUMBER.slice(6), ...(isOpen ? [] : [PHONE, PHONE.slice(3)])];
};

/** What everybody may see shows nobody's numbers; a villager rates it. */
const discloseAndRate = async (world: World, definition: Definition, { detail }: Walked): Promise<void> => {
  expect(detail.status).toBe('disclosed');
  await world.system.idle();
  const shown = JSON.stringify(await world.stranger.get('disclosedCase', { id: detail.id }));
  for (const number of numbersOf(definition)) expect(shown).not.toContain(number);
  const villager = await world.as('qs-v08');
  const { rating } = await villager.get('evaluate', {
    id: detail.id,
    body: { actionId: randomUUID(), stars: 5, words: '办得好' },
  });
  expect(rating.count).toBe(1);
};

/** An application of whichever sub-module of this matter refers to no earlier case of the matter itself. */
const beginOne = async (world: World, village: Village, id: string): Promise<void> => {
  const matter = findMatter(id);
  const sub = matter?.subModules.find(
    ({ form }) =>
      !allFields(form).some(
        (field) => field.kind === 'entry' && field.required === true && field.matters?.includes(id) === true,
      ),
  );
  if (matter !== undefined && sub !== undefined) await begin(world, village, { matter, sub }, {});
};

/**
 * Drives every sub-module of these matters over HTTP through the whole loop: each way of its process, every field
 * filled in at least once, and every field refused in every way in which its value can be wrong.
 */
export const driveMatters = (isWanted: (matter: string) => boolean): void => {
  const theWorld = useWorld(() => ({ quiet: true }));
  let village: Village;
  const definitions = catalogue().flatMap((matter) =>
    matter.subModules.map((sub) => [`${matter.id}/${sub.id}`, { matter, sub }] as const),
  );

  beforeAll(async () => {
    const world = theWorld();
    village = await prepareVillage(world, (matter) => beginOne(world, village, matter));
  });

  describe.each(definitions.filter(([, { matter }]) => isWanted(matter.id)))('%s', (_, definition) => {
    it('goes every way from the application to the rating, and refuses every wrong value', async () => {
      const world = theWorld();
      const variants = variantsOf(definition.sub, todayOf(world));
      const tested = new Map<string, number>();
      const cases: Walked[] = [];
      let refused = 0;
      for (const wishes of variants) {
        const walked = await begin(world, village, definition, wishes);
        if (Object.keys(walked.detail.values).some((id) => !tested.has(id))) {
          refused += await refuseAtApply(world, village, definition, walked);
          for (const id of Object.keys(walked.detail.values)) tested.set(id, 0);
        }
        cases.push(walked);
      }
      for (;;) {
        const next = await walkOn(world, village, definition, cases, tested);
        if (next === undefined) break;
        await world.advance(Math.max(next - world.system.app.clock(), 0) + DAY / 24);
      }
      for (const walked of cases) {
        expect(walked.nodes).toEqual(wayOf(definition.sub, walked.wishes, todayOf(world)).nodes);
        await discloseAndRate(world, definition, walked);
      }
      expect(refused).toBeGreaterThan(50);
      expect(new Set(tested.keys())).toEqual(new Set(allFields(definition.sub.form).map(({ id }) => id)));
    });
  });
};
