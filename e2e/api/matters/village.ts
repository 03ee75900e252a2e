import { createHash, randomUUID } from 'node:crypto';
import type { Column, Field } from '@dingban/shared/form/field';
import type { EntryValue, FileValue, PersonValue, RowValue, Value, Values } from '@dingban/shared/form/value';
import type { Role } from '@dingban/shared/org/role';
import { REGISTRIES } from '@dingban/shared/registry/registries';
import type { RegistryId } from '@dingban/shared/registry/registryId';
import { goodInput } from '@dingban/shared/sample/given';
import { goodValue } from '@dingban/shared/sample/goodValue';
import { localDate } from '@dingban/shared/time/clock';
import type { Person, World } from '../world.ts';

/* A village in which every form can be filled in: people, registry entries, files and earlier cases that really exist. */

export const VILLAGE = '20101';

/** So many entries of each registry: three firms are asked for their prices. */
const ENTRIES = 4;

/** Who keeps the registries that are not the clerk's. */
const WRITERS: Readonly<Partial<Record<Role, string>>> = {
  'town-assets': 'sf-assets',
  'town-construction': 'sf-construction',
  'city-trading': 'city-trading',
};

/** Kinds by which entries are told apart; the rest follows the checks of the form. */
const TELLING: readonly Field['kind'][] = ['text', 'idNumber', 'creditCode', 'phone'];

export interface Village {
  /** The same values, naming what exists: uploaded files of this person, entries, contacts, cases. */
  readonly realise: (fields: readonly Field[], values: Values, person: Person) => Promise<Values>;
  /** A case of one of these matters that forms may refer to from now on. */
  readonly remember: (matter: string, id: string, label: string) => void;
}

const today = (world: World): string => localDate(world.system.app.clock());

const BYTES: Readonly<Record<string, Buffer>> = {
  'image/png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  'video/mp4': Buffer.from('AAAAGGZ0eXBtcDQyAAAAAG1wNDJpc29t', 'base64'),
};

const upload = async (person: Person, type: string, mark: string): Promise<FileValue> => {
  const bytes = Buffer.concat([BYTES[type] ?? Buffer.alloc(0), Buffer.from(mark, 'utf8')]);
  const file = {
    name: type === 'video/mp4' ? 'film.mp4' : 'photo.png',
    type,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  const { key, upload: permission } = await person.get('files', { body: file });
  const form = new FormData();
  for (const [name, value] of Object.entries(permission.fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)], { type }), file.name);
  const sent = await fetch(permission.url, { method: 'POST', body: form });
  if (!sent.ok) throw new Error(`upload: ${sent.status} ${await sent.text()}`);
  return { key, ...file };
};

/** The n of an invented id such as `suppliers-2`, counted from nothing. */
const numberIn = (id: string): number => Number(/-(\d+)$/.exec(id)?.[1] ?? 1) - 1;

const fillRegistry = async (world: World, id: RegistryId, writer: Person, realise: Village['realise']) => {
  const { form } = REGISTRIES[id];
  const [node] = form.groups.map((group) => group.node);
  const fields = form.groups.flatMap((group) => group.fields);
  const entries: EntryValue[] = [];
  for (let n = 0; n < ENTRIES; n += 1) {
    const wanted = Object.fromEntries(
      fields.flatMap((field) =>
        TELLING.includes(field.kind) ? [[field.id, goodValue(field, today(world), n)] as const] : [],
      ),
    );
    const values = await realise(fields, goodInput(form, node ?? '', today(world), wanted), writer);
    const { entry } = await writer.get('changeEntry', {
      id,
      body: { actionId: randomUUID(), place: VILLAGE, command: { type: 'put', version: 0, values } },
    });
    entries.push({ entry: entry.entry, label: entry.label });
  }
  // What was entered is found once the stream has carried it on.
  await world.system.idle();
  return entries;
};

/** Begins a case of this matter, so that a form can refer to it. */
export type Begin = (matter: string) => Promise<void>;

/** A village where nothing is there yet: whatever a form refers to is made when it is first asked for. */
export const prepareVillage = async (world: World, begin: Begin): Promise<Village> => {
  const entries = new Map<RegistryId, Promise<readonly EntryValue[]>>();
  const cases = new Map<string, EntryValue>();
  const begun = new Set<string>();
  const files = new Map<string, Promise<FileValue>>();
  const names = new Map(
    (await world.control<readonly { readonly userid: string; readonly name: string }[]>('people')).map(
      ({ userid, name }) => [userid, name],
    ),
  );

  /** Everybody of the village and of its town, so that long lists name nobody twice; villagers first. */
  const contacts = [...names.keys()]
    .filter((id) => /^(qs|sf)-/.test(id))
    .sort((one, other) => Number(/-v\d/.test(other)) - Number(/-v\d/.test(one)));

  const uploaded = (person: Person, type: string, index: number): Promise<FileValue> => {
    const key = `${person.id}/${type}/${index}`;
    const known = files.get(key) ?? upload(person, type, key);
    files.set(key, known);
    return known;
  };

  const entryOf = async (registry: RegistryId, n: number): Promise<EntryValue | undefined> => {
    const known =
      entries.get(registry) ??
      world
        .as(WRITERS[REGISTRIES[registry].writers[0] ?? 'clerk'] ?? 'qs-clerk')
        .then((writer) => fillRegistry(world, registry, writer, realise));
    entries.set(registry, known);
    const list = await known;
    return list[n % list.length];
  };

  const caseOf = async (matters: readonly string[]): Promise<EntryValue | undefined> => {
    const find = () => matters.map((matter) => cases.get(matter)).find((known) => known !== undefined);
    for (const matter of matters)
      if (find() === undefined && !begun.has(matter)) {
        // A matter may refer to earlier cases of its own; the first of them has none.
        begun.add(matter);
        await begin(matter);
        await world.system.idle();
      }
    return find();
  };

  const one = async (field: Column, value: Value, person: Person): Promise<Value | undefined> => {
    switch (field.kind) {
      case 'files':
      case 'photos':
      case 'videos':
      case 'signature':
        return Promise.all(
          (value as readonly FileValue[]).map(async ({ key: _, sha256: __, size: ___, ...rest }, index) => ({
            ...rest,
            ...(await uploaded(person, field.kind === 'videos' ? 'video/mp4' : 'image/png', index)),
          })),
        );
      case 'person': {
        const id = contacts[numberIn((value as PersonValue).person) % contacts.length] ?? '';
        return { person: id, name: names.get(id) ?? '' };
      }
      case 'entry': {
        const found =
          field.registry === 'cases'
            ? await caseOf(field.matters ?? [])
            : await entryOf(field.registry, numberIn((value as EntryValue).entry));
        // What need not be named is left out as long as there is none.
        if (found === undefined && field.required === true) throw new Error(`${field.id}: nothing to choose`);
        return found;
      }
      default:
        return value;
    }
  };

  const realise: Village['realise'] = async (fields, values, person) => {
    const real: Record<string, Value> = {};
    for (const field of fields) {
      const value = values[field.id];
      if (value === undefined) continue;
      if (field.kind !== 'rows') {
        const known = await one(field, value, person);
        if (known !== undefined) real[field.id] = known;
      } else {
        const rows: RowValue[] = [];
        for (const row of value as readonly RowValue[])
          rows.push((await realise(field.columns, row, person)) as RowValue);
        real[field.id] = rows;
      }
    }
    return real;
  };

  return {
    realise,
    remember: (matter, id, label) => {
      if (!cases.has(matter)) cases.set(matter, { entry: id, label });
    },
  };
};
