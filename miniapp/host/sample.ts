import type { Answer, Body } from '@dingban/shared/api/contracts';
import { sealUse as makeSealUse } from '@dingban/shared/catalogue/matters/sealUse';
import type { Server } from './dd.ts';
import { everyKind } from './everyKind.ts';
import { everyKindCase } from './everyKindCase.ts';

/** Answers with the shapes of the contracts, for tests of the screens that need no real server. */
const NOW = Date.now();
const HOUR = 3_600_000;
const village = { id: '1011', name: '青石村', level: 'village', parent: '101' } as const;
const town = { id: '101', name: '示范镇', level: 'town', parent: '1' } as const;
const secretary = { zh: '村书记', en: 'Village party secretary' };
const clerk = { id: 'clerk', name: '王文书', role: { zh: '村文书', en: 'Village clerk' } };
const sealUse = makeSealUse();
const [seal] = sealUse.subModules;
if (seal === undefined) throw new Error('the catalogue has no seal');
const label = { zh: '印章使用', en: 'Seal use' };

export const me: Answer<'me'> = {
  id: 'secretary',
  name: '李书记',
  posts: [{ role: 'secretary', label: secretary, place: village }],
  rights: ['case.read', 'case.delegate', 'warning.read', 'warning.handle'],
  counts: { todo: 1, dueToday: 1, unread: 0, warnings: 1 },
};

export const listed: Answer<'inbox'>['items'][number] = {
  caseId: 'case-1',
  number: 'QS-2026-YZ-0187',
  title: '土地流转合同',
  matterLabel: label,
  subLabel: seal.label,
  village: '青石村',
  applicant: '王文书',
  status: 'approving',
  node: { zh: '书记审批', en: 'Secretary' },
  position: { step: 3, of: 6 },
  copies: 3,
  at: NOW - 5 * HOUR,
  due: NOW + 5 * HOUR,
  remaining: 0,
};

/** Two small cases of a kind. */
const alike: Answer<'inbox'>['items'] = ['清扫文化礼堂', '修剪村道绿化'].map((title, i) => ({
  ...listed,
  caseId: `alike-${i}`,
  title,
  matterLabel: { zh: '临时用工', en: 'Casual labour' },
  amount: 36_000 * (i + 1),
  copies: undefined,
  remaining: 2,
  together: { node: 'secretary', entered: 3 },
}));

const delegations: Answer<'delegations'> = {
  given: [
    {
      id: 'd-1',
      person: { id: 'director', name: '张主任' },
      since: NOW - 24 * HOUR,
      until: NOW + 72 * HOUR,
      reason: '到市里参加村干部培训',
      standing: 'active',
    },
  ],
  received: [],
  eligible: [{ id: 'director', name: '张主任' }],
  waiting: 2,
};

export const detail: Answer<'readCase'> = {
  id: 'case-1',
  number: 'QS-2026-YZ-0187',
  title: '土地流转合同',
  matter: { id: sealUse.id, label: sealUse.label },
  definition: seal,
  status: 'approving',
  village,
  town,
  applicant: clerk,
  submittedAt: NOW - 6 * HOUR,
  values: { documentTitle: '土地流转合同', copies: 3 },
  standing: {
    node: 'secretary',
    label: { zh: '书记审批', en: 'Secretary' },
    kind: 'approve',
    entered: 3,
    since: NOW - 5 * HOUR,
    due: NOW + 5 * HOUR,
    remaining: 0,
    writes: true,
    people: [{ id: 'secretary', name: '李书记', role: secretary, signed: false, asked: true }],
  },
  steps: [
    { seq: 1, type: 'submit', at: NOW - 6 * HOUR, by: { kind: 'person', name: '王文书', role: clerk.role } },
    {
      seq: 2,
      type: 'approve',
      at: NOW - 5 * HOUR,
      by: { kind: 'person', name: '张主任' },
      node: 'director',
      nodeLabel: { zh: '主任审批', en: 'Director' },
      comment: '合同条款已经村民代表会议通过。',
      took: HOUR / 2,
    },
  ],
  ahead: [
    { id: 'supervision', label: { zh: '监督审核', en: 'Supervision review' } },
    { id: 'stamp', label: { zh: '用印登记', en: 'Stamping' } },
  ],
  copies: [
    { id: 'head', name: '陈监委', role: { zh: '村监委会主任', en: 'Head of the supervision committee' } },
  ],
  files: {},
  commands: ['approve', 'return', 'reject', 'recuse'],
  returnTo: [{ id: 'apply', label: { zh: '提交申请', en: 'Application' } }],
  warnings: [],
  objections: [],
  corrections: [],
  correctable: [],
  handTo: [],
  mayJoin: [],
  mayMention: [],
  rating: { count: 0 },
  proof: { length: 2, head: '00' },
};

export const warning: Answer<'readWarning'> = {
  id: 'warning-1',
  rule: 'split-contract',
  ruleLabel: { zh: '疑似化整为零规避招标', en: 'Contract possibly split' },
  severity: 'orange',
  status: 'open',
  rectified: false,
  sentence: {
    zh: '青石村 60 天内向同一供应商发包 2 个同类工程，合计 57.8 万元，超过镇级招标线 30 万元；单个均低于该线。',
    en: 'Two works for one supplier within 60 days, 578,000 yuan together.',
  },
  compared: [
    {
      label: { zh: '村道硬化（东段）', en: 'Road, east' },
      value: { zh: '28.9 万元', en: '289,000 yuan' },
      caseId: 'case-1',
    },
    {
      label: { zh: '村道硬化（西段）', en: 'Road, west' },
      value: { zh: '28.9 万元', en: '289,000 yuan' },
      caseId: 'case-2',
    },
  ],
  threshold: { zh: '90 天内合计 ≥ 30 万元', en: '300,000 yuan within 90 days' },
  parametersVersion: 3,
  basis: { zh: '镇小额工程管理办法（默认参数 v3）', en: 'Rules of the town on small works' },
  village,
  town,
  caseId: 'case-1',
  number: 'QS-2026-GC-0042',
  title: '村道硬化（西段）',
  raisedAt: NOW - HOUR,
  due: NOW + 120 * HOUR,
  remaining: 5,
  people: [{ id: 'discipline', name: '赵书记' }],
  steps: [
    { seq: 1, type: 'raise', at: NOW - HOUR, by: { kind: 'system', name: '系统' }, people: ['赵书记'] },
  ],
  commands: ['verify', 'rectify', 'escalate', 'close'],
  assignable: [],
  acknowledged: [],
  files: {},
  record: { closed: 41, right: 33 },
};

const disclosed: Answer<'disclosedCase'> = {
  id: 'case-9',
  number: 'QS-2026-YZ-0150',
  title: '山塘承包合同',
  matterLabel: label,
  subLabel: seal.label,
  village,
  town,
  status: 'disclosed',
  disclosedAt: NOW - 20 * HOUR,
  disclosedUntil: NOW + 140 * HOUR,
  fields: [
    {
      id: 'documentTitle',
      group: { zh: '用印文件', en: 'Document' },
      label: { zh: '文件名称', en: 'Title' },
      kind: 'text',
      value: { zh: '山塘承包合同', en: '山塘承包合同' },
    },
  ],
  steps: [
    {
      at: NOW - 30 * HOUR,
      label: { zh: '提交申请', en: 'Application' },
      by: { kind: 'person', name: '王**' },
    },
  ],
  basis: { zh: '村民委员会组织法', en: 'Organic Law of the Villagers’ Committees' },
  rating: { count: 3, average: 4.7 },
  rateableUntil: NOW + 500 * HOUR,
  proof: { length: 9, head: '00' },
};

const approved: Answer<'readCase'> = {
  ...detail,
  standing: undefined,
  steps: [
    ...detail.steps,
    {
      seq: 3,
      type: 'approve',
      at: NOW,
      by: { kind: 'person', name: '李书记', role: secretary },
      node: 'secretary',
      nodeLabel: { zh: '书记审批', en: 'Secretary' },
    },
  ],
  commands: [],
};

const matters = [sealUse, everyKind()];

const catalogue = (query: string): Answer<'catalogue'> => ({
  matters: matters
    .filter(({ id }) => !query.includes('matter=') || query.includes(`matter=${id}`))
    .map((one) => ({
      id: one.id,
      group: one.group,
      label: one.label,
      sign: one.sign,
      subModules: one.subModules
        .filter(({ id }) => !query.includes('sub=') || query.includes(`sub=${id}`))
        .map((sub) => ({
          id: sub.id,
          label: sub.label,
          purpose: sub.purpose,
          places: [village],
          ...(query.includes('sub=') ? { definition: sub } : {}),
        })),
    })),
});

const suppliers: Answer<'findEntries'>['items'] = [
  {
    entry: 'suppliers:1011:1',
    label: '青禾建材店',
    facts: [{ label: { zh: '经营范围', en: 'Trade' }, value: { zh: '水泥、砂石', en: 'Cement' } }],
  },
  {
    entry: 'suppliers:1011:2',
    label: '示范镇建设有限公司',
    facts: [{ label: { zh: '经营范围', en: 'Trade' }, value: { zh: '村道、水利小型工程', en: 'Works' } }],
  },
];

const supplier = (entry: string) => ({
  entry,
  values: { name: suppliers.find((one) => one.entry === entry)?.label ?? '', account: '6222021234567890128' },
  hidden: [],
});

const foundPeople: Answer<'findPeople'>['items'] = [
  { id: 'clerk', name: '王文书', posts: [{ label: { zh: '村文书', en: 'Village clerk' }, place: '青石村' }] },
  { id: 'secretary', name: '李书记', posts: [{ label: secretary, place: '青石村' }] },
];

/** What is looked for, as the real server finds it: by part of the name. */
const found = (path: string, body: { readonly words?: string }): unknown => {
  const words = body.words ?? '';
  if (path === '/api/people') return { items: foundPeople.filter(({ name }) => name.includes(words)) };
  if (path === '/api/registries/suppliers/search')
    return { items: suppliers.filter(({ label: name }) => name.includes(words)) };
  return path.endsWith('/search') ? { items: [] } : undefined;
};

const people = [
  { userid: 'clerk', name: '王文书', posts: ['村文书'], place: '青石村' },
  { userid: 'secretary', name: '李书记', posts: ['村书记'], place: '青石村' },
];

const answerTo = (path: string, query: string): unknown => {
  switch (path) {
    case '/api/me':
      return me;
    case '/api/catalogue':
      return catalogue(query);
    case '/api/inbox':
      return {
        items: query.includes('todo') ? [listed, ...alike] : [],
        counts: me.counts,
      } satisfies Answer<'inbox'>;
    case '/api/cases/case-1':
      return detail;
    case '/api/cases/case-2':
      return everyKindCase(detail, NOW);
    case '/api/delegations':
      return delegations;
    case '/api/public/places':
      return { places: [town, village] } satisfies Answer<'places'>;
    case '/api/public/villages/1011':
      return { village, town, items: [{ ...disclosed }] };
    case '/api/public/cases/case-9':
      return disclosed;
    case '/api/warnings':
      return { items: query.includes('open') ? [{ ...warning, village: '青石村' }] : [] };
    case '/api/warnings/warning-1':
      return warning;
    default:
      return undefined;
  }
};

/** Where uploads go: nowhere, in the sample. */
const STORE = 'http://127.0.0.1:9';
let files = 0;

/** A server that knows one village and one case. `seen` hears every action. */
export const sampleServer =
  (seen: (body: unknown) => void = () => undefined): Server =>
  ({ url, method, headers, data }) => {
    const [path = '', query = ''] = url.replace(/&$/, '').split('?');
    const ok = (body: unknown) => ({ status: 200, body: JSON.stringify({ ok: true, data: body }) });
    if (path === '/sandbox/__fake/people') return { status: 200, body: JSON.stringify(people) };
    if (path === '/sandbox/__fake/authcode')
      return { status: 200, body: JSON.stringify({ authCode: 'sandbox-code' }) };
    if (path === '/api/session') return ok({ token: 'sample-token', expiresAt: NOW + HOUR, me });
    if (headers.Authorization !== 'Bearer sample-token' && !path.startsWith('/api/public/'))
      return { status: 401, body: JSON.stringify({ ok: false, error: { code: 'no-session' } }) };
    if (method === 'POST' && path === '/api/cases/case-1/actions') {
      seen(JSON.parse(String(data)));
      return ok({ case: approved });
    }
    if (method === 'POST' && path === '/api/files') {
      files += 1;
      return ok({ key: `sample/${files}`, upload: { url: `${STORE}/store`, fields: {} } });
    }
    if (method === 'POST' && path === '/api/cases') {
      seen(JSON.parse(String(data)));
      return ok({ id: 'case-1', case: detail });
    }
    if (method === 'POST' && path === '/api/cases/approvals') {
      const { approvals } = JSON.parse(String(data)) as Body<'approveTogether'>;
      seen(JSON.parse(String(data)));
      return ok({ results: approvals.map(({ caseId }) => ({ caseId, approved: true })) });
    }
    if (method === 'POST' && path.startsWith('/api/delegations')) {
      seen(JSON.parse(String(data)));
      return ok({ ...delegations, given: [] });
    }
    if (method === 'POST' && path === '/api/cases/case-2/actions') {
      seen(JSON.parse(String(data)));
      return ok({ case: { ...everyKindCase(detail, NOW), commands: [] } });
    }
    if (path.startsWith('/api/entries/')) return ok(supplier(decodeURIComponent(path.slice(13))));
    const answer = method === 'POST' ? found(path, JSON.parse(String(data))) : answerTo(path, query);
    return answer === undefined ? { status: 404, body: '{}' } : ok(answer);
  };
