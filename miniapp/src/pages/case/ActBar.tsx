import { never } from '@dingban/shared/result';
import { useState } from 'react';
import { Button } from '../../component/Button.tsx';
import { Sheet } from '../../component/Sheet.tsx';
import { Box, Press, Words } from '../../element/index.ts';
import { say, t } from '../../i18n/t.ts';
import type { Act } from '../../model/caseActs.ts';
import type { CaseDetail, Decision } from '../../model/sendCommand.ts';
import { ActSheet } from './ActSheet.tsx';

interface ActBarProps {
  readonly acts: readonly Act[];
  readonly detail: CaseDetail;
  readonly onPublic: () => void;
  readonly onForm: (command: Act['command'], node?: string) => void;
  readonly onSend: (decision: Decision) => void;
}

/** At most three buttons; the rest behind one that says so. The main one stands last, where the thumb is. */
export const ActBar = ({ acts, detail, onForm, onPublic, onSend }: ActBarProps) => {
  const [chosen, setChosen] = useState<Act>();
  const [more, setMore] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const main = acts.find(({ style }) => style === 'main');
  const others = acts.filter((act) => act !== main);
  const shown = others.length > 2 ? others.slice(0, 1) : others;
  const rest = others.slice(shown.length);
  // What ends something stands last, where nobody presses it by chance.
  const hidden = [
    ...rest.filter(({ style }) => style !== 'danger'),
    ...rest.filter(({ style }) => style === 'danger'),
  ];
  const press = (act: Act): void => {
    setMore(false);
    switch (act.leadsTo) {
      case 'form':
        if (act.command === 'correct' && detail.correctable.length > 1) setCorrecting(true);
        else onForm(act.command);
        return;
      case 'public':
        onPublic();
        return;
      case 'sheet':
        setChosen(act);
        return;
      default:
        never(act.leadsTo);
    }
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
          {hidden.map((act, i) => (
            <Press key={act.command} className={`row ${i === 0 ? 'first' : ''}`} onPress={() => press(act)}>
              <Words className="row-text">
                <Words className={`strong block ${act.style === 'danger' ? 'danger-words' : ''}`}>
                  {act.words}
                </Words>
                {act.about !== undefined && <Words className="second block">{act.about}</Words>}
              </Words>
            </Press>
          ))}
        </Sheet>
      )}
      {correcting && (
        <Sheet title={t('act.correctWhich')} onClose={() => setCorrecting(false)}>
          {detail.definition.process.nodes
            .filter(({ id }) => detail.correctable.includes(id))
            .map(({ id, label }) => (
              <Box className="gap" key={id}>
                <Button words={say(label)} onPress={() => onForm('correct', id)} />
              </Box>
            ))}
        </Sheet>
      )}
      {chosen !== undefined && (
        <ActSheet
          act={chosen}
          detail={detail}
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
