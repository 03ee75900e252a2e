import { useState } from 'react';
import { t } from '../i18n/t.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { TextField } from './TextField.tsx';

interface PeopleChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly several: boolean;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** More than this are searched, not read through. */
const FEW = 8;

/** Whom, out of those who may be asked: all of them at once while they are few, and by name when they are many. */
export const PeopleChoice = ({ people, chosen, ...frame }: PeopleChoiceProps) => {
  const [words, setWords] = useState('');
  const looking = words.trim();
  const many = people.length > FEW;
  const shown = people.filter(
    ({ id, name }) => chosen.includes(id) || looking === '' || name.includes(looking),
  );
  const options = (many ? shown.slice(0, Math.max(FEW, chosen.length)) : people).map(({ id, name }) => ({
    id,
    label: name,
  }));
  return (
    <>
      {many && (
        <TextField
          id={`${frame.id}-find`}
          label={t('picker.searchPerson')}
          required
          value={words}
          maxLength={30}
          onChange={setWords}
        />
      )}
      <ChoiceField {...frame} options={options} chosen={chosen} />
    </>
  );
};
