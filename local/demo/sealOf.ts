import { setTimeout as wait } from 'node:timers/promises';
import { actionId, type Visitor } from './visitor.ts';

export interface ChosenSeal {
  readonly entry: string;
  readonly label: string;
}

const NAMES = {
  committee: '村民委员会',
  cooperative: '股份经济合作社',
  finance: '财务专用章',
} as const;

type Kind = keyof typeof NAMES;

const find = async (person: Visitor, place: string, kind: Kind): Promise<ChosenSeal | undefined> => {
  const { items } = await person.get('findEntries', { id: 'seals', body: { place, words: NAMES[kind] } });
  const found = items.find(({ label }) => label.endsWith(NAMES[kind]));
  return found === undefined ? undefined : { entry: found.entry, label: found.label };
};

const villageOf = async (person: Visitor): Promise<string> => {
  const { posts } = await person.get('me');
  return posts.find(({ place }) => place.level === 'village')?.place.id ?? '';
};

/** A seal of the person's village as a form takes it over; a clerk enters it in the register where it is missing. */
export const sealOf = async (
  person: Visitor,
  village?: string,
  kind: Kind = 'committee',
): Promise<ChosenSeal> => {
  const place = village ?? (await villageOf(person));
  const known = await find(person, place, kind);
  if (known !== undefined) return known;
  const values = {
    name: NAMES[kind],
    kind,
    madeOn: '2020-01-01',
    keeper: { person: person.id, name: person.id },
    place: '村委会二楼档案室',
    state: 'in-use',
  };
  await person.ask('changeEntry', {
    id: 'seals',
    body: { actionId: actionId(), place, command: { type: 'put', version: 0, values } },
  });
  // The list of the register follows its entries by a moment.
  for (let turn = 0; turn < 100; turn += 1) {
    const seal = await find(person, place, kind);
    if (seal !== undefined) return seal;
    await wait(50);
  }
  throw new Error(`no seal at ${place}`);
};
