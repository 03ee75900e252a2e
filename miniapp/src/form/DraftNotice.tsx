import { useState } from 'react';
import { Button } from '../component/Button.tsx';
import { ConfirmSheet } from '../component/ConfirmSheet.tsx';
import { Box, Words } from '../element/index.ts';
import { moment } from '../format/when.ts';
import { t } from '../i18n/t.ts';
import type { Draft } from './draft.ts';

/** Says that the form does not begin empty, and offers to begin it anew. */
export const DraftNotice = ({ draft, onAnew }: { readonly draft: Draft; readonly onAnew: () => void }) => {
  const [asking, setAsking] = useState(false);
  return (
    <Box className="part notice blue" role="status">
      <Words className="block">{t('draft.restored', { when: moment(draft.at, Date.now()) })}</Words>
      {draft.left && <Words className="block">{t('draft.left')}</Words>}
      <Box className="gap">
        <Button words={t('draft.anew')} onPress={() => setAsking(true)} />
      </Box>
      {asking && (
        <ConfirmSheet
          title={t('draft.anew')}
          words={t('draft.anewWords')}
          confirm={t('draft.anewConfirm')}
          danger
          onConfirm={() => {
            setAsking(false);
            onAnew();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Box>
  );
};
