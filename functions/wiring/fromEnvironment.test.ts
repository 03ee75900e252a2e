import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { appFromEnvironment } from './fromEnvironment.ts';

const SECRETS = {
  appSecret: 'secret of the app',
  callbackToken: 'token',
  callbackAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  sessionSecret: Buffer.alloc(48, 7).toString('base64'),
  groupRobots: { '20101': { accessToken: 'robot', secret: 'sign' } },
};

const ENVIRONMENT: Readonly<Record<string, string>> = {
  AWS_REGION: 'cn-north-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  ACTIONS_TABLE: 'actions',
  VIEWS_TABLE: 'views',
  EVIDENCE_BUCKET: 'evidence',
  MASTER_KEY_ID: 'key',
  APP_BASE: 'https://village.example',
  DINGTALK_API_BASE: 'https://api.dingtalk.example',
  DINGTALK_OAPI_BASE: 'https://oapi.dingtalk.example',
  DINGTALK_CORP_ID: 'corp',
  DINGTALK_APP_KEY: 'key',
  DINGTALK_AGENT_ID: '42',
  DINGTALK_MONTHLY_CALLS: '200000',
  SECRETS: Buffer.from('cipher text').toString('base64'),
};

let kms: Server;
const asked: unknown[] = [];

beforeAll(async () => {
  kms = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      asked.push(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      const Plaintext = Buffer.from(JSON.stringify(SECRETS)).toString('base64');
      response.setHeader('content-type', 'application/x-amz-json-1.1');
      response.end(JSON.stringify({ KeyId: 'key', Plaintext }));
    });
  });
  await new Promise<void>((settle) => kms.listen(0, '127.0.0.1', settle));
  const { port } = kms.address() as AddressInfo;
  for (const [name, value] of Object.entries(ENVIRONMENT)) vi.stubEnv(name, value);
  vi.stubEnv('AWS_ENDPOINT_URL_KMS', `http://127.0.0.1:${port}`);
});

afterAll(() => {
  vi.unstubAllEnvs();
  kms.close();
});

describe('the app of a Lambda function', () => {
  it('opens its secrets with KMS, under the context that they were sealed in', async () => {
    const app = await appFromEnvironment();
    expect(asked).toEqual([
      { CiphertextBlob: ENVIRONMENT.SECRETS, EncryptionContext: { purpose: 'secrets' } },
    ]);
    expect(Buffer.from(app.sessionSecret)).toEqual(Buffer.alloc(48, 7));
    expect(app.settings).toEqual({
      appBase: 'https://village.example',
      appLink: 'eapp://',
      groupRobots: SECRETS.groupRobots,
      monthlyCalls: 200_000,
    });
  });

  it('gives permissions for files without asking anybody', async () => {
    const app = await appFromEnvironment();
    const { url, fields } = await app.files.allowUpload({
      key: 'evidence/x/1.png',
      type: 'image/png',
      size: 10,
    });
    expect(url).toContain('evidence');
    expect(fields).toMatchObject({ key: 'evidence/x/1.png', 'Content-Type': 'image/png' });
  });

  it('names what the environment lacks', async () => {
    vi.stubEnv('APP_BASE', '');
    await expect(appFromEnvironment()).rejects.toThrow('the environment lacks APP_BASE');
    vi.stubEnv('APP_BASE', ENVIRONMENT.APP_BASE ?? '');
  });
});
