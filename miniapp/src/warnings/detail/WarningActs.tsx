import type { Body } from '@dingban/shared/api/contracts';
import { useState } from 'react';
import { Button } from '../../component/Button.tsx';
import { ConfirmSheet } from '../../component/ConfirmSheet.tsx';
import { Sheet } from '../../component/Sheet.tsx';
import { Press, Words } from '../../element/index.ts';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { t } from '../../i18n/t.ts';
import type { WarningCommandType } from '../../model/warning.ts';

type Command = Body<'actOnWarning'>['command'];
type Outcome = Extract<Command, { readonly type: 'close' }>['outcome'];

const OUTCOMES: readonly Outcome[] = ['corrected', 'referred', 'false-alarm'];

/** The main action is the first of these that the server names: what comes next is named first. */
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
  const [more, setMore] = useState(false);
  const [chosen, setChosen] = useState<WarningCommandType>();
  const [rectified, setRectified] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>('corrected');
  const main = commands.find((one) => MAIN.includes(one));
  const others = commands.filter((command) => command !== main);
  // The case page has the same rule: at most three buttons, the rest behind one that says so.
  const shown = others.length > 2 ? [] : others;
  const hidden = others.slice(shown.length);

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
      {hidden.length > 0 && <Button words={t('act.more')} onPress={() => setMore(true)} />}
      {shown.map((command) => (
        <Button key={command} words={t(`warn.${command}`)} onPress={() => setChosen(command)} />
      ))}
      {main !== undefined && <Button words={t(`warn.${main}`)} kind="main" onPress={() => setChosen(main)} />}
      {more && (
        <Sheet title={t('act.more')} onClose={() => setMore(false)}>
          {hidden.map((command, i) => (
            <Press
              key={command}
              className={`row ${i === 0 ? 'first' : ''}`}
              onPress={() => {
                setMore(false);
                setChosen(command);
              }}
            >
              <Words className="row-text">
                <Words className="strong block">{t(`warn.${command}`)}</Words>
                <Words className="second block">{t(`warn.${command}.about`)}</Words>
              </Words>
            </Press>
          ))}
        </Sheet>
      )}
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
