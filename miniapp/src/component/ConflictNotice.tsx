import { Box, Words } from '../element/index.ts';
import { t } from '../i18n/t.ts';
import { Button } from './Button.tsx';

/** Somebody was quicker: what they did, and that nothing of one's own is lost. */
export const ConflictNotice = ({
  words,
  onSeen,
}: {
  readonly words: string;
  readonly onSeen: () => void;
}) => (
  <Box className="part notice blue" role="alert">
    <Words className="strong block">{t('conflict.title')}</Words>
    <Words className="block">{words}</Words>
    <Box className="gap">
      <Button words={t('conflict.seen')} onPress={onSeen} />
    </Box>
  </Box>
);

/** What was refused and what to do about it. */
export const RefusalNotice = ({ message, hint }: { readonly message: string; readonly hint: string }) => (
  <Box className="part notice red" role="alert">
    <Words className="strong block">{message}</Words>
    <Words className="block">{hint}</Words>
  </Box>
);
