import { useState } from 'react';
import { ask } from '../../api/client.ts';
import { usePages } from '../../api/pages.ts';
import { ItemList } from '../../component/ItemList.tsx';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { Segments } from '../../component/Segments.tsx';
import { Pane, Split } from '../../component/Split.tsx';
import { Empty } from '../../component/State.tsx';
import { useWide } from '../../component/useWide.ts';
import { t } from '../../i18n/t.ts';
import { warningItem } from '../../model/warning.ts';
import { open } from '../../path.ts';
import { WarningView } from '../detail/WarningView.tsx';

type State = 'open' | 'closed';

const OneState = ({
  state,
  chosen,
  onOpen,
}: {
  readonly state: State;
  readonly chosen: string | undefined;
  readonly onOpen: (id: string) => void;
}) => {
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
          chosen={chosen}
          onOpen={onOpen}
        />
      )}
    </Load>
  );
};

/** What the rules found at the places that one supervises; on a wide screen the warning stands beside the list. */
export default function Warnings() {
  const [state, setState] = useState<State>('open');
  const [chosen, setChosen] = useState<string>();
  const wide = useWide();
  const lists = (
    <>
      <Segments
        label={t('warnings.which')}
        options={(['open', 'closed'] as const).map((id) => ({ id, words: t(`warnings.${id}`) }))}
        chosen={state}
        onChange={setState}
      />
      <OneState
        key={state}
        state={state}
        chosen={wide ? chosen : undefined}
        onOpen={(id) => (wide ? setChosen(id) : open('warning', { id }))}
      />
    </>
  );
  return (
    <Page tab="warnings" title={t('tab.warnings')}>
      {wide ? (
        <Split
          list={lists}
          detail={
            chosen === undefined ? undefined : (
              <WarningView key={chosen} id={chosen}>
                {(parts) => <Pane {...parts} />}
              </WarningView>
            )
          }
        />
      ) : (
        lists
      )}
    </Page>
  );
}
