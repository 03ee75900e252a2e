import type { Answer } from '@dingban/shared/api/contracts';
import { fileValueOf } from '@dingban/shared/form/fileValue';
import { stampOf } from '../format/stamp.ts';
import { moment } from '../format/when.ts';
import { say, t } from '../i18n/t.ts';
import { byName } from './by.ts';
import type { Pair, Step } from './caseParts.ts';
import type { Item } from './inbox.ts';
import { dueWords, severityLabel, timeLeft, warningState } from './status.ts';
import type { Label } from './tone.ts';

type Listed = Answer<'warnings'>['items'][number];
export type WarningDetail = Answer<'readWarning'>;
export type WarningCommandType = WarningDetail['commands'][number];

export const warningItem = (listed: Listed): Item => ({
  id: listed.id,
  title: say(listed.sentence),
  facts: [
    listed.village,
    say(listed.ruleLabel),
    listed.number,
    ...(listed.status === 'closed' ? [] : [timeLeft(listed.remaining).words]),
  ],
  state: warningState(listed.status, listed.severity),
});

export interface WarningModel {
  readonly title: string;
  readonly edge: 'red' | 'orange' | 'yellow';
  readonly state: Label;
  readonly sentence: string;
  readonly compared: readonly { readonly name: string; readonly value: string; readonly caseId?: string }[];
  readonly facts: readonly Pair[];
  readonly steps: readonly Step[];
}

/** What was done about a warning. */
export const didToWarning = (type: string): string => {
  switch (type) {
    case 'raise':
    case 'join':
    case 'inquire':
    case 'explain':
    case 'reopen':
    case 'acknowledge':
    case 'assign':
    case 'verify':
    case 'rectify':
    case 'urge':
    case 'supervise':
    case 'investigate':
    case 'downgrade':
    case 'escalate':
    case 'close':
    case 'push':
      return t(`warned.${type}`);
    default:
      return type;
  }
};

const told = (step: WarningDetail['steps'][number], now: number): string =>
  [
    moment(step.at, now),
    ...(step.to === undefined ? [] : [severityLabel(step.to).words]),
    ...(step.outcome === undefined ? [] : [t(`outcome.${step.outcome}`)]),
    ...(step.people === undefined || step.people.length === 0
      ? []
      : [t('warning.told', { who: step.people.join('、') })]),
  ].join(' · ');

/** What was shown as proof: pictures to look at, papers to open. */
const photosOf = (
  { files = [] }: WarningDetail['steps'][number],
  addresses: WarningDetail['files'],
  now: number,
): Pick<Step, 'photos' | 'papers'> => {
  const placed = files.flatMap((file) => {
    const src = addresses[file.key];
    return src === undefined ? [] : [{ file, src }];
  });
  const photos = placed
    .filter(({ file }) => file.type.startsWith('image/'))
    .map(({ file, src }) => ({ src, caption: stampOf(fileValueOf(file), now) }));
  const papers = placed
    .filter(({ file }) => !file.type.startsWith('image/'))
    .map(({ file, src }) => ({ src, name: file.name }));
  return { ...(photos.length > 0 ? { photos } : {}), ...(papers.length > 0 ? { papers } : {}) };
};

export const warningModel = (detail: WarningDetail, now: number): WarningModel => ({
  title: say(detail.ruleLabel),
  edge: detail.severity,
  state: warningState(detail.status, detail.severity),
  sentence: say(detail.sentence),
  compared: detail.compared.map(({ label, value, caseId }) => ({
    name: say(label),
    value: say(value),
    ...(caseId === undefined ? {} : { caseId }),
  })),
  facts: [
    { name: t('warning.case'), value: `${detail.title}（${detail.number}）` },
    { name: t('case.village'), value: `${detail.town.name} · ${detail.village.name}` },
    ...(detail.ladder === undefined
      ? []
      : [{ name: t('warning.ladder'), value: t(`ladder.${detail.ladder}`) }]),
    ...(detail.acknowledged.length === 0
      ? []
      : [{ name: t('warning.acknowledged'), value: detail.acknowledged.join('、') }]),
    {
      name: t('warning.threshold'),
      value: `${say(detail.threshold)}\n${t('warning.numbers', { n: detail.parametersVersion })}`,
    },
    { name: t('disclosure.basis'), value: say(detail.basis) },
    {
      name: t('warning.record'),
      value:
        detail.record.closed === 0
          ? t('warning.noRecord')
          : t('warning.recordText', {
              ...detail.record,
              percent: Math.round((100 * detail.record.right) / detail.record.closed),
            }),
    },
  ],
  steps: [
    ...detail.steps.map(
      (step): Step => ({
        id: String(step.seq),
        state: step.type === 'escalate' || step.type === 'reopen' ? 'against' : 'done',
        what: didToWarning(step.type),
        who: byName(step.by),
        detail: told(step, now),
        ...(step.note === undefined ? {} : { said: step.note }),
        ...photosOf(step, detail.files, now),
      }),
    ),
    ...(detail.status === 'closed'
      ? []
      : [
          {
            id: 'now',
            state: 'now' as const,
            what: t(detail.status === 'open' ? 'warning.toVerify' : 'warning.toClose'),
            who: detail.people.map(({ name }) => name).join('、'),
            detail: dueWords(detail.remaining, detail.due, now),
          },
        ]),
  ],
});
