import type { Answer } from '@dingban/shared/api/contracts';
import { useState } from 'react';
import { ask, type Outcome } from '../../api/client.ts';
import { useLoad } from '../../api/load.ts';
import { usePages } from '../../api/pages.ts';
import { greet } from '../../api/signIn.ts';
import { Card } from '../../component/Card.tsx';
import { ItemList } from '../../component/ItemList.tsx';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { Empty } from '../../component/State.tsx';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { t } from '../../i18n/t.ts';
import { disclosedItem } from '../../model/disclosure.ts';
import { homePlace } from '../../model/me.ts';
import { open } from '../../path.ts';

type Village = Answer<'places'>['places'][number];

interface Villages {
  readonly all: readonly Village[];
  /** The reader's own. */
  readonly own?: Village;
}

/** Everybody may read, signed in or not; who is signed in starts at the own village. */
const loadVillages = async (): Promise<Outcome<Villages>> => {
  const known = await greet();
  const [places, me] = await Promise.all([ask('places'), known ? ask('me') : undefined]);
  if (!places.ok) return places;
  const home = me?.ok ? homePlace(me.data) : undefined;
  const all = places.data.places.filter(
    ({ level, parent }) => level === 'village' && (home?.level !== 'town' || parent === home.id),
  );
  return { ok: true, data: home?.level === 'village' ? { all, own: home } : { all } };
};

const VillageList = ({ village }: { readonly village: Village }) => {
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
          empty={<Empty title={t('disclosure.empty')} words={t('disclosure.emptyHint')} />}
          onOpen={(id) => open('disclosedCase', { id })}
        />
      )}
    </Load>
  );
};

/** What a village has disclosed. */
export default function Disclosure() {
  const villages = useLoad(loadVillages);
  const [chosen, setChosen] = useState<Village>();
  const [choosing, setChoosing] = useState(false);
  const ready = villages.state.kind === 'ready' ? villages.state.data : undefined;
  const village = chosen ?? ready?.own ?? ready?.all[0];
  return (
    <Page
      demo
      tab="disclosure"
      title={village === undefined ? t('tab.disclosure') : t('disclosure.of', { village: village.name })}
      link={{ words: t('disclosure.other'), onPress: () => setChoosing(!choosing) }}
    >
      <Load loaded={villages}>
        {({ all }) =>
          choosing || village === undefined ? (
            <Card>
              <ChoiceField
                id="village"
                label={t('disclosure.choose')}
                required
                options={all.map(({ id, name }) => ({ id, label: name }))}
                chosen={village === undefined ? [] : [village.id]}
                several={false}
                onChange={([id]) => {
                  setChosen(all.find((one) => one.id === id));
                  setChoosing(false);
                }}
              />
            </Card>
          ) : (
            <VillageList key={village.id} village={village} />
          )
        }
      </Load>
    </Page>
  );
}
