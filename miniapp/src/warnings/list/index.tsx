import { useState } from 'react';
import { ask } from '../../api/client.ts';
import { usePages } from '../../api/pages.ts';
import { ItemList } from '../../component/ItemList.tsx';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { Segments } from '../../component/Segments.tsx';
import { Empty } from '../../component/State.tsx';
import { t } from '../../i18n/t.ts';
import { warningItem } from '../../model/warning.ts';
import { open } from '../../path.ts';

type State = 'open' | 'closed';

const OneState = ({ state }: { readonly state: State }) => {
  const loaded = usePages(async (cursor) => {
    const outcome = await ask('warnings', { query: cursor === undefined ? { state } : { state, cursor } });
    // Whoever supervises nothing sees an empty page that says so, not an error.
    if (!outcome.ok)
      return outcome.error.code === 'not-allowed' ? { ok: true, data: { items: [] } } : outcome;
    return { ok: true, data: { items: outcome.data.items.map(warningItem), cursor: outcome.data.cursor } };
  });
  return (
    <Load loaded={loaded}>
      {({ items }) => (
        <ItemList
          items={items}
          more={loaded.more}
          empty={<Empty title={t(`warnings.${state}.empty`)} words={t('warnings.emptyHint')} />}
          onOpen={(id) => open('warning', { id })}
        />
      )}
    </Load>
  );
};

/** What the rules found at the places that one supervises. */
export default function Warnings() {
  const [state, setState] = useState<State>('open');
  return (
    <Page tab="warnings" title={t('tab.warnings')}>
      <Segments
        label={t('warnings.which')}
        options={(['open', 'closed'] as const).map((id) => ({ id, words: t(`warnings.${id}`) }))}
        chosen={state}
        onChange={setState}
      />
      <OneState key={state} state={state} />
    </Page>
  );
}
