import { Box, Words } from '../element/index.ts';
import { t } from '../i18n/t.ts';
import type { FormStore } from './formStore.ts';
import { useProgress } from './useForm.ts';

/** How much of what must be filled in is filled in. */
export const ProgressStrip = ({ store }: { readonly store: FormStore }) => {
  const { required, done } = useProgress(store);
  if (required === 0) return null;
  return (
    <Box className="progress">
      <Box className="meter" decorative>
        <Box className={`meter-done tenths-${Math.floor((10 * done) / required)}`} />
      </Box>
      <Words className="second">{t('progress.done', { done, of: required })}</Words>
    </Box>
  );
};
