import { useEffect, useState } from 'react';
import { ask } from '../../api/client.ts';
import { usePages } from '../../api/pages.ts';
import { Button } from '../../component/Button.tsx';
import { ItemList } from '../../component/ItemList.tsx';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { Segments } from '../../component/Segments.tsx';
import { Pane, Split } from '../../component/Split.tsx';
import { Empty } from '../../component/State.tsx';
import { useWide } from '../../component/useWide.ts';
import { Box, Words } from '../../element/index.ts';
import { t } from '../../i18n/t.ts';
import { caseItem, type Item, LISTS, type ListName } from '../../model/inbox.ts';
import { open } from '../../path.ts';
import { CaseView } from '../case/CaseView.tsx';
import { TogetherActions, TogetherList, type TogetherOutcome } from './Together.tsx';

interface OneListProps {
  readonly list: ListName;
  readonly chosen: string | undefined;
  readonly onOpen: (id: string) => void;
  /** Hears what is listed, for what can be done with several at once. */
  readonly onItems: (items: readonly Item[]) => void;
}

const OneList = ({ list, chosen, onOpen, onItems }: OneListProps) => {
  const loaded = usePages(async (cursor) => {
    const outcome = await ask('inbox', { query: cursor === undefined ? { list } : { list, cursor } });
    if (!outcome.ok) return outcome;
    return {
      ok: true,
      data: { items: outcome.data.items.map((item) => caseItem(item, list)), cursor: outcome.data.cursor },
    };
  });
  const { state } = loaded;
  useEffect(() => {
    if (state.kind === 'ready') onItems(state.data.items);
  }, [state, onItems]);
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

const Told = ({ outcome }: { readonly outcome: TogetherOutcome }) => (
  <Box className={`part notice ${outcome.refused.length === 0 ? 'blue' : 'red'}`} role="alert">
    <Words className="block">{t('together.done', { n: outcome.approved })}</Words>
    {outcome.refused.map((words) => (
      <Words className="block" key={words}>
        {words}
      </Words>
    ))}
  </Box>
);

/** The four lists of one's work; on a wide screen the case stands beside them. */
export default function Inbox() {
  const [list, setList] = useState<ListName>('todo');
  const [chosen, setChosen] = useState<string>();
  const [turn, setTurn] = useState(0);
  const [items, setItems] = useState<readonly Item[]>([]);
  /** The ticked ones, while several are to be approved together. */
  const [picked, setPicked] = useState<readonly string[]>();
  const [outcome, setOutcome] = useState<TogetherOutcome>();
  const wide = useWide();
  const alike = list === 'todo' ? items.filter(({ together }) => together !== undefined) : [];
  const lists = (
    <>
      <Segments
        label={t('inbox.lists')}
        options={LISTS.map((id) => ({ id, words: t(`inbox.${id}`) }))}
        chosen={list}
        onChange={(next) => {
          setList(next);
          setPicked(undefined);
        }}
      />
      {outcome !== undefined && <Told outcome={outcome} />}
      {picked === undefined && alike.length > 1 && (
        <Box className="part">
          <Button
            words={t('together.begin', { n: alike.length })}
            onPress={() => {
              setOutcome(undefined);
              setPicked([]);
            }}
          />
        </Box>
      )}
      {picked === undefined ? (
        <OneList
          key={`${list} ${turn}`}
          list={list}
          chosen={wide ? chosen : undefined}
          onOpen={(id) => (wide ? setChosen(id) : open('case', { id }))}
          onItems={setItems}
        />
      ) : (
        <TogetherList items={alike} picked={picked} onPick={setPicked} />
      )}
    </>
  );
  return (
    <Page
      tab="inbox"
      title={t('tab.inbox')}
      actions={
        picked === undefined ? undefined : (
          <TogetherActions
            items={alike}
            picked={picked}
            onLeave={() => setPicked(undefined)}
            onDone={(told) => {
              setOutcome(told);
              setPicked(undefined);
              setTurn(turn + 1);
            }}
          />
        )
      }
    >
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
