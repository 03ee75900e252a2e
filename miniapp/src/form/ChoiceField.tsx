import { Box, Press, Words } from '../element/index.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { Frame } from './frame.ts';

interface ChoiceFieldProps extends Frame {
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly several: boolean;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** All options to be seen at once: nothing to open, nothing to remember. */
export const ChoiceField = ({ options, chosen, several, onChange, ...frame }: ChoiceFieldProps) => (
  <FieldFrame {...frame} group>
    <Box className={options.length === 2 && !several ? 'two-options' : ''}>
      {options.map(({ id, label }) => {
        const on = chosen.includes(id);
        return (
          <Press
            key={id}
            id={`${frame.id}-${id}`}
            role={several ? 'checkbox' : 'radio'}
            className={`option ${on ? 'on' : ''}`}
            on={on}
            onPress={() => {
              if (several) onChange(on ? chosen.filter((other) => other !== id) : [...chosen, id]);
              else onChange([id]);
            }}
          >
            <Words className="option-mark" decorative>
              {on ? '✓' : several ? '□' : '○'}
            </Words>
            {label}
          </Press>
        );
      })}
    </Box>
  </FieldFrame>
);
