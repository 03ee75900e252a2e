import { hash } from 'node:crypto';
import type { DataKeys } from '@dingban/functions/keys/dataKeys';
import { sealValues } from '@dingban/functions/keys/seal';
import { evaluationId } from '@dingban/functions/read/rating';
import type { Store } from '@dingban/functions/store/store';
import { definitionOf } from '@dingban/shared/catalogue/catalogue';
import type { Values } from '@dingban/shared/form/value';
import { type ActionRecord, chain, GENESIS, type Unchained } from '@dingban/shared/ledger/record';
import { overYear } from '@dingban/shared/supervision/overYear';
import { RULES } from '@dingban/shared/supervision/rules';
import type { Instant } from '@dingban/shared/time/clock';
import { villagesOf } from '../place.ts';
import { randomFrom } from '../random.ts';
import type { Recorded } from '../recorded.ts';
import { cityYear } from '../year.ts';
import { type Cast, castOf, MOST_VILLAGES } from './cast.ts';
import { supervised } from './supervised.ts';

export interface YearAsked {
  readonly villages: number;
  readonly cases: number;
  readonly seed: number;
}

interface Data {
  readonly store: Pick<Store, 'actions'>;
  readonly keys: DataKeys;
  readonly random: (bytes: number) => Uint8Array;
}

/** How much was written. */
export interface Loaded {
  readonly cases: number;
  readonly warnings: number;
  readonly ratings: number;
  readonly actions: number;
}

const digest = (text: string): string => hash('sha256', text, 'hex');

/** A UUID that is the same for the same words, so that a year is not loaded twice. */
const uuidOf = (...words: readonly (string | number)[]): string => {
  const hex = digest(words.join(' '));
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
};

const AT_ONCE = 24;

/**
 * Appends the year of a city, up to now, to a store that nobody else works on: cases, warnings with what supervisors
 * did about them, ratings. Places and people are those of the demonstration; every chain is whole and what is
 * personal is sealed. Views are not brought up: `rebuild` does that. Refuses more villages than there are.
 */
export const loadYear = async (
  data: Data,
  asked: YearAsked,
  now: Instant,
  progress: (sofar: Loaded) => void = () => {},
): Promise<Loaded> => {
  if (asked.villages > MOST_VILLAGES)
    throw new RangeError(`the demonstration has ${MOST_VILLAGES} villages, not ${asked.villages}`);
  const casts = new Map<string, Cast>(
    villagesOf(asked.villages, asked.cases, asked.seed).map((village) => [
      village.places.village,
      castOf(village),
    ]),
  );
  const year = cityYear(asked);
  const caseIdOf = (id: string): string => uuidOf('case', asked.seed, asked.villages, asked.cases, id);
  const castAt = (village: string): Cast => {
    const cast = casts.get(village);
    if (cast === undefined) throw new Error(`no village ${village}`);
    return cast;
  };
  const watch = supervised(asked.seed);
  const histories = new Map<string, Unchained[]>();
  const caseOf = new Map<
    string,
    { readonly cast: Cast; readonly matter: string; readonly sub: string; readonly version: number }
  >();
  const add = (record: Unchained): void => {
    const history = histories.get(record.aggregate) ?? [];
    history.push(record);
    histories.set(record.aggregate, history);
  };

  const told = ({ action, moment }: Recorded): void => {
    if (action !== undefined) {
      const id = caseIdOf(moment.caseId);
      if (action.type === 'submit') {
        const { matter, sub, version, places } = action.body;
        caseOf.set(id, { cast: castAt(places.village), matter, sub, version });
      }
      const { prev: _, hash: __, ...rest } = action;
      const cast = caseOf.get(id)?.cast;
      if (cast !== undefined)
        add({ ...cast.played(rest as Unchained), aggregate: `case#${id}`, id: uuidOf(id, action.seq) });
      return;
    }
    for (const fact of moment.facts) {
      if (fact.kind !== 'rating') continue;
      const id = caseIdOf(fact.caseId);
      const cast = castAt(fact.places.village);
      const person = randomFrom(asked.seed, id, fact.at).pick(cast.villagers);
      const village = cast.places.village;
      const aggregate = evaluationId(id, person);
      // Whoever has rated it already does not rate it again.
      if (histories.has(aggregate)) continue;
      add({
        aggregate,
        seq: 1,
        id: uuidOf(id, fact.at),
        type: 'evaluate',
        at: fact.at,
        by: { kind: 'person', id: person, role: 'villager', place: village },
        body: { caseId: id, village, stars: fact.stars, words: '' },
      });
    }
  };

  function* upToNow() {
    for (const recorded of year.records) {
      if (recorded.at > now) return;
      told(recorded);
      yield recorded.moment;
    }
  }

  // Each finding with its time: what rules find is noted as they find it.
  const rules = RULES.map((rule): (typeof RULES)[number] => ({
    ...rule,
    find: (fact, window, parameters) => {
      const findings = rule.find(fact, window, parameters);
      for (const finding of findings) {
        // Petitions have no pages yet, so neither have warnings of them.
        if (!caseOf.has(caseIdOf(finding.caseId))) continue;
        const cast = castAt(finding.places.village);
        const compared = finding.compared.map((one) =>
          one.caseId === undefined ? one : { ...one, caseId: caseIdOf(one.caseId) },
        );
        watch.found({ ...cast.played(finding), caseId: caseIdOf(finding.caseId), compared }, fact.at, cast);
      }
      return findings;
    },
  }));
  overYear(upToNow(), { entries: year.entries, citizens: year.citizens, rules });
  // A petition has no case yet, and a warning of one nothing to show.
  for (const actions of watch.upTo(now))
    for (const { prev: _, hash: __, ...rest } of actions) if (caseOf.size > 0) add(rest as Unchained);

  const sealed = async (history: readonly Unchained[]): Promise<readonly Unchained[]> => {
    const aggregate = history[0]?.aggregate ?? '';
    const known = caseOf.get(aggregate.slice('case#'.length));
    const form = known === undefined ? undefined : definitionOf(known)?.sub.form;
    if (!aggregate.startsWith('case#') || form === undefined) return history;
    const key = await data.keys.get(aggregate);
    return history.map((record) => {
      const body = record.body as { readonly values?: Values };
      return body.values === undefined
        ? record
        : ({
            ...record,
            body: { ...body, values: sealValues(body.values, form, aggregate, key, data.random) },
          } as Unchained);
    });
  };

  let sofar: Loaded = { cases: 0, warnings: 0, ratings: 0, actions: 0 };
  const write = async (history: readonly Unchained[]): Promise<void> => {
    let prev = GENESIS;
    for (const record of await sealed(history)) {
      const chained: ActionRecord = chain(record, prev, digest);
      const appended = await data.store.actions.append(chained);
      // Loaded before: sealing differs from time to time, so what stands there stays.
      if (!appended.ok && appended.held.id !== chained.id)
        throw new Error(`${record.aggregate} is somebody else's`);
      if (!appended.ok) return;
      prev = chained.hash;
    }
    const kind = history[0]?.aggregate.split('#')[0];
    sofar = {
      cases: sofar.cases + (kind === 'case' ? 1 : 0),
      warnings: sofar.warnings + (kind === 'warning' ? 1 : 0),
      ratings: sofar.ratings + (kind === 'evaluation' ? 1 : 0),
      actions: sofar.actions + history.length,
    };
    progress(sofar);
  };
  const queue = [...histories.values()];
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await write(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return sofar;
};
