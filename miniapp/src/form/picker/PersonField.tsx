import type { PersonValue } from '@dingban/shared/form/value';
import { t } from '../../i18n/t.ts';
import type { Frame } from '../frame.ts';
import { PeopleSheet } from './PeopleSheet.tsx';
import { PickField } from './PickField.tsx';
import { usePersonChoice } from './usePersonChoice.ts';

interface PersonFieldProps extends Frame {
  readonly place: string;
  readonly value: unknown;
  readonly onChange: (person: PersonValue | undefined) => void;
}

const personIn = (value: unknown): PersonValue | undefined =>
  typeof value === 'object' && value !== null && 'person' in value && 'name' in value
    ? (value as PersonValue)
    : undefined;

/** Somebody of the organisation: from DingTalk's contacts, and from a list of ours where there are none. */
export const PersonField = ({ place, value, onChange, ...frame }: PersonFieldProps) => {
  const { open, choose, close } = usePersonChoice(frame.label, onChange);
  return (
    <PickField
      {...frame}
      chosen={personIn(value)?.name}
      choose={t('picker.person')}
      onChoose={choose}
      onClear={() => onChange(undefined)}
    >
      {open && (
        <PeopleSheet
          title={frame.label}
          place={place}
          onChoose={(person) => {
            close();
            onChange(person);
          }}
          onClose={close}
        />
      )}
    </PickField>
  );
};
