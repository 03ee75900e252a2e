import { useState } from 'react';
import { Button } from '../../component/Button.tsx';
import { Sheet } from '../../component/Sheet.tsx';
import { Box } from '../../element/index.ts';
import { t } from '../../i18n/t.ts';
import type { Act } from '../../model/case.ts';
import type { CaseDetail, Decision } from '../../model/sendCommand.ts';
import { ActSheet } from './ActSheet.tsx';

interface ActBarProps {
  readonly acts: readonly Act[];
  readonly returnTo: CaseDetail['returnTo'];
  readonly onForm: (command: Act['command']) => void;
  readonly onSend: (decision: Decision) => void;
}

/** At most three buttons; the rest behind one that says so. The main one stands last, where the thumb is. */
export const ActBar = ({ acts, returnTo, onForm, onSend }: ActBarProps) => {
  const [chosen, setChosen] = useState<Act>();
  const [more, setMore] = useState(false);
  const main = acts.find(({ style }) => style === 'main');
  const others = acts.filter((act) => act !== main);
  const shown = others.length > 2 ? others.slice(0, 1) : others;
  const hidden = others.slice(shown.length);
  const press = (act: Act): void => {
    setMore(false);
    if (act.formNode === undefined) setChosen(act);
    else onForm(act.command);
  };
  return (
    <>
      {hidden.length > 0 && <Button words={t('act.more')} onPress={() => setMore(true)} />}
      {shown.map((act) => (
        <Button key={act.command} words={act.words} kind={act.style} onPress={() => press(act)} />
      ))}
      {main !== undefined && <Button words={main.words} kind="main" onPress={() => press(main)} />}
      {more && (
        <Sheet title={t('act.more')} onClose={() => setMore(false)}>
          {hidden.map((act) => (
            <Box className="gap" key={act.command}>
              <Button words={act.words} kind={act.style} onPress={() => press(act)} />
            </Box>
          ))}
        </Sheet>
      )}
      {chosen !== undefined && (
        <ActSheet
          act={chosen}
          returnTo={returnTo}
          onClose={() => setChosen(undefined)}
          onSend={(decision) => {
            setChosen(undefined);
            onSend(decision);
          }}
        />
      )}
    </>
  );
};
