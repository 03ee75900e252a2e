import type { Answer } from '@dingban/shared/api/contracts';
import { HOUR, type Instant, localDate } from '@dingban/shared/time/clock';
import { day } from '../format/when.ts';
import { t } from '../i18n/t.ts';
import type { Label, Tone } from './tone.ts';

type CaseStatus = Answer<'readCase'>['status'];
type Severity = Answer<'readWarning'>['severity'];
type WarningStatus = Answer<'readWarning'>['status'];

const TONES: Readonly<Record<CaseStatus, Tone>> = {
  approving: 'blue',
  publicity: 'blue',
  returned: 'orange',
  implementing: 'blue',
  feedback: 'blue',
  disclosed: 'green',
  closed: 'grey',
  rejected: 'red',
  withdrawn: 'grey',
  terminated: 'grey',
};

export const caseState = (status: CaseStatus): Label => ({
  words: t(`status.${status}`),
  tone: TONES[status],
});

export const severityLabel = (severity: Severity): Label => ({
  words: t(`severity.${severity}`),
  tone: severity,
});

export const warningState = (status: WarningStatus, severity: Severity): Label =>
  status === 'closed' ? { words: t('warning.closed'), tone: 'grey' } : severityLabel(severity);

/** How long is left, in working days, negative when late. */
export const timeLeft = (remaining: number): Label => {
  if (remaining < 0) return { words: t('left.late', { n: -remaining }), tone: 'red' };
  if (remaining === 0) return { words: t('left.today'), tone: 'orange' };
  return { words: t('left.days', { n: remaining }), tone: 'green' };
};

/** The countdown with the day on which it ends; hours when it ends today. */
export const dueWords = (remaining: number, due: Instant, now: Instant): string => {
  const { words } = timeLeft(remaining);
  if (remaining === 0 && due > now)
    return t('left.hours', { words, n: Math.max(1, Math.round((due - now) / HOUR)) });
  return remaining < 0 ? words : t('left.until', { words, day: day(localDate(due - 1), now) });
};
