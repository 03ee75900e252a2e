import type { Answer } from '@dingban/shared/api/contracts';

type Me = Answer<'me'>;
type Place = Me['posts'][number]['place'];

/** The place that a person's home page is about: the village first, then the town, then the city. */
export const homePlace = (me: Me): Place | undefined => {
  const places = me.posts.map(({ place }) => place);
  return (
    places.find(({ level }) => level === 'village') ??
    places.find(({ level }) => level === 'town') ??
    places[0]
  );
};
