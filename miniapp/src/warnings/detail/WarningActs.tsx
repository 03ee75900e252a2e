import type { Body } from '@dingban/shared/api/contracts';
import { useState } from 'react';
import { Button } from '../../component/Button.tsx';
import { Sheet } from '../../component/Sheet.tsx';
import { Press, Words } from '../../element/index.ts';
import { t } from '../../i18n/t.ts';
import type { WarningCommandType, WarningDetail } from '../../model/warning.ts';
import { WarningSheet } from './WarningSheet.tsx';

/** The main action is the first of these that the server names: what comes next is named first. */
const MAIN: readonly WarningCommandType[] = ['close', 'verify', 'explain', 'acknowledge', 'urge'];

interface WarningActsProps {
  readonly detail: WarningDetail;
  readonly onSend: (command: Body<'actOnWarning'>['command']) => void;
}

/** What may be done about a warning: one main action, the rest behind it. */
export const WarningActs = ({ detail, onSend }: WarningActsProps) => {
  const { commands } = detail;
  const [more, setMore] = useState(false);
  const [chosen, setChosen] = useState<WarningCommandType>();
  const main = MAIN.find((one) => commands.includes(one));
  const others = commands.filter((command) => command !== main);
  // The case page has the same rule: at most three buttons, the rest behind one that says so.
  const shown = others.length > 2 ? [] : others;
  const hidden = others.slice(shown.length);
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
        <WarningSheet
          key={chosen}
          type={chosen}
          detail={detail}
          onClose={() => setChosen(undefined)}
          onSend={(command) => {
            setChosen(undefined);
            onSend(command);
          }}
        />
      )}
    </>
  );
};
