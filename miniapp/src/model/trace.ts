import type { Answer } from '@dingban/shared/api/contracts';
import { STAGES, type Stage } from '@dingban/shared/desk/stage';
import type { FileValue } from '@dingban/shared/form/value';
import { never } from '@dingban/shared/result';
import { stampOf } from '../format/stamp.ts';
import { duration, moment } from '../format/when.ts';
import { say, t } from '../i18n/t.ts';
import { byName } from './by.ts';
import type { Photo, Step } from './caseParts.ts';
import { AGAINST, actionWords, who } from './caseSteps.ts';
import { severityLabel } from './status.ts';
import { didToWarning } from './warning.ts';

type CaseTrace = Answer<'traceCase'>;
type PathItem = CaseTrace['path'][number];
type Action = Extract<PathItem, { kind: 'action' }>;
type Notice = Extract<PathItem, { kind: 'notice' }>;

/** Beginning of a checksum: enough to compare by eye. */
const short = (hash: string): string => hash.slice(0, 12);

/** One line of the path, with the files that came with it. */
export interface PathStep extends Step {
  readonly files: readonly PathFile[];
}

export interface PathFile {
  readonly key: string;
  readonly words: string;
  readonly picture?: Photo;
  readonly url: string;
}

const filesOf = ({ files }: Action, now: number): readonly PathFile[] =>
  files.map((file) => {
    // JSON leaves out what is absent; the type of the answer cannot say so.
    const stamped = stampOf(file as FileValue, now);
    return {
      key: file.key,
      url: file.url,
      words: t('trace.file', { name: stamped, hash: short(file.sha256) }),
      ...(file.type.startsWith('image/') ? { picture: { src: file.url, caption: stamped } } : {}),
    };
  });

const joined = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');

const actionStep = (item: Action, now: number): PathStep => ({
  id: item.key,
  state: AGAINST.has(item.type) ? 'against' : 'done',
  what:
    item.nodeLabel === undefined || item.type === 'submit' || item.type === 'resubmit'
      ? actionWords(item.type)
      : `${say(item.nodeLabel)} ${actionWords(item.type)}`,
  who: who({ ...item.by, name: byName(item.by) }),
  detail: joined([
    moment(item.at, now),
    item.took === undefined || item.type === 'open'
      ? undefined
      : t('step.took', { time: duration(item.took) }),
    item.to === undefined ? undefined : t('step.to', { node: say(item.to) }),
    item.for === undefined ? undefined : t('step.for', { name: item.for }),
    item.people?.join('、'),
    item.late === undefined ? undefined : severityLabel(item.late).words,
    item.copied === undefined ? undefined : t('trace.copied', { who: item.copied.join('、') }),
    t('trace.record', { n: item.seq, hash: short(item.hash) }),
  ]),
  ...(item.comment === undefined ? {} : { said: item.comment }),
  files: filesOf(item, now),
});

const outcomeOf = ({ outcome, delivered, to }: Notice): string => {
  if (outcome !== 'delivered') return t(`trace.${outcome}`);
  return delivered > 0 && delivered < to.length
    ? t('trace.deliveredSome', { n: delivered })
    : t('trace.delivered');
};

const stepOf = (item: PathItem, now: number): PathStep => {
  switch (item.kind) {
    case 'action':
      return actionStep(item, now);
    case 'notice':
      return {
        id: item.key,
        state: item.outcome === 'failed' ? 'against' : 'todo',
        what: t('trace.notice', { title: item.title }),
        detail: joined([moment(item.at, now), t('trace.to', { who: item.to.join('、') }), outcomeOf(item)]),
        files: [],
      };
    case 'warning':
      return {
        id: item.key,
        state: 'against',
        what: t('trace.warning', { rule: say(item.ruleLabel), did: didToWarning(item.type) }),
        who: byName(item.by),
        detail: joined([moment(item.at, now), severityLabel(item.severity).words]),
        ...(item.note === undefined ? {} : { said: item.note }),
        files: [],
      };
    case 'rating':
      return {
        id: item.key,
        state: 'done',
        what: t('trace.rating', { n: item.stars }),
        detail: moment(item.at, now),
        files: [],
      };
    default:
      return never(item);
  }
};

export interface StageModel {
  readonly stage: Stage;
  readonly title: string;
  readonly steps: readonly PathStep[];
}

/** The path by the six stages of the loop, each in the order of time. */
export const stagesOf = ({ path }: CaseTrace, now: number): readonly StageModel[] =>
  STAGES.map((stage) => ({
    stage,
    title: t(`trace.stage.${stage}`),
    steps: path.filter((item) => item.stage === stage).map((item) => stepOf(item, now)),
  }));

/** What is known of the chain, in words. */
export const proofOf = ({
  proof,
}: CaseTrace): { readonly whole: boolean; readonly words: string; readonly head: string } => ({
  whole: proof.fault === undefined,
  words:
    proof.fault === undefined
      ? t('trace.whole', { n: proof.length })
      : t('trace.broken', { n: proof.fault.seq, what: t(`trace.broken.${proof.fault.what}`) }),
  head: t('trace.head', { hash: proof.head }),
});
