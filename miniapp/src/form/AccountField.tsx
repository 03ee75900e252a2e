import { useState } from 'react';
import type { Frame } from './frame.ts';
import { TextField } from './TextField.tsx';

const digits = (typed: string): string => typed.replace(/\s/g, '');

const inFours = (typed: string): string => digits(typed).replace(/(.{4})(?=.)/g, '$1 ');

/**
 * What stands in the field after a change. Only what is typed or deleted at the end is grouped anew: a field that
 * rewrites itself while somebody corrects its middle throws the cursor to the end.
 */
export const groupedAsTyped = (before: string, typed: string): string => {
  const [old, now] = [digits(before), digits(typed)];
  return now.startsWith(old) || old.startsWith(now) ? inFours(typed) : typed;
};

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
