import type { Body } from '@dingban/shared/api/contracts';
import { findDefinition, findMatter } from '@dingban/shared/catalogue/catalogue';
import { filterFaults } from '@dingban/shared/desk/filter';
import type { FieldFault } from '@dingban/shared/form/fault';
import { text } from '@dingban/shared/i18n/text';
import { refuse } from '@dingban/shared/refusal/refusal';
import { done, failed, type Result } from '@dingban/shared/result';
import { allPlaces, type Card } from '../read/people.ts';
import type { App } from '../wiring/app.ts';
import { deskPlaces, placesAsked } from './reach.ts';
import type { Search } from './searchCases.ts';
import { sourceOf } from './source.ts';

type Asked = Pick<Body<'deskCases'>, 'filter' | 'order'>;

const unknownFaults = ({ matter, sub }: Asked['filter']): readonly FieldFault[] => {
  if (matter === undefined) return [];
  if (findMatter(matter) === undefined)
    return [{ field: 'filter.matter', message: text('清单里没有这个事项', 'There is no such matter') }];
  return sub === undefined || findDefinition(matter, sub) !== undefined
    ? []
    : [{ field: 'filter.sub', message: text('这个事项没有这个子模块', 'The matter has no such sub-module') }];
};

/** A search within what the reader supervises. Refuses what cannot be looked for, and names the field. */
export const prepareSearch = async (
  app: App,
  { filter, order }: Asked,
  card: Card,
): Promise<Result<Search>> => {
  const places = await allPlaces(app);
  const reach = deskPlaces(card, places);
  if (reach.length === 0) return refuse('not-allowed');
  const faults = [...filterFaults(filter), ...unknownFaults(filter)];
  if (faults.length > 0) return failed({ code: 'invalid-input', fields: faults });
  const at = placesAsked(reach, filter.place, places);
  // Another's place is answered like one that does not exist.
  if (at.length === 0)
    return failed({
      code: 'not-found',
      fields: [
        {
          field: 'filter.place',
          message: text('你监督的地方里没有它', 'It is not among the places that you supervise'),
        },
      ],
    });
  const source = sourceOf(filter, at, places);
  return done({ filter, descending: order === 'newest', source, at, places });
};
