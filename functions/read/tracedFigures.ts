import type { Answer, Body } from '@dingban/shared/api/contracts';
import type { Viewer } from '@dingban/shared/org/directory';
import type { Place } from '@dingban/shared/org/place';
import { mayAt } from '@dingban/shared/org/reach';
import type { Month } from '@dingban/shared/score/month';
import type { Share } from '@dingban/shared/score/share';
import { shareIn } from '@dingban/shared/score/traced';
import { localDate } from '@dingban/shared/time/clock';
import type { View } from '../store/store.ts';
import { contributionIn, partsAt } from '../views/contribution.ts';
import type { App } from '../wiring/app.ts';
import { allPlaces } from './people.ts';
import { findSummary } from './summary.ts';
import { ruleLabel } from './warningDetail.ts';

type Item = Answer<'traceFigures'>['items'][number];

const KINDS: Readonly<Record<string, Item['kind']>> = {
  case: 'case',
  warning: 'warning',
  evaluation: 'rating',
};

/** Whoever may not read warnings learns that there is one and of which rule, as the figures say; not what it found. */
const described = async (app: App, view: View, { kept, due }: Share, mayWarn: boolean): Promise<Item> => {
  const { caseId, rule, at, tally } = contributionIn(view);
  const [name = '', id = ''] = view.kind.split('#');
  const kind = KINDS[name] ?? 'case';
  const summary = await findSummary(app, caseId);
  const colour = Object.keys(tally.open ?? {})[0]?.split('|')[1] as Item['severity'];
  const hidden = kind === 'warning' && !mayWarn;
  return {
    kind,
    ...(hidden ? {} : { id: kind === 'warning' ? id : caseId }),
    number: hidden ? '' : (summary?.number ?? ''),
    title: hidden ? '' : (summary?.title ?? ''),
    ...(rule === undefined ? {} : { label: ruleLabel(rule) }),
    at,
    kept,
    due,
    ...(colour === undefined ? {} : { severity: colour }),
  };
};

/**
 * What a figure of a village is made of, the newest month first; a page is a month with something in it. The sum of
 * what is listed is the figure.
 */
export const traceFigures = async (
  app: App,
  viewer: Viewer,
  place: Place,
  months: readonly Month[],
  { what, person, cursor }: Body<'traceFigures'>,
): Promise<Answer<'traceFigures'>> => {
  const today = localDate(app.clock());
  const mayWarn = mayAt(viewer, 'warning.read', place, await allPlaces(app));
  const left = [...months].reverse().filter((month) => cursor === undefined || month <= cursor);
  for (const [n, month] of left.entries()) {
    const parts = await app.store.views.ofOwner(partsAt(place.id, month));
    const counted = parts.flatMap((view) => {
      const { tally } = contributionIn(view);
      const share = shareIn(person === undefined ? tally : (tally.people?.[person] ?? {}), what, today);
      return share === undefined ? [] : [{ view, share }];
    });
    if (counted.length === 0) continue;
    const items = await Promise.all(counted.map(({ view, share }) => described(app, view, share, mayWarn)));
    const next = left[n + 1];
    return {
      items: items.sort((one, other) => other.at - one.at),
      ...(next === undefined ? {} : { cursor: next }),
    };
  }
  return { items: [] };
};
