import { useState } from 'react';
import { ask } from '../../api/client.ts';
import { usePages } from '../../api/pages.ts';
import { ItemList } from '../../component/ItemList.tsx';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { Segments } from '../../component/Segments.tsx';
import { Empty } from '../../component/State.tsx';
import { t } from '../../i18n/t.ts';
import { caseItem, LISTS, type ListName } from '../../model/inbox.ts';
import { open } from '../../path.ts';

const OneList = ({ list }: { readonly list: ListName }) => {
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
          onOpen={(id) => open('case', { id })}
        />
      )}
    </Load>
  );
};

/** The four lists of one's work. */
export default function Inbox() {
  const [list, setList] = useState<ListName>('todo');
  return (
    <Page tab="inbox" title={t('tab.inbox')}>
      <Segments
        label={t('inbox.lists')}
        options={LISTS.map((id) => ({ id, words: t(`inbox.${id}`) }))}
        chosen={list}
        onChange={setList}
      />
      <OneList key={list} list={list} />
    </Page>
  );
}
