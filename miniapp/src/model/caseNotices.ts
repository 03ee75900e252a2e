import type { Answer } from '@dingban/shared/api/contracts';
import { allFields } from '@dingban/shared/form/field';
import type { Value } from '@dingban/shared/form/value';
import { localDate } from '@dingban/shared/time/clock';
import { day, moment } from '../format/when.ts';
import { say, t } from '../i18n/t.ts';
import { byName } from './by.ts';
import { valueText } from './value.ts';

type CaseDetail = Answer<'readCase'>;

/** Something out of the ordinary that everybody must see before anything else. */
export interface Notice {
  readonly id: string;
  readonly tone: 'yellow' | 'blue';
  readonly words: string;
}

interface ObjectionView {
  readonly id: number;
  readonly head: string;
  readonly words: string;
  readonly answer?: { readonly head: string; readonly words: string };
}

interface CorrectionView {
  readonly id: string;
  readonly head: string;
  readonly reason: string;
  readonly changes: readonly { readonly name: string; readonly before: string; readonly after: string }[];
}

export const caseNotices = ({ suspended, standing }: CaseDetail, now: number): readonly Notice[] => [
  ...(suspended === undefined
    ? []
    : [
        {
          id: 'suspended',
          tone: 'yellow' as const,
          words: t('notice.suspended', {
            who: byName(suspended.by),
            when: moment(suspended.at, now),
            reason: suspended.reason,
          }),
        },
      ]),
  ...(standing?.kind !== 'publicity'
    ? []
    : [
        {
          id: 'publicity',
          tone: 'blue' as const,
          words:
            standing.stopped === true || standing.notBefore === undefined
              ? t('notice.publicityStopped')
              : now < standing.notBefore
                ? t('notice.publicity', { day: day(localDate(standing.notBefore - 1), now) })
                : t('notice.publicityOver'),
        },
      ]),
];

export const objectionViews = ({ objections }: CaseDetail, now: number): readonly ObjectionView[] =>
  objections.map(({ id, at, by, words, answer }) => ({
    id,
    head: `${by} · ${moment(at, now)}`,
    words,
    ...(answer === undefined
      ? {}
      : {
          answer: {
            head: t('objection.answered', { who: byName(answer.by), when: moment(answer.at, now) }),
            words: answer.words,
          },
        }),
  }));

/** What was set right: before and after, because nothing disappears. */
export const correctionViews = (
  { corrections, definition }: CaseDetail,
  now: number,
): readonly CorrectionView[] =>
  corrections.map(({ at, by, node, reason, fields }) => {
    const words = (id: string, value: unknown): string => {
      const field = allFields(definition.form).find((one) => one.id === id);
      return value === undefined || field === undefined
        ? t('correction.nothing')
        : valueText(field, value as Value, now);
    };
    return {
      id: String(at),
      head: t('correction.head', { who: byName(by), when: moment(at, now), node: say(node) }),
      reason,
      changes: fields.map(({ id, label, before, after }) => ({
        name: say(label),
        before: words(id, before),
        after: words(id, after),
      })),
    };
  });
