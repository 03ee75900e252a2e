import type { Answer } from '@dingban/shared/api/contracts';
import { duration, moment } from '../format/when.ts';
import { say, t } from '../i18n/t.ts';
import { byName } from './by.ts';
import type { Step } from './caseParts.ts';
import { dueWords } from './status.ts';

type CaseDetail = Answer<'readCase'>;

export const who = ({
  name,
  role,
}: {
  readonly name: string;
  readonly role?: { zh: string; en: string } | undefined;
}): string => (role === undefined ? name : `${name}（${say(role)}）`);

export const AGAINST = new Set([
  'return',
  'reject',
  'withdraw',
  'lapse',
  'watch',
  'report',
  'object',
  'suspend',
  'terminate',
]);

/** What an action is called once it is done. */
export const actionWords = (type: string): string => {
  switch (type) {
    case 'submit':
    case 'resubmit':
    case 'open':
    case 'approve':
    case 'return':
    case 'reject':
    case 'withdraw':
    case 'recuse':
    case 'conclude':
    case 'implement':
    case 'report':
    case 'feedback':
    case 'object':
    case 'answer':
    case 'transfer':
    case 'addSigner':
    case 'countersign':
    case 'urge':
    case 'comment':
    case 'suspend':
    case 'resume':
    case 'correct':
    case 'terminate':
    case 'migrate':
    case 'lapse':
    case 'watch':
    case 'close':
      return t(`did.${type}`);
    default:
      return type;
  }
};

const past = (detail: CaseDetail, now: number): readonly Step[] =>
  detail.steps
    .filter(({ type }) => type !== 'open')
    .map((step) => {
      const took = step.took === undefined ? undefined : t('step.took', { time: duration(step.took) });
      const to = step.to === undefined ? undefined : t('step.to', { node: say(step.to) });
      const instead = step.for === undefined ? undefined : t('step.for', { name: step.for });
      const people = step.people?.join('、');
      return {
        id: String(step.seq),
        state: AGAINST.has(step.type) ? 'against' : 'done',
        what:
          // Submitting is a step of its own name; saying it twice tells nothing.
          step.nodeLabel === undefined || step.type === 'submit' || step.type === 'resubmit'
            ? actionWords(step.type)
            : `${say(step.nodeLabel)} ${actionWords(step.type)}`,
        who: who({ ...step.by, name: byName(step.by) }),
        detail: [moment(step.at, now), took, to, instead, people]
          .filter((part) => part !== undefined)
          .join(' · '),
        ...(step.comment === undefined || step.comment === '' ? {} : { said: step.comment }),
      };
    });

const present = (detail: CaseDetail, now: number): readonly Step[] => {
  const { standing } = detail;
  if (standing === undefined) return [];
  const waiting = standing.people.filter(({ asked }) => asked);
  return [
    {
      id: 'now',
      state: 'now',
      what: t('step.waiting', { node: say(standing.label) }),
      who: waiting.map(who).join('、'),
      detail:
        detail.suspended === undefined
          ? dueWords(standing.remaining, standing.due, now)
          : t('flow.suspended'),
    },
  ];
};

const future = (detail: CaseDetail): readonly Step[] =>
  detail.ahead.map(({ id, label }) => ({ id: `ahead-${id}`, state: 'todo', what: say(label) }));

/** What was done, where it stands and what comes. */
export const caseSteps = (detail: CaseDetail, now: number): readonly Step[] => [
  ...past(detail, now),
  ...present(detail, now),
  ...future(detail),
];
