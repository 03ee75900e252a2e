import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { catalogue, everyVersion } from '@dingban/shared/catalogue/catalogue';
import type { Matter } from '@dingban/shared/catalogue/matter';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';

interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

const root = join(import.meta.dirname, '..');

const pack = (...options: string[]): void => {
  const nowhere = mkdtempSync(join(tmpdir(), 'dingban-no-account-'));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/package.ts', ...options], {
    cwd: root,
    // No account, no home, and a proxy that is not there: whatever wants the network fails.
    env: {
      PATH: process.env.PATH ?? '',
      HOME: nowhere,
      HTTPS_PROXY: 'http://127.0.0.1:9',
      HTTP_PROXY: 'http://127.0.0.1:9',
    },
    encoding: 'utf8',
  });
  rmSync(nowhere, { recursive: true, force: true });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
};

const hashes = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(root, 'dist/functions'))
      .filter((name) => name.endsWith('.zip'))
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(root, 'dist/functions', name)))
          .digest('hex'),
      ]),
  );

describe('the package for AWS', () => {
  let resources: Readonly<Record<string, Resource>>;
  let first: Record<string, string>;

  beforeAll(() => {
    pack();
    first = hashes();
    resources = JSON.parse(
      readFileSync(join(root, '.serverless/cloudformation-template-update-stack.json'), 'utf8'),
    ).Resources;
  }, 180_000);

  const ofType = (type: string) => Object.entries(resources).filter(([, resource]) => resource.Type === type);
  const properties = (name: string) => {
    const resource = resources[name];
    if (resource === undefined) throw new Error(`there is no ${name}`);
    return resource.Properties;
  };
  const statementsOf = (role: string): readonly Statement[] =>
    (properties(role).Policies as { PolicyDocument: { Statement: Statement[] } }[]).flatMap(
      (policy) => policy.PolicyDocument.Statement,
    );
  const actionsOf = ({ Action }: Statement): readonly string[] =>
    typeof Action === 'string' ? [Action] : Action;
  const functions = () => ofType('AWS::Lambda::Function');
  const roleOf = ([, { Properties }]: [string, Resource]): string =>
    (Properties.Role as { 'Fn::GetAtt': [string, string] })['Fn::GetAtt'][0];

  it('is made of the same bytes every time', () => {
    pack('--functions');
    expect(hashes()).toEqual(first);
    expect(Object.keys(first).length).toBeGreaterThanOrEqual(functions().length);
  }, 120_000);

  it('keeps both tables recoverable and encrypted, and streams new actions', () => {
    for (const name of ['ActionsTable', 'ViewsTable'])
      expect(properties(name)).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true },
      });
    expect(properties('ActionsTable')).toMatchObject({
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      DeletionProtectionEnabled: true,
    });
    expect(properties('ViewsTable').TimeToLiveSpecification).toEqual({ AttributeName: 'ttl', Enabled: true });
  });

  it('gives up on no part of the stream silently', () => {
    const mappings = ofType('AWS::Lambda::EventSourceMapping');
    expect(mappings).toHaveLength(2);
    for (const [, { Properties }] of mappings) {
      expect(Properties).toMatchObject({
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        BisectBatchOnFunctionError: true,
        StartingPosition: 'TRIM_HORIZON',
        DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['DeadLetterQueue', 'Arn'] } } },
      });
      expect(Properties.MaximumRetryAttempts).toBeGreaterThan(0);
      expect(Properties.MaximumRetryAttempts).toBeLessThanOrEqual(10);
      expect(JSON.stringify(Properties.FilterCriteria)).toContain('anything-but');
    }
    expect(properties('DeadLetterQueue')).toMatchObject({ MessageRetentionPeriod: 1_209_600 });
  });

  it('gives each function a role of its own', () => {
    const roles = functions().map(roleOf);
    expect(new Set(roles).size).toBe(functions().length);
    expect(resources).not.toHaveProperty('IamRoleLambdaExecution');
  });

  it('lets nothing change or delete an action', () => {
    for (const [name] of ofType('AWS::IAM::Role'))
      for (const statement of statementsOf(name)) {
        expect(statement.Effect).toBe('Allow');
        for (const action of actionsOf(statement)) {
          expect(action).not.toContain('*');
          expect(action).not.toMatch(/UpdateItem|BatchWriteItem|PartiQL|TransactWrite/);
          if (action !== 'dynamodb:DeleteItem') continue;
          expect(name).toBe('EraseKeysRole');
          expect(statement.Resource).toEqual({ 'Fn::GetAtt': ['ActionsTable', 'Arn'] });
          expect(JSON.stringify(statement.Condition)).toContain('"dynamodb:LeadingKeys":["key#*"]');
        }
      }
    expect(functions().map(roleOf)).not.toContain('EraseKeysRole');
  });

  it('lets readers only read', () => {
    for (const role of ['InboxRole', 'PublicRole', 'FilesRole', 'ProjectRole'])
      for (const statement of statementsOf(role))
        if (actionsOf(statement).includes('dynamodb:PutItem'))
          expect(statement.Resource).not.toEqual({ 'Fn::GetAtt': ['ActionsTable', 'Arn'] });
    for (const role of ['MattersRole', 'OpenapiRole'])
      for (const action of statementsOf(role).flatMap(actionsOf))
        expect(action).toMatch(/^(logs:|kms:Decrypt$)/);
  });

  it('opens personal data and secrets by the context that they were sealed in, and by nothing else', () => {
    for (const [name] of ofType('AWS::IAM::Role'))
      for (const statement of statementsOf(name))
        if (actionsOf(statement).some((action) => action.startsWith('kms:')))
          expect(JSON.stringify(statement.Condition), name).toMatch(
            /EncryptionContext(Keys":\["aggregate"\]|:purpose)/,
          );
  });

  it('keeps logs for at least half a year', () => {
    const groups = ofType('AWS::Logs::LogGroup');
    expect(groups.length).toBeGreaterThanOrEqual(functions().length);
    for (const [, { Properties }] of groups) expect(Properties.RetentionInDays).toBeGreaterThanOrEqual(180);
  });

  it('keeps evidence private, encrypted and in all its versions', () => {
    expect(properties('EvidenceBucket')).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    expect(properties('EvidenceBucket').BucketEncryption).toBeDefined();
    expect(properties('MasterKey').EnableKeyRotation).toBe(true);
  });

  it('wakes somebody when the stream lags, letters die, or functions fail or are throttled', () => {
    const alarms = ofType('AWS::CloudWatch::Alarm');
    const watched = JSON.stringify(alarms);
    for (const metric of ['IteratorAge', 'ApproximateNumberOfMessagesVisible', 'Errors', 'Throttles'])
      expect(watched).toContain(`"MetricName":"${metric}"`);
    for (const [name] of functions()) {
      const covered = alarms.filter(([, alarm]) => JSON.stringify(alarm).includes(`"Ref":"${name}"`));
      expect(covered.length, name).toBeGreaterThanOrEqual(2);
    }
    for (const [name, { Properties }] of alarms) {
      expect(Properties.AlarmActions, name).toEqual([{ Ref: 'AlarmTopic' }]);
      // CloudWatch refuses an alarm over more than ten metrics.
      const metrics = (Properties.Metrics ?? []) as { MetricStat?: unknown }[];
      expect(metrics.filter((metric) => metric.MetricStat !== undefined).length).toBeLessThanOrEqual(10);
    }
  });

  it('holds nothing of the sandbox, and not a line of the demonstration', () => {
    const archives = readdirSync(join(root, 'dist/functions')).filter((name) => name.endsWith('.zip'));
    expect(archives.length).toBeGreaterThan(10);
    for (const name of archives) {
      const files = unzipSync(readFileSync(join(root, 'dist/functions', name)));
      const code = Object.values(files)
        .map((bytes) => Buffer.from(bytes).toString('utf8'))
        .join('');
      expect(code.length).toBeGreaterThan(50_000);
      for (const trace of ['__fake', 'ding-fake', 'qs-clerk', '清廉钉办市（演示）'])
        expect(code).not.toContain(trace);
    }
  });

  it('has each matter beside a function and not in it, so that only those that are asked for are loaded', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dingban-archive-'));
    try {
      const files = unzipSync(readFileSync(join(root, 'dist/functions/actions.zip')));
      for (const [name, bytes] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), bytes);
      }
      const load = createRequire(join(folder, 'here.js'));
      const functionText = Buffer.from(files['functions/http/actions.js'] ?? []).toString('utf8');
      const asked = [...functionText.matchAll(/\("\.\.\/\.\.(\/matters\/\w+\.js)"\)\.(\w+)\(\)/g)];
      const found = asked.flatMap(([, path = '', name = '']) => {
        const made = load(`.${path}`) as Record<string, () => Matter>;
        return made[name]?.() ?? [];
      });
      const inOrder = (matters: readonly Matter[]) =>
        matters.map((matter) => JSON.stringify(matter)).sort((a, b) => a.localeCompare(b));
      expect(inOrder(found)).toEqual(inOrder(everyVersion()));
      const fromHere = (path: string) => path.startsWith(realpathSync(folder));
      const before = Object.keys(load.cache).filter(fromHere).length;
      load('./functions/http/actions.js');
      expect(Object.keys(load.cache).filter(fromHere).length).toBe(before + 1);
      for (const { label } of catalogue().flatMap(({ subModules }) =>
        subModules.flatMap(({ form }) => form.groups),
      ))
        if (label.zh.length > 5) expect(functionText).not.toContain(`"${label.zh}"`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('runs on Node 24 on arm64', () => {
    for (const [, { Properties }] of functions())
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
  });
});
