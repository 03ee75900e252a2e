import { useRouter } from '@tarojs/taro';
import { ask } from '../../api/client.ts';
import { useLoad } from '../../api/load.ts';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { Empty } from '../../component/State.tsx';
import { say, t } from '../../i18n/t.ts';
import { param } from '../../path.ts';
import { ExportCard } from './ExportCard.tsx';
import { ImportCard } from './ImportCard.tsx';

/** A register out to Excel and in again: one file for many entries at once. */
export default function RegistrySheet() {
  const { params } = useRouter();
  const registry = param(params, 'registry');
  const place = param(params, 'place');
  const loaded = useLoad(() => ask('registry', { id: registry, query: { place } }));
  const known = loaded.state.kind === 'ready' ? loaded.state.data : undefined;
  return (
    <Page
      title={
        known === undefined ? t('registry.excel') : t('registry.excelOf', { registry: say(known.label) })
      }
    >
      <Load loaded={loaded}>
        {({ mayWrite }) =>
          mayWrite ? (
            <>
              <ExportCard registry={registry} place={place} />
              <ImportCard registry={registry} place={place} />
            </>
          ) : (
            <Empty title={t('registry.notKeeper')} words={t('registry.notKeeperHint')} />
          )
        }
      </Load>
    </Page>
  );
}
