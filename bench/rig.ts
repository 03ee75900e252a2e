import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { recordOrganisation } from '@dingban/functions/command/contacts';
import type { DingTalk } from '@dingban/functions/dingtalk/client';
import { issueSession } from '@dingban/functions/http/sessionToken';
import { createDataKeys } from '@dingban/functions/keys/dataKeys';
import { fileMasterKey } from '@dingban/functions/keys/fileMasterKey';
import { putEntry } from '@dingban/functions/registry/changeEntry';
import { createStore } from '@dingban/functions/store/createStore';
import type { Tables } from '@dingban/functions/store/keys';
import { createS3Files } from '@dingban/functions/store/s3Files';
import { handler as project } from '@dingban/functions/stream/project';
import type { App } from '@dingban/functions/wiring/app';
import { useApp } from '@dingban/functions/wiring/context';
import { dynoxideBinary } from '@dingban/local/store/dynoxideEngine';
import { type EngineName, startEmbedded } from '@dingban/local/store/embedded';
import { fromAction } from '@dingban/local/store/streamRecord';
import type { Json } from '@dingban/shared/ledger/canonical';
import type { ActionRecord } from '@dingban/shared/ledger/record';
import type { Organisation } from '@dingban/shared/org/place';
import { entryAggregate, entryId } from '@dingban/shared/registry/entryId';
import { REGISTRIES } from '@dingban/shared/registry/registries';
import { done } from '@dingban/shared/result';
import { workingDays } from '@dingban/shared/time/workingDays';
import type { APIGatewayProxyEventV2, DynamoDBRecord } from 'aws-lambda';
import { DIRECTORY, NOW, PLACES } from './sampleCase.ts';

/** The functions on an embedded store, with nothing else in the process: no host, no streams, no DingTalk. */
export interface Rig {
  readonly engine: EngineName;
  readonly app: App;
  readonly client: DynamoDBDocumentClient;
  readonly tables: Tables;
  /** The newest actions of an aggregate as its stream would hand them over. */
  readonly streamed: (aggregate: string, after?: number) => Promise<readonly DynamoDBRecord[]>;
  /** Lets time go by. */
  readonly pass: (ms: number) => void;
  readonly tokenOf: (person: string) => string;
  /** The village's seal, as a form takes it over from the register. */
  readonly seal: Json;
  readonly stop: () => Promise<void>;
}

/** The engine that is a process of its own, as DynamoDB is, where this machine can run it. */
export const bestEngine = (): EngineName => (dynoxideBinary() === undefined ? 'dynalite' : 'dynoxide');

/** DingTalk as it is on a good day: everything arrives. */
const obligingDingTalk = (): DingTalk => {
  let tasks = 0;
  const people = new Map<string, readonly string[]>();
  const partly: Pick<DingTalk, 'sendToGroup'> & { notice: Partial<DingTalk['notice']> } = {
    sendToGroup: async () => done(undefined),
    notice: {
      send: async (userids) => {
        tasks += 1;
        const taskId = String(tasks);
        people.set(taskId, [...userids]);
        return done({ tasks: [{ taskId, userids: [...userids] }] } as never);
      },
      result: async ({ taskId }) =>
        done({
          delivered: people.get(String(taskId)) ?? [],
          forbidden: [],
          invalid: [],
          failed: [],
        } as never),
    },
  };
  return partly as DingTalk;
};

const ORGANISATION: Organisation = {
  places: [
    { id: PLACES.city, level: 'city', name: '示范市' },
    { id: PLACES.town, level: 'town', name: '示范镇', parent: PLACES.city },
    { id: PLACES.village, level: 'village', name: '青石村', parent: PLACES.town },
  ],
  people: DIRECTORY.posts.map(({ person, role, place }, index) => ({
    id: person,
    name: `王${'一二三四五六七八九十'.charAt(index % 10)}${'明山溪林田'.charAt(index % 5)}`,
    active: true,
    posts: [{ role, place }],
  })),
};

const silent = {
  info: () => {},
  warn: () => {},
  error: ({ error }: { error?: unknown }) => console.error(error),
};

/** One seal in the village's register: forms may name only what is there. */
const enterSeal = async (app: App): Promise<{ readonly aggregate: string; readonly value: Json }> => {
  const place = PLACES.village;
  const put = await putEntry(app, REGISTRIES.seals, place, {
    actionId: randomUUID(),
    by: { kind: 'person', id: 'clerk', role: 'clerk', place },
    version: 0,
    values: {
      name: '青石村村民委员会',
      kind: 'committee',
      madeOn: '2021-01-10',
      keeper: { person: 'custodian', name: 'custodian' },
      place: '保险柜',
      state: 'in-use',
    },
  });
  if (!put.ok) throw new Error(JSON.stringify(put.error));
  const { ref } = put.data;
  return {
    aggregate: entryAggregate(ref),
    value: { entry: entryId(ref), label: '青石村村民委员会' },
  };
};

/** Starts it with one village whose people are known. */
export const startRig = async (engine: EngineName = bestEngine()): Promise<Rig> => {
  const folder = mkdtempSync(join(tmpdir(), 'dingban-bench-'));
  const random = (bytes: number): Uint8Array => randomBytes(bytes);
  // Runs on, so that what is remembered for half a minute is forgotten as often as in real life.
  let passed = 0;
  const clock = (): number => NOW + passed + Math.floor(performance.now());
  const embedded = await startEmbedded({ folder, engine });
  const { client, tables } = embedded;
  const store = createStore({ client, tables, clock });
  const files = createS3Files({
    bucket: 'evidence',
    region: 'cn-north-1',
    endpoint: 'http://127.0.0.1:1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const app: App = {
    store,
    // Every file that the sample names is there; reading S3 is not what is measured.
    files: {
      ...files,
      inspect: async (key) => ({
        size: 81_920,
        sha256: createHash('sha256')
          .update(key.replace(/^.*\/|\.jpg$/g, ''))
          .digest('hex'),
        type: 'image/jpeg',
      }),
    },
    keys: createDataKeys(store.keys, fileMasterKey(join(folder, 'master.key'), random), random),
    sessionSecret: random(32),
    dingtalk: obligingDingTalk(),
    clock,
    random,
    newId: randomUUID,
    digest: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
    workingDays,
    settings: {
      appBase: 'http://127.0.0.1',
      appLink: 'eapp://',
      groupRobots: { [PLACES.village]: { webhook: 'http://127.0.0.1/robot', secret: 'local' } as never },
      monthlyCalls: 5000,
    },
    log: silent,
    sleep: (ms) => new Promise((resume) => setTimeout(resume, ms)),
    checkpoint: () => {},
  };
  useApp(async () => app);
  let sequence = 0;
  const recordOf = (action: ActionRecord): DynamoDBRecord => {
    sequence += 1;
    return fromAction(action, String(sequence).padStart(21, '0'));
  };
  const streamed: Rig['streamed'] = async (aggregate, after = 0) =>
    (await store.actions.load(aggregate, after)).map(recordOf);
  await recordOrganisation(app, ORGANISATION, { people: [], places: [] });
  for await (const action of store.actions.all()) await project({ Records: [recordOf(action)] });
  const seal = await enterSeal(app);
  for (const record of await streamed(seal.aggregate)) await project({ Records: [record] });
  const tokens = new Map<string, string>();
  for (const { id } of ORGANISATION.people) tokens.set(id, (await issueSession(app, id)).token);
  return {
    engine,
    app,
    client,
    tables,
    streamed,
    pass: (ms) => {
      passed += ms;
    },
    tokenOf: (person) => {
      const token = tokens.get(person);
      if (token === undefined) throw new Error(`nobody is called ${person}`);
      return token;
    },
    seal: seal.value,
    stop: async () => {
      await embedded.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** The event that an HTTP API hands over, payload format 2.0. */
export const eventOf = (
  routeKey: string,
  token: string,
  body: unknown,
  id?: string,
): APIGatewayProxyEventV2 => {
  const [method = '', template = ''] = routeKey.split(' ');
  const path = template.replace('{id}', id ?? '');
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: '',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(id === undefined ? {} : { pathParameters: { id } }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'bench',
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'bench' },
      requestId: 'bench',
      routeKey,
      stage: '$default',
      time: '24/Nov/2026:10:00:00 +0800',
      timeEpoch: NOW,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  };
};

/** The data of an answer, or an error that says what was refused. */
export const dataOf = (
  answer: unknown,
): { readonly case: { readonly id: string } } & Record<string, unknown> => {
  const { body = '' } = answer as { body?: string };
  const read = JSON.parse(body);
  if (read.ok !== true) throw new Error(`refused: ${body.slice(0, 400)}`);
  return read.data;
};
