import type { Answer } from '@dingban/shared/api/contracts';
import type { Person } from './world.ts';

export type ListedWarning = Answer<'warnings'>['items'][number];

/** All warnings of a state that somebody sees, through every page of the list. */
export const warningsSeen = async (
  person: Person,
  state: 'open' | 'closed' = 'open',
): Promise<readonly ListedWarning[]> => {
  const found: ListedWarning[] = [];
  let cursor: string | undefined;
  do {
    const query = { state, ...(cursor === undefined ? {} : { cursor }) };
    const page = await person.get('warnings', { query });
    found.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
};
