import type { Answer } from '@dingban/shared/api/contracts';
import { moment } from '../format/when.ts';
import { say, t } from '../i18n/t.ts';
import { byName } from './by.ts';
import type { Pair, Step } from './caseParts.ts';
import type { Item } from './inbox.ts';
import { dueWords, severityLabel, timeLeft, warningState } from './status.ts';
import type { Label } from './tone.ts';

type Listed = Answer<'warnings'>['items'][number];
type WarningDetail = Answer<'readWarning'>;
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

const did = (step: WarningDetail['steps'][number]): string => {
  switch (step.type) {
    case 'raise':
    case 'join':
    case 'inquire':
    case 'explain':
    case 'reopen':
    case 'handle':
    case 'downgrade':
    case 'escalate':
    case 'close':
    case 'push':
      return t(`warned.${step.type}`);
    default:
      return step.type;
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
        what: did(step),
        who: byName(step.by),
        detail: told(step, now),
        ...(step.note === undefined ? {} : { said: step.note }),
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
