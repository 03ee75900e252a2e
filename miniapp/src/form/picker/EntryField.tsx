import type { Column } from '@dingban/shared/form/field';
import type { EntryValue } from '@dingban/shared/form/value';
import { useState } from 'react';
import { ask } from '../../api/client.ts';
import { say, t } from '../../i18n/t.ts';
import type { Typed } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import type { Choice } from './PickerSheet.tsx';
import { PickerSheet } from './PickerSheet.tsx';
import { PickField } from './PickField.tsx';
import type { Search } from './useSearch.ts';

type EntryColumn = Extract<Column, { readonly kind: 'entry' }>;

interface EntryFieldProps extends Frame {
  readonly field: EntryColumn;
  readonly place: string;
  readonly value: unknown;
  /** The choice, together with the fields that it fills. */
  readonly onChange: (changes: Typed) => void;
}

const entryIn = (value: unknown): EntryValue | undefined =>
  typeof value === 'object' && value !== null && 'entry' in value && 'label' in value
    ? (value as EntryValue)
    : undefined;

const searchOf =
  ({ registry, matters }: EntryColumn, place: string): Search<Choice> =>
  async (words, cursor) => {
    const answer = await ask('findEntries', {
      id: registry,
      body: {
        place,
        ...(words === '' ? {} : { words }),
        ...(matters === undefined ? {} : { matters: [...matters] }),
        ...(cursor === undefined ? {} : { cursor }),
      },
    });
    if (!answer.ok) return answer;
    return {
      ok: true,
      data: {
        cursor: answer.data.cursor,
        items: answer.data.items.map(({ entry, label, facts }) => ({
          id: entry,
          label,
          facts: facts.map((fact) => `${say(fact.label)} ${say(fact.value)}`).join(' · '),
        })),
      },
    };
  };

/** What the entry says about the fields that it fills; a column that this reader may not see fills nothing. */
const filledBy = async (entry: string, fills: Readonly<Record<string, string>>): Promise<Typed> => {
  const answer = await ask('readEntry', { id: entry });
  if (!answer.ok) return {};
  const { values, hidden } = answer.data;
  const changes: Record<string, unknown> = {};
  for (const column of Object.keys(fills)) {
    const field = fills[column];
    if (field !== undefined && !hidden.includes(column) && values[column] !== undefined)
      changes[field] = values[column];
  }
  return changes;
};

/** An entry of a registry or an earlier case. What the registry knows need not be typed. */
export const EntryField = ({ field, place, value, onChange, ...frame }: EntryFieldProps) => {
  const [open, setOpen] = useState(false);
  const [filled, setFilled] = useState(0);
  const chosen = entryIn(value);
  const choose = async ({ id, label }: Choice): Promise<void> => {
    setOpen(false);
    onChange({ [field.id]: { entry: id, label } satisfies EntryValue });
    if (field.fills === undefined) return;
    const changes = await filledBy(id, field.fills);
    setFilled(Object.keys(changes).length);
    onChange(changes);
  };
  return (
    <PickField
      {...frame}
      chosen={chosen?.label}
      choose={t(field.registry === 'cases' ? 'picker.case' : 'picker.entry')}
      note={chosen !== undefined && filled > 0 ? t('picker.filled', { n: filled }) : undefined}
      onChoose={() => setOpen(true)}
      onClear={() => {
        setFilled(0);
        onChange({ [field.id]: undefined });
      }}
    >
      {open && (
        <PickerSheet
          title={frame.label}
          searchLabel={t(field.registry === 'cases' ? 'picker.searchCase' : 'picker.searchEntry')}
          empty={t(field.registry === 'cases' ? 'picker.noCase' : 'picker.noEntry')}
          search={searchOf(field, place)}
          onChoose={(choice) => {
            void choose(choice);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </PickField>
  );
};
