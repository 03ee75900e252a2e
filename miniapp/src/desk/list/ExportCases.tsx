import type { Denied } from '@dingban/shared/api/client';
import type { Answer } from '@dingban/shared/api/contracts';
import { useState } from 'react';
import { ask } from '../../api/client.ts';
import { bridge } from '../../bridge/index.ts';
import { Button } from '../../component/Button.tsx';
import { Sheet } from '../../component/Sheet.tsx';
import { Box, Words } from '../../element/index.ts';
import { say, t } from '../../i18n/t.ts';
import type { DeskFilter, Order } from '../../model/desk.ts';

/** Makes the file and then offers it, as the registers do: a browser opens an address only where somebody has just pressed. */
export const ExportCases = ({
  filter,
  order,
  onClose,
}: {
  readonly filter: DeskFilter;
  readonly order: Order;
  readonly onClose: () => void;
}) => {
  // One file and one record for each time that somebody opens this, however often they press.
  const [actionId] = useState(() => bridge.newId());
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState<Answer<'exportCases'>>();
  const [denied, setDenied] = useState<Denied>();
  const make = async (): Promise<void> => {
    setAsking(true);
    const outcome = await ask('exportCases', { body: { actionId, filter, order } });
    setAsking(false);
    setMade(outcome.ok ? outcome.data : undefined);
    setDenied(outcome.ok ? undefined : outcome.error);
  };
  return (
    <Sheet title={t('desk.export')} onClose={onClose}>
      <Words className="second block">{t('desk.exportWords')}</Words>
      {denied !== undefined && (
        <Box role="alert" className="part">{`${say(denied.message)}。${say(denied.hint)}`}</Box>
      )}
      {made === undefined ? (
        <Box className="gap">
          <Button
            kind="main"
            words={t('desk.exportMake')}
            reason={asking ? t('desk.exportMaking') : undefined}
            onPress={() => {
              void make();
            }}
          />
        </Box>
      ) : (
        <Box className="gap" role="status">
          <Words className="block">{t('desk.exportMade', { name: made.name, n: made.rows })}</Words>
          {made.cut && <Box className="notice yellow part">{t('desk.exportCut')}</Box>}
          <Button
            kind="main"
            words={t('desk.exportOpen')}
            onPress={() => {
              bridge.openLink(made.url);
              onClose();
            }}
          />
        </Box>
      )}
    </Sheet>
  );
};
