import { CASE_STATUSES } from '@dingban/shared/workflow/caseState';
import { useState } from 'react';
import { Button } from '../../component/Button.tsx';
import { Segments } from '../../component/Segments.tsx';
import { Box, Press, Words } from '../../element/index.ts';
import { FieldFrame } from '../../form/FieldFrame.tsx';
import { PeriodField } from '../../form/PeriodField.tsx';
import { PeopleSheet } from '../../form/picker/PeopleSheet.tsx';
import { PickerSheet } from '../../form/picker/PickerSheet.tsx';
import { PickField } from '../../form/picker/PickField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { fenOf } from '../../format/money.ts';
import { t } from '../../i18n/t.ts';
import { type DeskFilter, PARTS, STATES, type Wanted } from '../../model/desk.ts';
import { caseState } from '../../model/status.ts';
import type { Choice, Reach } from './reach.ts';

const plain = (fen: number | undefined): string => (fen === undefined ? '' : String(fen / 100));

const amountIn = (typed: string): number | undefined =>
  typed.trim() === '' ? undefined : fenOf(typed.trim());

const isBad = (typed: string): boolean => typed.trim() !== '' && amountIn(typed) === undefined;

/** A few words to tick, side by side. */
const Ticks = <Id extends string>({
  id,
  label,
  options,
  chosen,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly words: string }[];
  readonly chosen: readonly Id[];
  readonly onChange: (chosen: readonly Id[]) => void;
}) => (
  <FieldFrame id={id} label={label} required group>
    <Box className="ticks">
      {options.map((option) => {
        const on = chosen.includes(option.id);
        return (
          <Press
            key={option.id}
            id={`${id}-${option.id}`}
            role="checkbox"
            className={`tick ${on ? 'on' : ''}`}
            on={on}
            onPress={() => onChange(on ? chosen.filter((one) => one !== option.id) : [...chosen, option.id])}
          >
            <Words decorative>{on ? '✓ ' : ''}</Words>
            {option.words}
          </Press>
        );
      })}
    </Box>
  </FieldFrame>
);

/** A search through what is here already. */
const searchIn = (choices: readonly Choice[]) => async (words: string) => ({
  ok: true as const,
  data: { items: choices.filter(({ label, facts }) => `${label} ${facts}`.includes(words)).slice(0, 60) },
});

type Picking = 'place' | 'matter' | 'person';

/** Everything that one can look for. Nothing is asked for until somebody presses search. */
export const FilterForm = ({
  wanted,
  reach,
  onSearch,
}: {
  readonly wanted: Wanted;
  readonly reach: Reach;
  readonly onSearch: (wanted: Wanted) => void;
}) => {
  const [draft, setDraft] = useState(wanted.filter);
  const [person, setPerson] = useState(wanted.names.person);
  const [least, setLeast] = useState(plain(wanted.filter.amountFrom));
  const [most, setMost] = useState(plain(wanted.filter.amountTo));
  const [picking, setPicking] = useState<Picking>();
  const put = (change: Partial<DeskFilter>): void => setDraft((before) => ({ ...before, ...change }));
  const close = (): void => setPicking(undefined);
  const chosenPlace =
    draft.place !== undefined && reach.levels.get(draft.place) !== 'city' ? draft.place : undefined;
  const peopleOf = chosenPlace ?? reach.home;
  const matter = draft.sub === undefined ? draft.matter : `${draft.matter}/${draft.sub}`;
  const faulty = isBad(least) || isBad(most);
  const fault = (typed: string): string | undefined => (isBad(typed) ? t('desk.amountBad') : undefined);

  const search = (): void => {
    const amounts = { amountFrom: amountIn(least), amountTo: amountIn(most) };
    const filter: DeskFilter = JSON.parse(JSON.stringify({ ...draft, ...amounts }));
    if (filter.words?.trim() === '') delete filter.words;
    if (filter.status?.length === 0) delete filter.status;
    onSearch({ filter, names: filter.person === undefined || person === undefined ? {} : { person } });
  };

  return (
    <Box className="desk-form">
      <TextField
        id="desk-words"
        label={t('desk.words')}
        required
        maxLength={60}
        value={draft.words ?? ''}
        onChange={(words) => put({ words })}
      />
      <PickField
        id="desk-place"
        label={t('desk.place')}
        required
        chosen={draft.place === undefined ? undefined : (reach.places.get(draft.place) ?? draft.place)}
        choose={t('desk.choosePlace')}
        onChoose={() => setPicking('place')}
        onClear={() => put({ place: undefined })}
      />
      <PickField
        id="desk-matter"
        label={t('desk.matter')}
        required
        chosen={matter === undefined ? undefined : (reach.matters.get(matter) ?? matter)}
        choose={t('desk.chooseMatter')}
        onChoose={() => setPicking('matter')}
        onClear={() => put({ matter: undefined, sub: undefined })}
      />
      <Ticks
        id="desk-state"
        label={t('desk.state')}
        options={STATES.map((id) => ({ id, words: t(`desk.${id}`) }))}
        chosen={draft.state === undefined ? [] : [draft.state]}
        // One of them at a time; the other gives way.
        onChange={(chosen) => put({ state: chosen[chosen.length - 1] })}
      />
      <Ticks
        id="desk-status"
        label={t('desk.status')}
        options={CASE_STATUSES.map((id) => ({ id, words: caseState(id).words }))}
        chosen={draft.status ?? []}
        onChange={(status) => put({ status: [...status] })}
      />
      <PeriodField
        id="desk-days"
        label={t('desk.days')}
        required
        value={{ from: draft.from ?? '', to: draft.to ?? '' }}
        onChange={(days) => put({ from: days?.from || undefined, to: days?.to || undefined })}
      />
      <Box className="side-by-side">
        {(
          [
            ['least', 'desk.amountFrom', least, setLeast],
            ['most', 'desk.amountTo', most, setMost],
          ] as const
        ).map(([id, label, amount, setAmount]) => (
          <TextField
            key={id}
            id={`desk-${id}`}
            label={t(label)}
            required
            keyboard="decimal"
            unit={t('money.unit')}
            value={amount}
            fault={fault(amount)}
            onChange={setAmount}
          />
        ))}
      </Box>
      <PickField
        id="desk-person"
        label={t('desk.person')}
        required
        chosen={draft.person === undefined ? undefined : person}
        choose={t('picker.person')}
        note={peopleOf === undefined ? t('desk.personPlace') : undefined}
        onChoose={() => setPicking(peopleOf === undefined ? 'place' : 'person')}
        onClear={() => put({ person: undefined })}
      />
      {draft.person !== undefined && (
        <Segments
          label={t('desk.part')}
          options={PARTS.map((id) => ({ id, words: t(`desk.${id}`) }))}
          chosen={draft.person.as}
          onChange={(as) => {
            if (draft.person !== undefined) put({ person: { id: draft.person.id, as } });
          }}
        />
      )}
      <Button
        kind="main"
        words={t('desk.search')}
        reason={faulty ? t('desk.amountBad') : undefined}
        onPress={search}
      />
      <Box className="gap">
        <Button words={t('desk.clear')} onPress={() => onSearch({ filter: {}, names: {} })} />
      </Box>
      {picking === 'place' && (
        <PickerSheet
          title={t('desk.place')}
          searchLabel={t('desk.searchPlace')}
          empty={t('desk.noPlace')}
          search={searchIn(reach.placeChoices)}
          onChoose={({ id }) => {
            put({ place: id });
            close();
          }}
          onClose={close}
        />
      )}
      {picking === 'matter' && (
        <PickerSheet
          title={t('desk.matter')}
          searchLabel={t('desk.searchMatter')}
          empty={t('desk.noMatter')}
          search={searchIn(reach.matterChoices)}
          onChoose={({ id }) => {
            const [chosen, sub] = id.split('/');
            put({ matter: chosen, sub });
            close();
          }}
          onClose={close}
        />
      )}
      {picking === 'person' && peopleOf !== undefined && (
        <PeopleSheet
          title={t('desk.person')}
          place={peopleOf}
          onChoose={({ person: id, name }) => {
            put({ person: { id, as: draft.person?.as ?? 'applicant' } });
            setPerson(name);
            close();
          }}
          onClose={close}
        />
      )}
    </Box>
  );
};
