import { useState } from 'react';
import { fenOf, yuan } from '../format/money.ts';
import { t } from '../i18n/t.ts';
import { TextField } from './TextField.tsx';

interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly help?: string | undefined;
  readonly fault?: string | undefined;
  /** Integer fen for money. Text when what was typed is no number: the check says what is wrong with it. */
  readonly value: unknown;
  readonly onChange: (value: number | string | undefined) => void;
  readonly money: boolean;
  readonly unit: string;
  readonly whole: boolean;
}

const numberOf = (typed: string): number | undefined =>
  /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : undefined;

/** Keeps what was typed as it was typed; gives on the number that it means. */
export const NumberField = ({ value, onChange, money, unit, whole, ...frame }: NumberFieldProps) => {
  const shown =
    typeof value === 'number' ? (money ? yuan(value).replace(/,/g, '') : String(value)) : String(value ?? '');
  const [typed, setTyped] = useState(shown);
  return (
    <TextField
      {...frame}
      value={typed}
      unit={money ? t('money.unit') : unit}
      keyboard={whole && !money ? 'whole' : 'decimal'}
      maxLength={20}
      onChange={(text) => {
        setTyped(text);
        const trimmed = text.trim();
        onChange(trimmed === '' ? undefined : ((money ? fenOf(trimmed) : numberOf(trimmed)) ?? trimmed));
      }}
    />
  );
};
