import { never } from '@dingban/shared/result';
import { Button } from '../../component/Button.tsx';
import { Card } from '../../component/Card.tsx';
import { Box, Words } from '../../element/index.ts';
import { say, t } from '../../i18n/t.ts';
import type { Faulty, Importing, Written } from './runImport.ts';

const percent = (share: number): number => Math.round(share * 100);

const progress = ({ added, changed, left }: Written): string =>
  t('registry.importWriting', { done: added + changed - left, of: added + changed });

/** Every fault by row and column, as Excel shows them, with what would be right. */
const Faults = ({ faulty }: { readonly faulty: Faulty }) => (
  <Card title={t('registry.importFaults', { n: faulty.faults.length + faulty.more })} edge="red">
    <Words className="block">{t('registry.importNothing')}</Words>
    <Box role="list">
      {faulty.faults.map(({ row, column, message }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a report does not change, and a cell may have two faults
        <Box className="kv" role="listitem" key={i}>
          <Words className="kv-key">{t('registry.importCell', { row, column })}</Words>
          <Words className="kv-value lines">{say(message)}</Words>
        </Box>
      ))}
    </Box>
    {faulty.more > 0 && (
      <Words className="second block">{t('registry.importMore', { n: faulty.more })}</Words>
    )}
  </Card>
);

/** What became of an import. */
export const ImportReport = ({ state }: { readonly state: Importing }) => {
  switch (state.kind) {
    case 'idle':
      return null;
    case 'sending':
      return (
        <Box className="part notice blue" role="status">
          {t('registry.importSending', { n: percent(state.share) })}
        </Box>
      );
    case 'writing':
      return (
        <Box className="part notice blue" role="status">
          {state.written === undefined ? t('registry.importChecking') : progress(state.written)}
        </Box>
      );
    case 'done': {
      const { rows, added, changed, unchanged } = state.written;
      return (
        <Box className="part notice blue" role="status">
          <Words className="strong block">{t('registry.importDone', { n: rows })}</Words>
          <Words className="block">{t('registry.importCounts', { added, changed, unchanged })}</Words>
        </Box>
      );
    }
    case 'faulty':
      return (
        <Box role="alert">
          <Faults faulty={state.faulty} />
        </Box>
      );
    case 'refused':
      return (
        <Box className="part notice red" role="alert">
          <Words className="strong block">{say(state.error.message)}</Words>
          <Words className="block">{say(state.error.hint)}</Words>
          {(state.error.code === 'offline' ||
            state.error.code === 'no-answer' ||
            state.error.code === 'busy') && (
            <Box className="gap">
              <Button words={t('registry.importAgain')} onPress={state.again} />
            </Box>
          )}
        </Box>
      );
    case 'failed':
      return (
        <Box className="part notice red" role="alert">
          {state.words}
        </Box>
      );
    default:
      return never(state);
  }
};
