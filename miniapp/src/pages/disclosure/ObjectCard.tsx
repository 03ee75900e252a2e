import type { Denied } from '@dingban/shared/api/client';
import type { Answer } from '@dingban/shared/api/contracts';
import { useState } from 'react';
import { act } from '../../api/outbox.ts';
import { bridge } from '../../bridge/index.ts';
import { Button } from '../../component/Button.tsx';
import { Card } from '../../component/Card.tsx';
import { ConfirmSheet } from '../../component/ConfirmSheet.tsx';
import { Box, Words } from '../../element/index.ts';
import { t } from '../../i18n/t.ts';
import { openSignIn } from '../../path.ts';

type PublicCase = Answer<'disclosedCase'>;

interface ObjectCardProps {
  readonly disclosed: PublicCase;
  /** Nobody is signed in. */
  readonly stranger: boolean;
  readonly onObjected: (disclosed: PublicCase) => void;
  readonly onDenied: (denied: Denied) => void;
}

/** While something stands on public notice, whoever of the village thinks it wrong says so here. */
export const ObjectCard = ({ disclosed, stranger, onObjected, onDenied }: ObjectCardProps) => {
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState(false);
  const object = async (words: string): Promise<void> => {
    setAsking(false);
    const outcome = await act(
      'object',
      { id: disclosed.id, body: { actionId: bridge.newId(), words } },
      { words: `${t('act.object')} · ${disclosed.title}` },
    );
    if (outcome.ok) {
      setSaid(true);
      onObjected(outcome.data.case);
    } else onDenied(outcome.error);
  };
  return (
    <Card title={t('act.object')}>
      <Words className="second block">{t(said ? 'object.said' : 'object.what')}</Words>
      {!said && (
        <Box className="gap">
          <Button
            words={t(stranger ? 'object.signIn' : 'act.object')}
            onPress={() => (stranger ? openSignIn() : setAsking(true))}
          />
        </Box>
      )}
      {asking && (
        <ConfirmSheet
          title={t('act.object')}
          words={t('object.secret')}
          confirm={t('act.confirm', { act: t('act.object') })}
          remark={{ label: t('object.words'), required: true }}
          onConfirm={(words) => {
            void object(words);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  );
};
