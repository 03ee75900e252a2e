import { localDate } from '@dingban/shared/time/clock';
import { useState } from 'react';
import { ConfirmSheet } from '../../component/ConfirmSheet.tsx';
import { PeopleChoice } from '../../form/PeopleChoice.tsx';
import { PeriodField } from '../../form/PeriodField.tsx';
import { t } from '../../i18n/t.ts';

interface Wanted {
  readonly to: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

interface DelegationFormProps {
  readonly eligible: readonly { readonly id: string; readonly name: string }[];
  readonly onDelegate: (wanted: Wanted) => void;
  readonly onClose: () => void;
}

/** To whom, from when to when, and why. */
export const DelegationForm = ({ eligible, onDelegate, onClose }: DelegationFormProps) => {
  const [people, setPeople] = useState<readonly string[]>([]);
  const [period, setPeriod] = useState({ from: localDate(Date.now()) as string, to: '' });
  const [to] = people;
  const missing =
    to === undefined
      ? t('act.choosePerson')
      : period.from === '' || period.to === ''
        ? t('delegation.daysFirst')
        : period.to < period.from
          ? t('delegation.daysOrder')
          : undefined;
  return (
    <ConfirmSheet
      title={t('delegation.add')}
      words={t('delegation.limit')}
      confirm={t('delegation.confirm')}
      missing={missing}
      remark={{ label: t('act.reason'), required: true }}
      onConfirm={(reason) => onDelegate({ to: to ?? '', from: period.from, until: period.to, reason })}
      onClose={onClose}
    >
      <PeopleChoice
        id="delegate"
        label={t('delegation.to')}
        required
        people={eligible}
        chosen={people}
        several={false}
        onChange={setPeople}
      />
      <PeriodField
        id="delegation-period"
        label={t('delegation.period')}
        required
        value={period}
        onChange={(next) => setPeriod(next ?? { from: '', to: '' })}
      />
    </ConfirmSheet>
  );
};
