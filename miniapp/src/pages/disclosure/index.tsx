import type { Answer } from '@dingban/shared/api/contracts';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { ask, type Outcome } from '../../api/client.ts';
import { useLoad } from '../../api/load.ts';
import { usePages } from '../../api/pages.ts';
import { greet } from '../../api/signIn.ts';
import { ItemList } from '../../component/ItemList.tsx';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { Empty } from '../../component/State.tsx';
import { t } from '../../i18n/t.ts';
import { disclosedItem } from '../../model/disclosure.ts';
import { homePlace } from '../../model/me.ts';
import { open, param, replace } from '../../path.ts';
import { Chooser } from './Chooser.tsx';

type Place = Answer<'places'>['places'][number];

interface Villages {
  readonly towns: readonly Place[];
  readonly villages: readonly Place[];
  /** The reader's own. */
  readonly own?: Place;
}

/** Everybody may read, signed in or not; who is signed in starts at the own village. */
const loadVillages = async (): Promise<Outcome<Villages>> => {
  const known = await greet();
  const [places, me] = await Promise.all([ask('places'), known ? ask('me') : undefined]);
  if (!places.ok) return places;
  const home = me?.ok ? homePlace(me.data) : undefined;
  const all = places.data.places;
  const villages = all.filter(({ level }) => level === 'village');
  const towns = all.filter(
    ({ id, level }) => level === 'town' && villages.some(({ parent }) => parent === id),
  );
  return {
    ok: true,
    data: { towns, villages, ...(home?.level === 'village' ? { own: home } : {}) },
  };
};

const VillageList = ({ village }: { readonly village: Place }) => {
  const loaded = usePages(async (cursor) => {
    const outcome = await ask('disclosures', {
      id: village.id,
      query: cursor === undefined ? {} : { cursor },
    });
    if (!outcome.ok) return outcome;
    const { items, cursor: next } = outcome.data;
    return { ok: true, data: { items: items.map((item) => disclosedItem(item, Date.now())), cursor: next } };
  });
  return (
    <Load loaded={loaded}>
      {({ items }) => (
        <ItemList
          items={items}
          more={loaded.more}
          empty={
            <Empty
              title={t('disclosure.empty', { village: village.name })}
              words={t('disclosure.emptyHint')}
            />
          }
          onOpen={(id) => open('disclosedCase', { id })}
        />
      )}
    </Load>
  );
};

/** What a village has disclosed. The village stands in the address, so that the page can be passed on. */
export default function Disclosure() {
  const wanted = param(useRouter().params, 'village');
  const loaded = useLoad(loadVillages);
  const [choosing, setChoosing] = useState(false);
  const ready = loaded.state.kind === 'ready' ? loaded.state.data : undefined;
  const village = ready?.villages.find(({ id }) => id === wanted) ?? (wanted === '' ? ready?.own : undefined);
  const canChoose = ready !== undefined && village !== undefined;
  return (
    <Page
      demo
      tab="disclosure"
      title={village === undefined ? t('tab.disclosure') : t('disclosure.of', { village: village.name })}
      link={
        canChoose
          ? {
              words: t(choosing ? 'disclosure.back' : 'disclosure.other'),
              onPress: () => setChoosing(!choosing),
            }
          : undefined
      }
    >
      <Load loaded={loaded}>
        {({ towns, villages }) =>
          choosing || village === undefined ? (
            <Chooser
              towns={towns}
              villages={villages}
              current={village}
              onChoose={({ id }) => {
                setChoosing(false);
                if (id !== village?.id) replace('disclosure', { village: id });
              }}
            />
          ) : (
            <VillageList key={village.id} village={village} />
          )
        }
      </Load>
    </Page>
  );
}
