import type { PersonValue } from '@dingban/shared/form/value';
import { ask } from '../../api/client.ts';
import { say, t } from '../../i18n/t.ts';
import { type Choice, PickerSheet } from './PickerSheet.tsx';
import type { Search } from './useSearch.ts';

interface PeopleSheetProps {
  readonly title: string;
  readonly place: string;
  readonly onChoose: (person: PersonValue) => void;
  readonly onClose: () => void;
}

const searchOf =
  (place: string): Search<Choice> =>
  async (words) => {
    const answer = await ask('findPeople', { body: { place, ...(words === '' ? {} : { words }) } });
    if (!answer.ok) return answer;
    return {
      ok: true,
      data: {
        items: answer.data.items.map(({ id, name, posts }) => ({
          id,
          label: name,
          facts: posts.map((post) => `${post.place} ${say(post.label)}`).join(' · '),
        })),
      },
    };
  };

/** The people with a post at a place and above it, by name. */
export const PeopleSheet = ({ title, place, onChoose, onClose }: PeopleSheetProps) => (
  <PickerSheet
    title={title}
    searchLabel={t('picker.searchPerson')}
    empty={t('picker.noPerson')}
    search={searchOf(place)}
    onChoose={({ id, label }) => onChoose({ person: id, name: label })}
    onClose={onClose}
  />
);
