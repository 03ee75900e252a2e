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
import { caseItem, LISTS, type ListName } from '../../model/inbox.ts';
import { open } from '../../path.ts';
import { CaseView } from '../case/CaseView.tsx';

const OneList = ({
  list,
  chosen,
  onOpen,
}: {
  readonly list: ListName;
  readonly chosen: string | undefined;
  readonly onOpen: (id: string) => void;
}) => {
  const loaded = usePages(async (cursor) => {
    const outcome = await ask('inbox', { query: cursor === undefined ? { list } : { list, cursor } });
    if (!outcome.ok) return outcome;
    return {
      ok: true,
      data: { items: outcome.data.items.map((item) => caseItem(item, list)), cursor: outcome.data.cursor },
    };
  });
  return (
    <Load loaded={loaded}>
      {({ items }) => (
        <ItemList
          items={items}
          more={loaded.more}
          empty={<Empty title={t(`inbox.${list}.empty`)} words={t(`inbox.${list}.emptyHint`)} />}
          chosen={chosen}
          onOpen={onOpen}
        />
      )}
    </Load>
  );
};

/** The four lists of one's work; on a wide screen the case stands beside them. */
export default function Inbox() {
  const [list, setList] = useState<ListName>('todo');
  const [chosen, setChosen] = useState<string>();
  const [turn, setTurn] = useState(0);
  const wide = useWide();
  const lists = (
    <>
      <Segments
        label={t('inbox.lists')}
        options={LISTS.map((id) => ({ id, words: t(`inbox.${id}`) }))}
        chosen={list}
        onChange={setList}
      />
      <OneList
        key={`${list} ${turn}`}
        list={list}
        chosen={wide ? chosen : undefined}
        onOpen={(id) => (wide ? setChosen(id) : open('case', { id }))}
      />
    </>
  );
  return (
    <Page tab="inbox" title={t('tab.inbox')}>
      {wide ? (
        <Split
          list={lists}
          detail={
            chosen === undefined ? undefined : (
              <CaseView key={chosen} id={chosen} onActed={() => setTurn(turn + 1)}>
                {(parts) => <Pane {...parts} />}
              </CaseView>
            )
          }
        />
      ) : (
        lists
      )}
    </Page>
  );
}
