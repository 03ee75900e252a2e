import { ROLES } from '@dingban/shared/org/role';
import { refuse } from '@dingban/shared/refusal/refusal';
import { done } from '@dingban/shared/result';
import {
  COMPONENT_LABELS,
  COMPONENTS,
  type DutyScore,
  scoreOfPerson,
  scoreOfPlace,
  WEIGHTS,
} from '@dingban/shared/score/dutyScore';
import { totalOf } from '@dingban/shared/score/tally';
import { shareIn } from '@dingban/shared/score/traced';
import { localDate } from '@dingban/shared/time/clock';
import { postsAt } from '../read/directory.ts';
import { readFigures, readPeople, type Scope, scopeOf } from '../read/figures.ts';
import { headlineOf, mattersOf, rulesOf } from '../read/headline.ts';
import { namesOf, viewerOf } from '../read/people.ts';
import { traceFigures } from '../read/tracedFigures.ts';
import type { App } from '../wiring/app.ts';
import { serve } from './serve.ts';

const NOTHING = { kept: 0, due: 0 };

const named = ({ place, above, months }: Scope) => ({
  place,
  above: [...above],
  from: months[0] ?? '',
  to: months.at(-1) ?? '',
});

const described = ({ components, ...rest }: DutyScore) => ({ components: [...components], ...rest });

/** Villagers' representatives decide in meetings and have no duty that is scored. */
const cadresOf = async (app: App, { place, months }: Scope, today: string) => {
  if (place.level !== 'village') return [];
  const [posts, people] = await Promise.all([postsAt(app, place.id), readPeople(app, place.id, months)]);
  const cadres = [
    ...new Set(posts.filter(({ role }) => role !== 'representative').map(({ person }) => person)),
  ];
  const names = await namesOf(app, cadres);
  return cadres
    .map((id) => ({
      id,
      name: names.get(id) ?? '',
      posts: posts
        .filter(({ person, role }) => person === id && role !== 'representative')
        .map(({ role }) => ({ zh: ROLES[role].zh, en: ROLES[role].en })),
      score: described(scoreOfPerson(people[id] ?? {}, today)),
    }))
    .sort((one, other) => (other.score.points ?? -1) - (one.score.points ?? -1));
};

/** The cockpit, the duty score, and what their figures are made of; for whoever watches a place. */
export const handler = serve({
  cockpit: async ({ app, card, query }) => {
    const scope = await scopeOf(app, viewerOf(card), query);
    if (!scope.ok) return scope;
    const figures = await readFigures(app, scope.data);
    const today = localDate(app.clock());
    return done({
      ...named(scope.data),
      total: headlineOf(figures.total, today),
      months: figures.months.map(({ month, tally }) => ({
        month,
        cases: shareIn(tally, 'cases', today)?.due ?? 0,
        disclosed: shareIn(tally, 'disclosed', today)?.due ?? 0,
        raised: totalOf(tally.raised),
        steps: tally.steps ?? NOTHING,
        disclosure: tally.disclosure ?? NOTHING,
      })),
      children: scope.data.below.map((place) => ({
        place,
        total: headlineOf(figures.below.get(place.id) ?? {}, today),
      })),
      rules: rulesOf(figures.total, today),
      matters: mattersOf(figures.total),
    });
  },

  score: async ({ app, card, query }) => {
    const scope = await scopeOf(app, viewerOf(card), query);
    if (!scope.ok) return scope;
    const today = localDate(app.clock());
    const [figures, cadres] = await Promise.all([
      readFigures(app, scope.data),
      cadresOf(app, scope.data, today),
    ]);
    return done({
      ...named(scope.data),
      formula: COMPONENTS.map((id) => ({ id, label: { ...COMPONENT_LABELS[id] }, weight: WEIGHTS[id] })),
      total: described(scoreOfPlace(figures.total, today)),
      places: scope.data.below
        .map((place) => ({
          place,
          score: described(scoreOfPlace(figures.below.get(place.id) ?? {}, today)),
        }))
        .sort((one, other) => (other.score.points ?? -1) - (one.score.points ?? -1)),
      cadres,
    });
  },

  traceFigures: async ({ app, card, body }) => {
    const viewer = viewerOf(card);
    const scope = await scopeOf(app, viewer, body);
    if (!scope.ok || scope.data.place.level !== 'village') return refuse('not-found');
    return done(await traceFigures(app, viewer, scope.data.place, scope.data.months, body));
  },
});
