import { useState } from 'react';
import { ask, type Outcome } from '../../api/client.ts';
import { bridge } from '../../bridge/index.ts';
import { Button } from '../../component/Button.tsx';
import { ConfirmSheet } from '../../component/ConfirmSheet.tsx';
import { day } from '../../format/when.ts';
import { t } from '../../i18n/t.ts';
import { changeWords, type RuleDetail } from '../../model/rule.ts';
import { ProposeSheet } from './ProposeSheet.tsx';

type Act = 'propose' | 'agree' | 'refuse' | 'withdraw';

interface RuleActsProps {
  readonly detail: RuleDetail;
  /** Shows what was answered; tells whether it was done. */
  readonly onDone: (outcome: Outcome<RuleDetail>) => boolean;
}

/** What this reader may do about the numbers now; whatever others will see is asked once more. */
export const RuleActs = ({ detail, onDone }: RuleActsProps) => {
  const [chosen, setChosen] = useState<Act>();
  const { id, may, proposal } = detail;
  const close = (): void => setChosen(undefined);
  const seen = { proposal: proposal?.number ?? 1 };
  const now = Date.now();

  const agree = async (): Promise<void> => {
    close();
    const body = { ...seen, actionId: bridge.newId(), backTest: proposal?.digest ?? '' };
    onDone(await ask('approveParameters', { id, body }));
  };
  const end = async (reason: string): Promise<void> => {
    close();
    onDone(await ask('withdrawParameters', { id, body: { ...seen, actionId: bridge.newId(), reason } }));
  };
  const retry = async (): Promise<void> => {
    onDone(await ask('retryBackTest', { id, body: { ...seen, actionId: bridge.newId() } }));
  };

  return (
    <>
      {may.retry && (proposal?.state === 'failed' || proposal?.stale === true) && (
        <Button
          words={t('rule.retry')}
          onPress={() => {
            void retry();
          }}
        />
      )}
      {may.withdraw && <Button words={t('rule.withdraw')} onPress={() => setChosen('withdraw')} />}
      {may.refuse && <Button words={t('rule.refuse')} onPress={() => setChosen('refuse')} />}
      {may.agree && <Button kind="main" words={t('rule.agree')} onPress={() => setChosen('agree')} />}
      {may.propose && <Button kind="main" words={t('rule.propose')} onPress={() => setChosen('propose')} />}
      {chosen === 'propose' && (
        <ProposeSheet
          detail={detail}
          onClose={close}
          onDone={(outcome) => {
            // What was typed stays while something in it is to be mended.
            if (onDone(outcome)) close();
          }}
        />
      )}
      {chosen === 'agree' && proposal !== undefined && (
        <ConfirmSheet
          title={t('rule.agree')}
          words={[
            ...proposal.changes.map(changeWords),
            t('rule.agreeWords', {
              day: day(proposal.from, now),
              more: proposal.backTest?.more.count ?? 0,
              fewer: proposal.backTest?.fewer.count ?? 0,
            }),
          ].join(t('rule.comma'))}
          confirm={t('rule.agreeConfirm')}
          onConfirm={() => {
            void agree();
          }}
          onClose={close}
        />
      )}
      {(chosen === 'refuse' || chosen === 'withdraw') && (
        <ConfirmSheet
          title={t(`rule.${chosen}`)}
          words={t(`rule.${chosen}.words`)}
          confirm={t(`rule.${chosen}.confirm`)}
          danger
          remark={{ label: t('act.reason'), required: true }}
          onConfirm={(reason) => {
            void end(reason);
          }}
          onClose={close}
        />
      )}
    </>
  );
};
