import { useState } from 'react';
import { fenOf, yuan } from '../format/money.ts';
import { t } from '../i18n/t.ts';
import type { Frame } from './frame.ts';
import { TextField } from './TextField.tsx';

interface NumberFieldProps extends Frame {
  /** Integer fen for money. Text when what was typed is no number: the check says what is wrong with it. */
  readonly value: unknown;
  readonly onChange: (value: number | string | undefined) => void;
  readonly money: boolean;
  readonly unit: string;
  readonly whole: boolean;
}

const numberOf = (typed: string): number | undefined =>
  /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : undefined;

const meaning = (typed: string, money: boolean): number | string | undefined => {
  const trimmed = typed.trim();
  return trimmed === '' ? undefined : ((money ? fenOf(trimmed) : numberOf(trimmed)) ?? trimmed);
};

const shown = (value: unknown, money: boolean): string =>
  typeof value === 'number' ? (money ? yuan(value).replace(/,/g, '') : String(value)) : String(value ?? '');

/** Keeps what was typed as it was typed; gives on the number that it means. Shows what something else has filled in. */
export const NumberField = ({ value, onChange, money, unit, whole, ...frame }: NumberFieldProps) => {
  const [typed, setTyped] = useState(() => shown(value, money));
  const text = meaning(typed, money) === value ? typed : shown(value, money);
  return (
    <TextField
      {...frame}
      value={text}
      unit={money ? t('money.unit') : unit}
      keyboard={whole && !money ? 'whole' : 'decimal'}
      maxLength={20}
      onChange={(next) => {
        setTyped(next);
        onChange(meaning(next, money));
      }}
    />
  );
};
