import type { Body } from '@dingban/shared/api/contracts';
import { useState } from 'react';
import { Button } from '../../component/Button.tsx';
import { ConfirmSheet } from '../../component/ConfirmSheet.tsx';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { t } from '../../i18n/t.ts';
import type { WarningCommandType } from '../../model/warning.ts';

type Command = Body<'actOnWarning'>['command'];
type Outcome = Extract<Command, { readonly type: 'close' }>['outcome'];

const OUTCOMES: readonly Outcome[] = ['corrected', 'referred', 'false-alarm'];

/** The main action is the first of these that one may do. */
const MAIN: readonly WarningCommandType[] = ['handle', 'close', 'explain'];

const REMARKS: Readonly<Partial<Record<WarningCommandType, 'warn.note' | 'warn.side'>>> = {
  handle: 'warn.note',
  explain: 'warn.side',
};

interface WarningActsProps {
  readonly commands: readonly WarningCommandType[];
  readonly onSend: (command: Command) => void;
}

export const WarningActs = ({ commands, onSend }: WarningActsProps) => {
  const [chosen, setChosen] = useState<WarningCommandType>();
  const [rectified, setRectified] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>('corrected');
  const main = MAIN.find((one) => commands.includes(one));
  const ordered = [...commands].sort((a, b) => Number(a === main) - Number(b === main));

  const commandOf = (type: WarningCommandType, reason: string): Command => {
    switch (type) {
      case 'handle':
        return { type, note: reason, rectified };
      case 'explain':
        return { type, note: reason };
      case 'close':
        return { type, outcome, reason };
      case 'inquire':
      case 'downgrade':
      case 'escalate':
        return { type, reason };
    }
  };

  return (
    <>
      {ordered.map((command) => (
        <Button
          key={command}
          words={t(`warn.${command}`)}
          kind={command === main ? 'main' : 'plain'}
          onPress={() => setChosen(command)}
        />
      ))}
      {chosen !== undefined && (
        <ConfirmSheet
          title={t(`warn.${chosen}`)}
          words={t('act.everybodySees')}
          confirm={t('act.confirm', { act: t(`warn.${chosen}`) })}
          remark={{ label: t(REMARKS[chosen] ?? 'act.reason'), required: true }}
          onClose={() => setChosen(undefined)}
          onConfirm={(reason) => {
            setChosen(undefined);
            onSend(commandOf(chosen, reason));
          }}
        >
          {chosen === 'handle' && (
            <ChoiceField
              id="rectified"
              label={t('warn.rectified')}
              required
              options={[
                { id: 'yes', label: t('yes') },
                { id: 'no', label: t('no') },
              ]}
              chosen={[rectified ? 'yes' : 'no']}
              several={false}
              onChange={([id]) => setRectified(id === 'yes')}
            />
          )}
          {chosen === 'close' && (
            <ChoiceField
              id="outcome"
              label={t('warn.outcome')}
              required
              options={OUTCOMES.map((id) => ({ id, label: t(`outcome.${id}`) }))}
              chosen={[outcome]}
              several={false}
              onChange={([id]) => setOutcome(OUTCOMES.find((one) => one === id) ?? outcome)}
            />
          )}
        </ConfirmSheet>
      )}
    </>
  );
};
