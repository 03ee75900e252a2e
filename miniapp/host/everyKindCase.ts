import type { Answer } from '@dingban/shared/api/contracts';
import { everyKind } from './everyKind.ts';

/* A case of the made-up matter with a field of every kind: on public notice, with an objection and a correction. */

type CaseDetail = Answer<'readCase'>;

const HOUR = 3_600_000;
/** A picture of one point, which every browser can show. */
const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const file = (key: string, type: string, name: string, at?: number) => ({
  key,
  sha256: '0'.repeat(64),
  size: 1000,
  type,
  name,
  ...(at === undefined ? {} : { takenAt: at, latitude: 29.31012, longitude: 120.0754 }),
});

export const everyKindCase = (base: CaseDetail, now: number): CaseDetail => {
  const [sub] = everyKind().subModules;
  if (sub === undefined) throw new Error('the made-up matter has no form');
  const person = (id: string, name: string) => ({ id, name });
  return {
    ...base,
    id: 'case-2',
    title: '清理村口垃圾和水沟淤泥',
    matter: { id: 'every-kind', label: { zh: '临时用工', en: 'Casual labour' } },
    definition: {
      ...sub,
      process: {
        ...sub.process,
        nodes: sub.process.nodes.flatMap((node) =>
          node.id === 'secretary'
            ? [
                node,
                {
                  ...node,
                  id: 'notice',
                  kind: 'publicity' as const,
                  label: { zh: '公示', en: 'Public notice' },
                  days: 7,
                },
              ]
            : [node],
        ),
      },
    },
    status: 'publicity',
    values: {
      subject: '清理村口垃圾和水沟淤泥',
      kind: 'other',
      otherKind: '清淤',
      days: { from: '2026-11-20', to: '2026-11-24' },
      place: { latitude: 29.31012, longitude: 120.0754, accuracy: 12, address: '青石村文化礼堂' },
      content: '村口至文化礼堂沿线垃圾、水沟淤泥清理外运，两个组轮流上工，安全帽和手套由村里统一配发。',
      leader: { person: 'clerk', name: '王文书' },
      supplier: { entry: 'suppliers:1011:1', label: '青禾建材店' },
      firm: '青禾建材店',
      account: '6222021234567890128',
      idCard: '11010519491231002X',
      labour: Array.from({ length: 24 }, (_, i) => ({
        worker: `村民${i + 1}`,
        trade: i % 2 === 0 ? 'clean' : 'repair',
        day: '2026-11-20',
        daysWorked: 1 + (i % 3),
        wage: 18_000,
        pay: 18_000 * (1 + (i % 3)),
        workerAccount: '6222021234567890128',
      })),
      total: 864_000,
      cash: false,
      why: '工期赶在汛期前完成',
      before: [file('photo-1', 'image/jpeg', 'a.jpg', now - 20 * HOUR)],
      film: [file('film-1', 'video/mp4', '清淤前.mp4', now - 20 * HOUR)],
      checked: ['names', 'days'],
      signed: [file('sign-1', 'image/png', 'signature.png', now - 19 * HOUR)],
    },
    files: { 'photo-1': PICTURE, 'film-1': 'https://example.org/film.mp4', 'sign-1': PICTURE },
    standing: {
      node: 'notice',
      label: { zh: '公示', en: 'Public notice' },
      kind: 'publicity',
      entered: 4,
      since: now - 5 * HOUR,
      due: now + 100 * HOUR,
      remaining: 4,
      stopped: true,
      writes: true,
      people: [
        { id: 'secretary', name: '李书记', signed: false, asked: true },
        { id: 'head', name: '陈监委', signed: true, asked: false, added: true },
      ],
    },
    commands: [
      'answer',
      'return',
      'transfer',
      'addSigner',
      'countersign',
      'suspend',
      'urge',
      'correct',
      'terminate',
      'comment',
    ],
    objections: [
      {
        id: 5,
        at: now - 3 * HOUR,
        by: '林**',
        words: '名单里村民3那天在外地打工，请核实。',
      },
      {
        id: 4,
        at: now - 9 * HOUR,
        by: '陈**',
        words: '工价比去年高。',
        answer: {
          at: now - 8 * HOUR,
          by: { kind: 'person', name: '李书记' },
          words: '按今年镇里参考价执行。',
        },
      },
    ],
    corrections: [
      {
        at: now - 6 * HOUR,
        by: { kind: 'person', name: '王文书' },
        node: { zh: '提交申请', en: 'Application' },
        reason: '期间少写了一天',
        fields: [
          {
            id: 'days',
            label: { zh: '派工期间', en: 'Period' },
            before: { from: '2026-11-20', to: '2026-11-23' },
            after: { from: '2026-11-20', to: '2026-11-24' },
          },
        ],
      },
    ],
    correctable: ['apply'],
    handTo: [person('other', '赵副书记')],
    mayJoin: [person('director', '张主任'), person('accountant', '孙会计'), person('coop', '周社长')],
    mayMention: Array.from({ length: 12 }, (_, i) => person(`p${i}`, `同事${i + 1}`)),
    suspended: { at: now - 2 * HOUR, by: { kind: 'person', name: '陈监委' }, reason: '核实工人名单' },
  };
};
