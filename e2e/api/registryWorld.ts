import { createHash, randomUUID } from 'node:crypto';
import { type Entered, enterAll } from '@dingban/local/demo/registries';
import type { DemoEntry } from '@dingban/local/demo/registryEntries';
import { demoEntries } from '@dingban/local/demo/registryEntries';
import type { Answer } from '@dingban/shared/api/contracts';
import type { RegistryId } from '@dingban/shared/registry/registryId';
import excel, { type Workbook } from 'exceljs';
import type { Person, World } from './world.ts';

export type EntryDetail = Answer<'readEntry'>;
export type ImportOutcome = Answer<'importRegistry'>;

/** Villages and town of `smallCity`. */
export const QS = '20101';
export const TX = '20102';

/** The keeper of each register, with the village under which they keep it. */
export const KEEPERS: Readonly<Record<RegistryId, string>> = {
  seals: 'qs-clerk',
  suppliers: 'city-trading',
  craftsmen: 'sf-construction',
  prices: 'city-trading',
  contracts: 'qs-clerk',
  assets: 'qs-clerk',
  members: 'qs-clerk',
  households: 'qs-clerk',
  relatives: 'sf-discipline',
};

/** The registers of the demonstration, in this world. */
export const fillRegistries = (world: World): Promise<ReadonlyMap<string, Entered>> =>
  enterAll(demoEntries(world.system.app.clock()), world.as, world.system.idle);

export const entriesOf = (world: World, registry: RegistryId, place?: string): readonly DemoEntry[] =>
  demoEntries(world.system.app.clock()).filter(
    (entry) => entry.registry === registry && (place === undefined || entry.place === place),
  );

/** A household that nobody has entered yet. */
export const household = (number: string) => ({
  number,
  head: '竺禾苗',
  villageGroup: '第 1 组',
  address: `村中路 ${number} 号`,
  people: 3,
  contractedLand: 2,
  homesteads: 1,
  homesteadArea: 110.5,
  assistance: 'none',
});

export const put = (
  person: Person,
  registry: RegistryId,
  values: Readonly<Record<string, unknown>>,
  {
    version = 0,
    entry,
    place = QS,
    actionId = randomUUID(),
  }: {
    readonly version?: number;
    readonly entry?: string;
    readonly place?: string;
    readonly actionId?: string;
  } = {},
) =>
  person.ask('changeEntry', {
    id: registry,
    body: {
      actionId,
      place,
      command: { type: 'put', version, values: { ...values }, ...(entry === undefined ? {} : { entry }) },
    },
  });

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Uploads a sheet as the phone does. */
export const uploadSheet = async (person: Person, bytes: Uint8Array) => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { key, upload } = await person.get('files', {
    body: { name: 'sheet.xlsx', type: XLSX, size: bytes.length, sha256 },
  });
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)], { type: XLSX }), 'sheet.xlsx');
  const sent = await fetch(upload.url, { method: 'POST', body: form });
  if (!sent.ok) throw new Error(`upload refused: ${sent.status}`);
  return { key, size: bytes.length, sha256 };
};

/** Imports until it is done, as the phone does; gives the last answer and how many calls it took. */
export const importSheet = async (
  person: Person,
  registry: RegistryId,
  bytes: Uint8Array,
  place = QS,
  actionId: string = randomUUID(),
): Promise<{ readonly outcome: ImportOutcome; readonly calls: number }> => {
  const file = await uploadSheet(person, bytes);
  for (let calls = 1; ; calls += 1) {
    const outcome = await person.get('importRegistry', { id: registry, body: { actionId, place, file } });
    if (outcome.state !== 'running') return { outcome, calls };
  }
};

export const exportSheet = async (
  person: Person,
  registry: RegistryId,
  place = QS,
): Promise<{
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly name: string;
  readonly rows: number;
}> => {
  const { url, name, rows } = await person.get('exportRegistry', { id: registry, query: { place } });
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`download refused: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { bytes, workbook: await workbookOf(bytes), name, rows };
};

export const workbookOf = async (bytes: Uint8Array): Promise<Workbook> => {
  const workbook = new excel.Workbook();
  // exceljs declares the Buffer of an older Node.
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as Parameters<Workbook['xlsx']['load']>[0]);
  return workbook;
};

export const bytesOf = async (workbook: Workbook): Promise<Uint8Array> =>
  new Uint8Array(await workbook.xlsx.writeBuffer());

/** A sheet of these rows under these headings. */
export const sheetOf = (
  headings: readonly string[],
  rows: readonly (readonly unknown[])[],
): Promise<Uint8Array> => {
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet('表');
  sheet.addRow([...headings]);
  for (const row of rows) sheet.addRow([...row]);
  return bytesOf(workbook);
};
