import { useState } from 'react';
import { Button } from '../../component/Button.tsx';
import { Sheet } from '../../component/Sheet.tsx';
import { Skeleton } from '../../component/State.tsx';
import { Box, Press, Words } from '../../element/index.ts';
import { say, t } from '../../i18n/t.ts';
import { TextField } from '../TextField.tsx';
import { type Search, useSearch } from './useSearch.ts';

/** One thing to choose: its name, and what tells it from others of that name. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly facts: string;
}

interface PickerSheetProps {
  readonly title: string;
  readonly searchLabel: string;
  readonly empty: string;
  readonly search: Search<Choice>;
  readonly onChoose: (choice: Choice) => void;
  readonly onClose: () => void;
}

/** A list to choose one from, with a line to search it. */
export const PickerSheet = ({ title, searchLabel, empty, search, onChoose, onClose }: PickerSheetProps) => {
  const [words, setWords] = useState('');
  const state = useSearch(search, words.trim());
  return (
    <Sheet title={title} onClose={onClose} tall>
      <TextField
        id="picker-search"
        label={searchLabel}
        required
        value={words}
        maxLength={60}
        onChange={setWords}
      />
      {state.kind === 'asking' && <Skeleton cards={2} />}
      {state.kind === 'failed' && (
        <Box role="alert" className="part">
          <Words className="block">{`${say(state.error.message)}。${say(state.error.hint)}`}</Words>
          <Box className="gap">
            <Button words={t('state.retry')} onPress={state.again} />
          </Box>
        </Box>
      )}
      {state.kind === 'found' && state.found.items.length === 0 && (
        <Box role="status" className="second part">
          {words.trim() === '' ? empty : t('picker.nothing', { words: words.trim() })}
        </Box>
      )}
      {state.kind === 'found' &&
        state.found.items.map((choice, i) => (
          <Press
            key={choice.id}
            id={`choice-${choice.id}`}
            className={`row ${i === 0 ? 'first' : ''}`}
            onPress={() => onChoose(choice)}
          >
            <Words className="row-text">
              <Words className="strong block">{choice.label}</Words>
              {choice.facts !== '' && <Words className="second block">{choice.facts}</Words>}
            </Words>
          </Press>
        ))}
      {state.kind === 'found' && state.more !== undefined && (
        <Button words={t('list.more')} onPress={state.more} />
      )}
    </Sheet>
  );
};
