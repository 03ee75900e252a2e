import type { Answer } from '@dingban/shared/api/contracts';
import { useState } from 'react';
import { ask, type Outcome } from '../../api/client.ts';
import { useLoad } from '../../api/load.ts';
import { Card } from '../../component/Card.tsx';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { Empty } from '../../component/State.tsx';
import { Tag } from '../../component/Tag.tsx';
import { Press, Words } from '../../element/index.ts';
import { say, t } from '../../i18n/t.ts';
import { Chooser } from '../../pages/disclosure/Chooser.tsx';
import { open } from '../../path.ts';

type Place = Answer<'places'>['places'][number];
type Shown = Answer<'registries'>;

interface Reach {
  readonly shown: Shown;
  readonly towns: readonly Place[];
  readonly villages: readonly Place[];
}

/** The villages that somebody's posts reach, with their towns. */
const reachOf = (shown: Shown, posts: Answer<'me'>['posts'], places: readonly Place[]): Reach => {
  const own = new Set(posts.map(({ place }) => place.id));
  const lies = (place: Place): boolean =>
    own.has(place.id) || places.some((above) => above.id === place.parent && lies(above));
  const villages = places.filter((place) => place.level === 'village' && lies(place));
  const towns = places.filter(
    ({ id, level }) => level === 'town' && villages.some(({ parent }) => parent === id),
  );
  return { shown, towns, villages };
};

const loadAt = async (place: string | undefined): Promise<Outcome<Reach>> => {
  const [shown, me, places] = await Promise.all([
    ask('registries', { query: place === undefined ? {} : { place } }),
    ask('me'),
    ask('places'),
  ]);
  if (!shown.ok) return shown;
  if (!me.ok) return me;
  if (!places.ok) return places;
  return { ok: true, data: reachOf(shown.data, me.data.posts, places.data.places) };
};

const Registers = ({ shown }: { readonly shown: Shown }) => (
  <Card>
    {shown.registries.map(({ id, label, purpose, place, mayWrite }, i) => (
      <Press
        key={id}
        id={`registry-${id}`}
        className={`row ${i === 0 ? 'first' : ''}`}
        onPress={() => open('registry', { registry: id, place: shown.place.id })}
      >
        <Words className="row-text">
          <Words className="strong block">{say(label)}</Words>
          <Words className="second block">{say(purpose)}</Words>
          <Words className="second block">{place.name}</Words>
        </Words>
        {mayWrite && <Tag words={t('registry.keep')} tone="green" />}
      </Press>
    ))}
  </Card>
);

/** The registers (台账) that one may see: one's own village's at once, any other that one's posts reach. */
export default function Registries() {
  const [place, setPlace] = useState<string>();
  const [choosing, setChoosing] = useState(false);
  const loaded = useLoad(() => loadAt(place));
  const { state } = loaded;
  const reach = state.kind === 'ready' ? state.data : undefined;
  const several = reach !== undefined && reach.villages.length > 1;
  const choose = (chosen: Place): void => {
    setChoosing(false);
    setPlace(chosen.id);
    // What is asked for is read when it is asked, and then it is this place.
    setTimeout(loaded.again, 0);
  };
  return (
    <Page
      title={reach === undefined ? t('registry.all') : t('registry.allOf', { place: reach.shown.place.name })}
      link={
        several
          ? {
              words: t(choosing ? 'registry.stay' : 'registry.otherPlace'),
              onPress: () => setChoosing(!choosing),
            }
          : undefined
      }
    >
      <Load loaded={loaded}>
        {({ shown, towns, villages }) =>
          choosing ? (
            <Chooser
              towns={towns}
              villages={villages}
              current={villages.find(({ id }) => id === shown.place.id)}
              onChoose={choose}
            />
          ) : shown.registries.length === 0 ? (
            <Empty title={t('registry.none')} words={t('registry.noneHint')} />
          ) : (
            <Registers shown={shown} />
          )
        }
      </Load>
    </Page>
  );
}
