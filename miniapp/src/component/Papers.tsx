import { bridge } from '../bridge/index.ts';
import { Box } from '../element/index.ts';
import { t } from '../i18n/t.ts';
import type { Paper } from '../model/caseParts.ts';
import { Button } from './Button.tsx';

/** Documents that are no pictures: opened by what the phone has for them. */
export const Papers = ({ papers }: { readonly papers: readonly Paper[] }) => (
  <>
    {papers.map(({ src, name }) => (
      <Box className="gap" key={src}>
        <Button words={t('paper.open', { name })} onPress={() => bridge.openLink(src)} />
      </Box>
    ))}
  </>
);
