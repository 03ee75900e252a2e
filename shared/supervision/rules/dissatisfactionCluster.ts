import { findMatter } from '../../catalogue/catalogue.ts';
import { text } from '../../i18n/text.ts';
import { DAY, type Instant, localDate } from '../../time/clock.ts';
import type { Fact, PetitionFact, RatingFact } from '../fact.ts';
import { comparedOf, findingOf } from '../find.ts';
import type { Finding } from '../finding.ts';
import type { Parameters, Rule } from '../rule.ts';
import {
  petitionsOn,
  petitionTraces,
  ratingsOf,
  ratingsOfPerson,
  ratingTraces,
  starsIn,
} from '../traces/dissatisfaction.ts';
import type { Trace, Window } from '../window.ts';

type Names = 'ratings' | 'stars' | 'petitions' | 'days';

/** Days before the fact in which the beginning of a cluster is looked for. */
const LOOK_BACK = 365;

/** How many of the latest are listed one by one. */
const LISTED = 10;

interface Cluster {
  /** Those within the time, oldest first, this one included. */
  readonly recent: readonly Trace[];
  /** With which it began: everything since followed within the time on the one before. */
  readonly first: Trace;
}

/** What is in this list up to now, together with what came just now, whether it stands in the list already or not. */
const upTo = (at: Instant, window: Window, own: Trace): readonly Trace[] =>
  [...window.traces(own.list).filter((one) => one.at !== own.at || one.caseId !== own.caseId), own]
    .filter((one) => one.at <= at)
    .sort((a, b) => a.at - b.at || (a.caseId < b.caseId ? -1 : 1));

const clusterOf = (at: Instant, all: readonly Trace[], days: number): Cluster | undefined => {
  const last = all.at(-1);
  if (last === undefined) return undefined;
  let first = last;
  for (const one of all.toReversed()) {
    if (first.at - one.at >= days * DAY) break;
    first = one;
  }
  return { first, recent: all.filter((one) => one.at > at - days * DAY) };
};

const listed = ({ recent }: Cluster, say: (trace: Trace) => string): Finding['compared'] => [
  comparedOf(text('次数', 'Number'), recent.length),
  ...recent.slice(-LISTED).map((trace) => comparedOf(text('日期', 'Day'), say(trace), trace.caseId)),
];

/** Further ones of the same cluster join its warning: it is that of the case with which the cluster began. */
const joined = (name: string, { first, recent }: Cluster, most: number) => ({
  caseId: first.caseId,
  window: `${name}:${localDate(first.at)}`,
  severity: recent.length >= 2 * most ? ('orange' as const) : ('yellow' as const),
});

const ratingFindings = (
  fact: RatingFact,
  window: Window,
  { ratings, stars, days }: Parameters<Names>,
): readonly Finding[] => {
  if (fact.stars > stars) return [];
  const matter = findMatter(fact.matter)?.label ?? text(fact.matter, fact.matter);
  return ratingTraces(fact).flatMap((own) => {
    const low = upTo(fact.at, window, own).filter(
      (one) => (starsIn(one) ?? Number.POSITIVE_INFINITY) <= stars,
    );
    const cluster = clusterOf(fact.at, low, days);
    if (cluster === undefined || cluster.recent.length < ratings) return [];
    const person = fact.handlers.find((one) => ratingsOfPerson(one) === own.list);
    const count = cluster.recent.length;
    return [
      findingOf(dissatisfactionCluster, fact, {
        ...joined(person === undefined ? `matter:${fact.matter}` : `handler:${person}`, cluster, ratings),
        sentence:
          person === undefined
            ? {
                zh: `本村“${matter.zh}”在 ${days} 天内收到 ${count} 次 ${stars} 星及以下的评价。`,
                en: `“${matter.en}” in this village was rated ${stars} stars or less ${count} times within ${days} days.`,
              }
            : {
                zh: `同一人承办的事项在 ${days} 天内收到 ${count} 次 ${stars} 星及以下的评价。`,
                en: `What one person carried was rated ${stars} stars or less ${count} times within ${days} days.`,
              },
        compared: listed(cluster, (trace) => `${localDate(trace.at)} ★${starsIn(trace) ?? ''}`),
        threshold: {
          zh: `${days} 天内 ${stars} 星及以下少于 ${ratings} 次`,
          en: `fewer than ${ratings} ratings of ${stars} stars or less in ${days} days`,
        },
        about: person === undefined ? [...new Set(fact.handlers)] : [person],
      }),
    ];
  });
};

const petitionFindings = (
  fact: PetitionFact,
  window: Window,
  { petitions, days }: Parameters<Names>,
): readonly Finding[] =>
  petitionTraces(fact).flatMap((own) => {
    const cluster = clusterOf(fact.at, upTo(fact.at, window, own), days);
    if (cluster === undefined || cluster.recent.length < petitions) return [];
    return [
      findingOf(dissatisfactionCluster, fact, {
        ...joined(`petitions:${fact.subject}`, cluster, petitions),
        sentence: {
          zh: `本村在 ${days} 天内收到 ${cluster.recent.length} 件同一主题的诉求。`,
          en: `${cluster.recent.length} petitions on one subject came in within ${days} days in this village.`,
        },
        compared: listed(cluster, (trace) => localDate(trace.at)),
        threshold: {
          zh: `${days} 天内同一主题的诉求少于 ${petitions} 件`,
          en: `fewer than ${petitions} petitions on one subject in ${days} days`,
        },
        // Whoever has to answer has done nothing that would be in question.
        about: [],
      }),
    ];
  });

const listsOf = (fact: Fact): readonly string[] => {
  if (fact.kind === 'rating')
    return [ratingsOf(fact.places.village, fact.matter), ...new Set(fact.handlers.map(ratingsOfPerson))];
  return fact.kind === 'petition' ? [petitionsOn(fact.places.village, fact.subject)] : [];
};

/** Rule 22: several low ratings of one matter or of one person's cases, or several petitions on one subject. */
export const dissatisfactionCluster: Rule<Names> = {
  id: 'dissatisfaction-cluster',
  version: 1,
  label: text('不满集中', 'Dissatisfaction in one place'),
  kind: 'participation',
  basis: text(
    '群众评价和诉求的汇总；平台默认规则二十二',
    'Ratings and petitions of the villagers; rule 22 of the platform',
  ),
  parameters: {
    ratings: {
      label: text('低分评价次数', 'Low ratings'),
      unit: text('次', 'times'),
      default: 3,
      min: 2,
      max: 100,
    },
    stars: {
      label: text('低分评价的最高星级', 'Highest number of stars that is low'),
      unit: text('星', 'stars'),
      default: 2,
      min: 1,
      max: 4,
    },
    petitions: {
      label: text('同一主题诉求件数', 'Petitions on one subject'),
      unit: text('件', 'petitions'),
      default: 3,
      min: 2,
      max: 100,
    },
    days: {
      label: text('时间跨度', 'Span of time'),
      unit: text('天', 'days'),
      default: 30,
      min: 1,
      max: 180,
    },
  },
  on: ['rating', 'petition'],
  asks: (fact, { stars }) =>
    fact.kind === 'rating' && fact.stars > stars
      ? []
      : listsOf(fact).map((list) => ({ kind: 'traces', list, from: fact.at - LOOK_BACK * DAY })),
  find: (fact, window, parameters) => {
    if (fact.kind === 'rating') return ratingFindings(fact, window, parameters);
    return fact.kind === 'petition' ? petitionFindings(fact, window, parameters) : [];
  },
};
