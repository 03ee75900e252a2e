import { hash, randomBytes, randomUUID } from 'node:crypto';
import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { workingDays } from '@dingban/shared/time/workingDays';
import { createDingTalk } from '../dingtalk/client.ts';
import type { GroupRobot } from '../dingtalk/groupRobot.ts';
import { createDataKeys } from '../keys/dataKeys.ts';
import { kmsMasterKey } from '../keys/kmsMasterKey.ts';
import { createStore } from '../store/createStore.ts';
import { connect } from '../store/dynamo.ts';
import type { FileStore } from '../store/files.ts';
import type { S3Options } from '../store/s3Files.ts';
import type { App } from './app.ts';
import { powertoolsLog } from './powertoolsLog.ts';
import { tokenStore } from './tokenStore.ts';

/** What nobody may read in a console: kept as one KMS cipher text in the environment, see docs/deploy.md. */
interface Secrets {
  readonly appSecret: string;
  readonly callbackToken: string;
  readonly callbackAesKey: string;
  /** At least 32 random bytes, base64. */
  readonly sessionSecret: string;
  readonly groupRobots: Readonly<Record<string, GroupRobot>>;
}

const needed = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`the environment lacks ${name}`);
  return value;
};

/** The client of S3 costs a cold start a third of its time, and most requests touch no file. */
const lazyFiles = (options: S3Options): FileStore => {
  let opened: Promise<FileStore> | undefined;
  const files = (): Promise<FileStore> => {
    opened ??= import('../store/s3Files.ts').then(({ createS3Files }) => createS3Files(options));
    return opened;
  };
  return {
    allowUpload: async (file) => (await files()).allowUpload(file),
    inspect: async (key) => (await files()).inspect(key),
    read: async (key, most) => (await files()).read(key, most),
    write: async (file) => (await files()).write(file),
    allowDownload: async (key) => (await files()).allowDownload(key),
  };
};

const readSecrets = async (kms: KMSClient): Promise<Secrets> => {
  const { Plaintext } = await kms.send(
    new DecryptCommand({
      CiphertextBlob: Buffer.from(needed('SECRETS'), 'base64'),
      EncryptionContext: { purpose: 'secrets' },
    }),
  );
  return JSON.parse(Buffer.from(Plaintext ?? []).toString('utf8'));
};

/** The app of a Lambda function. Everything that differs between installations stands in the environment. */
export const appFromEnvironment = async (): Promise<App> => {
  const region = needed('AWS_REGION');
  const clock = (): number => Date.now();
  const random = (bytes: number): Uint8Array => randomBytes(bytes);
  const sleep = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));
  const kms = new KMSClient({ region });
  const secrets = await readSecrets(kms);
  const store = createStore({
    client: connect({ region }),
    tables: { actions: needed('ACTIONS_TABLE'), views: needed('VIEWS_TABLE') },
    clock,
  });
  const appBase = needed('APP_BASE');
  const appLink = process.env.APP_LINK ?? 'eapp://';
  return {
    store,
    files: lazyFiles({ bucket: needed('EVIDENCE_BUCKET'), region }),
    keys: createDataKeys(store.keys, kmsMasterKey(kms, needed('MASTER_KEY_ID')), random),
    sessionSecret: Buffer.from(secrets.sessionSecret, 'base64'),
    dingtalk: createDingTalk({
      config: {
        apiBase: needed('DINGTALK_API_BASE'),
        oapiBase: needed('DINGTALK_OAPI_BASE'),
        corpId: needed('DINGTALK_CORP_ID'),
        appKey: needed('DINGTALK_APP_KEY'),
        appSecret: secrets.appSecret,
        agentId: Number(needed('DINGTALK_AGENT_ID')),
        callback: { token: secrets.callbackToken, aesKey: secrets.callbackAesKey },
        appLink,
      },
      clock,
      fetch,
      sleep,
      random,
      tokenStore: tokenStore(store.scratch),
    }),
    clock,
    random,
    newId: randomUUID,
    digest: (text) => hash('sha256', text, 'hex'),
    workingDays,
    settings: {
      appBase,
      appLink,
      groupRobots: secrets.groupRobots,
      monthlyCalls: Number(process.env.DINGTALK_MONTHLY_CALLS ?? 5000),
    },
    log: powertoolsLog('dingban', 'INFO'),
    sleep,
    checkpoint: () => {},
  };
};
