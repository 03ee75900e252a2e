import { Box, Press } from '../element/index.ts';

interface SegmentsProps<Id extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly words: string }[];
  readonly chosen: Id;
  readonly onChange: (id: Id) => void;
}

/** A few views of the same page, side by side. */
export const Segments = <Id extends string>({ label, options, chosen, onChange }: SegmentsProps<Id>) => (
  <Box className="part segments" role="radiogroup" label={label}>
    {options.map(({ id, words }) => (
      <Press
        key={id}
        id={`segment-${id}`}
        role="radio"
        className={`segment ${id === chosen ? 'on' : ''}`}
        on={id === chosen}
        onPress={() => onChange(id)}
      >
        {words}
      </Press>
    ))}
  </Box>
);
