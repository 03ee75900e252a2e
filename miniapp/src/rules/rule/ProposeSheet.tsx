import type { Denied } from '@dingban/shared/api/client';
import { useState } from 'react';
import { ask, type Outcome } from '../../api/client.ts';
import { bridge } from '../../bridge/index.ts';
import { ConfirmSheet } from '../../component/ConfirmSheet.tsx';
import { RefusalNotice } from '../../component/ConflictNotice.tsx';
import { NumberField } from '../../form/NumberField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { say, t } from '../../i18n/t.ts';
import { type RuleDetail, withUnit } from '../../model/rule.ts';

interface ProposeSheetProps {
  readonly detail: RuleDetail;
  readonly onDone: (outcome: Outcome<RuleDetail>) => void;
  readonly onClose: () => void;
}

type Typed = Readonly<Record<string, number | string | undefined>>;

/** Other numbers, from which day, and why. What is left as it is, is not proposed. */
export const ProposeSheet = ({ detail, onDone, onClose }: ProposeSheetProps) => {
  const { id, parameters, base, earliest } = detail;
  const [typed, setTyped] = useState<Typed>(() =>
    Object.fromEntries(parameters.map(({ name, newest }) => [name, newest])),
  );
  const [from, setFrom] = useState(earliest);
  const [denied, setDenied] = useState<Denied>();
  const changed = parameters.filter(({ name, newest }) => typed[name] !== newest);

  const send = async (reason: string): Promise<void> => {
    const values = Object.fromEntries(changed.map(({ name }) => [name, typed[name] ?? '']));
    const body = { actionId: bridge.newId(), base, values, from, reason };
    const outcome = await ask('proposeParameters', { id, body });
    setDenied(outcome.ok ? undefined : outcome.error);
    if (outcome.ok) onDone(outcome);
  };
  const faultOf = (name: string): string | undefined => {
    const fault = denied?.fields?.find(({ field }) => field === name);
    return fault === undefined ? undefined : say(fault.message);
  };

  return (
    <ConfirmSheet
      title={t('rule.propose')}
      words={t('rule.proposeWords')}
      confirm={t('rule.proposeConfirm')}
      missing={changed.length === 0 ? t('rule.changeFirst') : undefined}
      remark={{ label: t('rule.reason'), required: true }}
      onConfirm={(reason) => {
        void send(reason);
      }}
      onClose={onClose}
    >
      {denied !== undefined && denied.fields === undefined && (
        <RefusalNotice message={say(denied.message)} hint={say(denied.hint)} />
      )}
      {parameters.map(({ name, label, unit, min, max, whole, newest }) => (
        <NumberField
          key={name}
          id={`parameter-${name}`}
          label={say(label)}
          required
          help={t('rule.fieldHelp', {
            now: withUnit(newest, say(unit)),
            min,
            max: withUnit(max, say(unit)),
          })}
          fault={faultOf(name)}
          value={typed[name]}
          money={false}
          unit={say(unit)}
          whole={whole}
          onChange={(value) => setTyped({ ...typed, [name]: value })}
        />
      ))}
      <TextField
        id="parameter-from"
        label={t('rule.firstDay')}
        required
        date
        value={from}
        onChange={setFrom}
      />
    </ConfirmSheet>
  );
};
