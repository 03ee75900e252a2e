import type { Denied } from '@dingban/shared/api/client';
import type { Answer } from '@dingban/shared/api/contracts';
import { useState } from 'react';
import { ask } from '../../api/client.ts';
import { bridge } from '../../bridge/index.ts';
import { Button } from '../../component/Button.tsx';
import { Card } from '../../component/Card.tsx';
import { Box, Words } from '../../element/index.ts';
import { say, t } from '../../i18n/t.ts';

interface SheetProps {
  readonly registry: string;
  readonly place: string;
}

/**
 * Makes the file and then offers it: a browser opens an address only where a finger has just pressed, and by the time
 * the file is made that is over.
 */
export const ExportCard = ({ registry, place }: SheetProps) => {
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState<Answer<'exportRegistry'>>();
  const [denied, setDenied] = useState<Denied>();
  const make = async (): Promise<void> => {
    setAsking(true);
    const outcome = await ask('exportRegistry', { id: registry, query: { place } });
    setAsking(false);
    setMade(outcome.ok ? outcome.data : undefined);
    setDenied(outcome.ok ? undefined : outcome.error);
  };
  return (
    <Card title={t('registry.export')}>
      <Words className="second block">{t('registry.exportWords')}</Words>
      {denied !== undefined && (
        <Words className="block">{`${say(denied.message)}。${say(denied.hint)}`}</Words>
      )}
      {made === undefined ? (
        <Box className="gap">
          <Button
            words={t('registry.exportMake')}
            reason={asking ? t('registry.exportMaking') : undefined}
            onPress={() => {
              void make();
            }}
          />
        </Box>
      ) : (
        <Box className="gap" role="status">
          <Words className="block">{t('registry.exportMade', { name: made.name, n: made.rows })}</Words>
          <Button
            kind="main"
            words={t('registry.exportOpen')}
            onPress={() => {
              bridge.openLink(made.url);
              // The address is good for ten minutes; whoever wants another file makes it anew.
              setMade(undefined);
            }}
          />
        </Box>
      )}
    </Card>
  );
};
