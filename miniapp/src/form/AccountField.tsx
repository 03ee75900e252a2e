import { useState } from 'react';
import type { Frame } from './frame.ts';
import { digits, groupedAsTyped, inFours } from './grouped.ts';
import { TextField } from './TextField.tsx';

/** A bank account in groups of four, as it is printed on the card, so that it can be compared with it. */
export const AccountField = ({
  value,
  onChange,
  ...frame
}: Frame & { readonly value: string; readonly onChange: (value: string) => void }) => {
  const [typed, setTyped] = useState(() => inFours(value));
  return (
    <TextField
      {...frame}
      value={digits(typed) === value ? typed : inFours(value)}
      keyboard="whole"
      maxLength={40}
      onChange={(next) => {
        setTyped(groupedAsTyped(typed, next));
        onChange(digits(next));
      }}
    />
  );
};
