import type { Answer } from '@dingban/shared/api/contracts';
import { t } from '../i18n/t.ts';
import type { Label, Tone } from './tone.ts';

type CaseStatus = Answer<'readCase'>['status'];
type Severity = Answer<'readWarning'>['severity'];
type WarningStatus = Answer<'readWarning'>['status'];

const TONES: Readonly<Record<CaseStatus, Tone>> = {
  approving: 'blue',
  returned: 'orange',
  implementing: 'blue',
  feedback: 'blue',
  disclosed: 'green',
  closed: 'grey',
  rejected: 'red',
  withdrawn: 'grey',
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
