import { useState } from 'react';
import { ask } from '../../api/client.ts';
import { bridge } from '../../bridge/index.ts';
import { Button } from '../../component/Button.tsx';
import { ConfirmSheet } from '../../component/ConfirmSheet.tsx';
import { Box, Press, Words } from '../../element/index.ts';
import { say, t } from '../../i18n/t.ts';
import type { Item } from '../../model/inbox.ts';

interface TogetherListProps {
  readonly items: readonly Item[];
  readonly picked: readonly string[];
  readonly onPick: (picked: readonly string[]) => void;
}

/** Small cases of one kind, to be ticked and approved together. */
export const TogetherList = ({ items, picked, onPick }: TogetherListProps) => (
  <Box className="part card">
    <Words className="second block">{t('together.how')}</Words>
    <Box className="gap">
      <Button
        words={t(picked.length === items.length ? 'together.none' : 'together.all')}
        onPress={() => onPick(picked.length === items.length ? [] : items.map(({ id }) => id))}
      />
    </Box>
    {items.map(({ id, title, facts }) => {
      const on = picked.includes(id);
      return (
        <Press
          key={id}
          role="checkbox"
          className={`option together ${on ? 'on' : ''}`}
          on={on}
          onPress={() => onPick(on ? picked.filter((one) => one !== id) : [...picked, id])}
        >
          <Words className="option-mark" decorative>
            {on ? '✓' : '□'}
          </Words>
          <Words className="row-text">
            <Words className="strong block">{title}</Words>
            <Words className="second block">{facts.join(' · ')}</Words>
          </Words>
        </Press>
      );
    })}
  </Box>
);

/** What came of it, case by case: each is decided on its own. */
export interface TogetherOutcome {
  readonly approved: number;
  readonly refused: readonly string[];
}

interface TogetherActionsProps {
  readonly items: readonly Item[];
  readonly picked: readonly string[];
  readonly onLeave: () => void;
  readonly onDone: (outcome: TogetherOutcome) => void;
}

const send = async (chosen: readonly Item[], comment: string): Promise<TogetherOutcome> => {
  const outcome = await ask('approveTogether', {
    body: {
      comment,
      approvals: chosen.flatMap(({ id, together }) =>
        together === undefined ? [] : [{ actionId: bridge.newId(), caseId: id, ...together }],
      ),
    },
  });
  if (!outcome.ok)
    return { approved: 0, refused: [`${say(outcome.error.message)}。${say(outcome.error.hint)}`] };
  const titles = new Map(chosen.map(({ id, title }) => [id, title]));
  return {
    approved: outcome.data.results.filter(({ approved }) => approved).length,
    refused: outcome.data.results.flatMap(({ caseId, refusal }) =>
      refusal === undefined
        ? []
        : [t('together.refused', { title: titles.get(caseId) ?? '', why: say(refusal.message) })],
    ),
  };
};

/** Approves what is ticked with one remark. */
export const TogetherActions = ({ items, picked, onLeave, onDone }: TogetherActionsProps) => {
  const [asking, setAsking] = useState(false);
  const [sending, setSending] = useState(false);
  const chosen = items.filter(({ id }) => picked.includes(id));
  return (
    <>
      <Button words={t('together.leave')} onPress={onLeave} />
      <Button
        kind="main"
        words={t('together.approve', { n: chosen.length })}
        reason={sending ? t('form.sending') : chosen.length === 0 ? t('together.first') : undefined}
        onPress={() => setAsking(true)}
      />
      {asking && (
        <ConfirmSheet
          title={t('together.approve', { n: chosen.length })}
          words={t('together.each')}
          confirm={t('act.confirm', { act: t('act.approve') })}
          remark={{ label: t('act.remark'), required: false }}
          onConfirm={(comment) => {
            setAsking(false);
            setSending(true);
            void send(chosen, comment).then((outcome) => {
              setSending(false);
              onDone(outcome);
            });
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
};
