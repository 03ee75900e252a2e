import { Box, Press, Words } from '../element/index.ts';
import { t } from '../i18n/t.ts';
import type { FormStore } from './formStore.ts';
import { useProgress } from './useForm.ts';

/** How many fields have to be put right, and the way to the first of them. Stays in view until there are none. */
export const FaultStrip = ({ store, onGo }: { readonly store: FormStore; readonly onGo: () => void }) => {
  const { faults } = useProgress(store);
  if (faults === 0) return null;
  return (
    <Box className="fault-strip" role="alert">
      <Words className="row-text">{t('form.wrong', { n: faults })}</Words>
      <Press className="card-link" onPress={onGo}>
        {t('form.wrongGo')}
      </Press>
    </Box>
  );
};
