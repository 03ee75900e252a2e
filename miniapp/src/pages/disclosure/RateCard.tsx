import type { Denied } from '@dingban/shared/api/client';
import type { Answer } from '@dingban/shared/api/contracts';
import { useState } from 'react';
import { act } from '../../api/outbox.ts';
import { bridge } from '../../bridge/index.ts';
import { Button } from '../../component/Button.tsx';
import { Stars } from '../../component/Stars.tsx';
import { Words } from '../../element/index.ts';
import { TextField } from '../../form/TextField.tsx';
import { t } from '../../i18n/t.ts';
import { openSignIn } from '../../path.ts';

interface RateCardProps {
  readonly id: string;
  readonly mine: number;
  /** Why one cannot rate now. */
  readonly reason: string | undefined;
  /** Nobody is signed in, and nobody can be without asking. */
  readonly stranger: boolean;
  readonly onRated: (rating: Answer<'evaluate'>['rating']) => void;
  readonly onDenied: (denied: Denied) => void;
}

export const RateCard = ({ id, mine, reason, stranger, onRated, onDenied }: RateCardProps) => {
  const [stars, setStars] = useState(mine);
  const [words, setWords] = useState('');
  if (reason === undefined && stranger) return <Button words={t('rating.signIn')} onPress={openSignIn} />;
  if (reason !== undefined) return <Words className="second block">{reason}</Words>;
  const send = async (): Promise<void> => {
    const outcome = await act(
      'evaluate',
      { id, body: { actionId: bridge.newId(), stars, words: words.trim() } },
      { words: t('rating.title') },
    );
    if (outcome.ok) onRated(outcome.data.rating);
    else onDenied(outcome.error);
  };
  return (
    <>
      <Stars value={stars} onChange={setStars} />
      <TextField
        id="rating-words"
        label={t('rating.words')}
        required={false}
        value={words}
        long
        maxLength={300}
        onChange={setWords}
      />
      <Button
        kind="main"
        words={t(mine === 0 ? 'rating.send' : 'rating.change')}
        reason={stars === 0 ? t('rating.first') : undefined}
        onPress={() => {
          void send();
        }}
      />
    </>
  );
};
