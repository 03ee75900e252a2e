import { useOutbox } from '../api/outbox.ts';
import { Box } from '../element/index.ts';
import { t } from '../i18n/t.ts';

/** Says that the phone is off-line and what is waiting to be sent. */
export const OfflineStrip = () => {
  const { online, waiting: ids } = useOutbox();
  const waiting = ids.length;
  if (online && waiting === 0) return null;
  const words = !online
    ? waiting === 0
      ? t('offline.nothing')
      : t('offline.waiting', { n: waiting })
    : t('offline.sending', { n: waiting });
  return (
    <Box className="strip" role="status">
      {words}
    </Box>
  );
};
