import { MAX_SHEET_BYTES, XLSX } from '@dingban/shared/registry/sheetFile';
import { useState } from 'react';
import { bridge } from '../../bridge/index.ts';
import { Button } from '../../component/Button.tsx';
import { Card } from '../../component/Card.tsx';
import { Box, Words } from '../../element/index.ts';
import { sendFile } from '../../form/upload.ts';
import { t } from '../../i18n/t.ts';
import { ImportReport } from './ImportReport.tsx';
import { type Importing, runImport } from './runImport.ts';

interface SheetProps {
  readonly registry: string;
  readonly place: string;
}

/** Chooses a file, sends it, and asks until all of its rows are in, or shows row by row why none is. */
export const ImportCard = ({ registry, place }: SheetProps) => {
  const [state, setState] = useState<Importing>({ kind: 'idle' });
  const busy = state.kind === 'sending' || state.kind === 'writing';

  const start = async (): Promise<void> => {
    const picked = await bridge.picture('sheet');
    if (!picked.ok) {
      if (picked.why === 'unavailable') setState({ kind: 'failed', words: t('registry.importElsewhere') });
      return;
    }
    if (!/\.xlsx$/i.test(picked.value.name) || picked.value.size > MAX_SHEET_BYTES) {
      setState({ kind: 'failed', words: t('registry.importNot') });
      return;
    }
    setState({ kind: 'sending', share: 0 });
    // Not every system knows the kind of an .xlsx; its name has just told it.
    const sent = await sendFile({ ...picked.value, type: XLSX }, (share) =>
      setState({ kind: 'sending', share }),
    );
    if (!sent.ok) {
      setState({ kind: 'failed', words: sent.words });
      return;
    }
    const { key, size, sha256 } = sent.file;
    await runImport(registry, { actionId: bridge.newId(), place, file: { key, size, sha256 } }, setState);
  };

  return (
    <>
      <Card title={t('registry.import')}>
        <Words className="second block">{t('registry.importWords')}</Words>
        <Box className="gap">
          <Button
            words={t('registry.importChoose')}
            reason={busy ? t('registry.importBusy') : undefined}
            onPress={() => {
              void start();
            }}
          />
        </Box>
      </Card>
      <ImportReport state={state} />
    </>
  );
};
