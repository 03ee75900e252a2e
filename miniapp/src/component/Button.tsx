import { useId } from 'react';
import { Box, Press } from '../element/index.ts';

interface ButtonProps {
  readonly words: string;
  readonly onPress: () => void;
  readonly kind?: 'main' | 'plain' | 'danger' | undefined;
  /** Why it cannot be used now. A button is never grey without a reason. */
  readonly reason?: string | undefined;
  readonly label?: string | undefined;
}

export const Button = ({ words, onPress, kind = 'plain', reason, label }: ButtonProps) => {
  const own = useId();
  const id = reason === undefined ? undefined : own;
  return (
    <Box className={`button-box ${kind}`}>
      <Press
        className={`button ${reason === undefined ? kind : 'refused'}`}
        refused={reason !== undefined}
        describedBy={id}
        label={label}
        onPress={() => {
          if (reason === undefined) onPress();
        }}
      >
        {words}
      </Press>
      {reason !== undefined && (
        <Box className="button-reason" id={id}>
          {reason}
        </Box>
      )}
    </Box>
  );
};
