import type { PetitionFact, RatingFact } from '../fact.ts';
import type { Trace } from '../window.ts';

/* What ratings and petitions leave behind for rule 22. They are no cases, so whoever writes them leaves these. */

/** Ratings of one matter in a village. */
export const ratingsOf = (village: string, matter: string): string => `ratings#${village}#${matter}`;

/** Ratings of what one person carried, by userid. */
export const ratingsOfPerson = (person: string): string => `ratings-of#${person}`;

/** Petitions on one subject in a village. */
export const petitionsOn = (village: string, subject: string): string => `petitions#${village}#${subject}`;

/** The value of a rating's trace: 1 to 5 stars. Who gave them is in none. */
export type Rated = { readonly stars: number };

/** The value of a petition's trace. */
export type Petitioned = { readonly petition: PetitionFact['petition'] };

/** One trace for the matter, one for everybody who carried the case. */
export const ratingTraces = (fact: RatingFact): readonly Trace[] => {
  const value: Rated = { stars: fact.stars };
  const { village } = fact.places;
  return [ratingsOf(village, fact.matter), ...[...new Set(fact.handlers)].map(ratingsOfPerson)].map(
    (list) => ({
      list,
      at: fact.at,
      caseId: fact.caseId,
      village,
      value,
    }),
  );
};

/** One trace for a petition that came in; one that was not answered leaves no other. */
export const petitionTraces = (fact: PetitionFact): readonly Trace[] => {
  if (fact.kind !== 'petition') return [];
  const value: Petitioned = { petition: fact.petition };
  const { village } = fact.places;
  return [
    { list: petitionsOn(village, fact.subject), at: fact.receivedAt, caseId: fact.caseId, village, value },
  ];
};

/** The stars of a trace; undefined when it is none of a rating. */
export const starsIn = ({ value }: Trace): number | undefined =>
  typeof value.stars === 'number' ? value.stars : undefined;
