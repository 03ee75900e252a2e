import type { InputProps } from '../element/element.ts';
import { Area, Box, DateInput, Input, Words } from '../element/index.ts';
import { t } from '../i18n/t.ts';
import { FieldFrame, faultId } from './FieldFrame.tsx';
import type { Frame } from './frame.ts';

interface TextFieldProps extends Frame {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly keyboard?: InputProps['keyboard'];
  readonly long?: boolean | undefined;
  readonly date?: boolean | undefined;
  readonly unit?: string | undefined;
  readonly maxLength?: number | undefined;
}

/** Words, long words, numbers with their unit, dates: all that is typed. */
export const TextField = ({
  id,
  label,
  required,
  help,
  fault,
  value,
  onChange,
  keyboard,
  long,
  date,
  unit,
  maxLength,
}: TextFieldProps) => {
  const Control = long ? Area : date ? DateInput : Input;
  const control = (
    <Control
      id={id}
      label={label}
      className={`control ${long ? 'long' : ''} ${fault === undefined ? '' : 'faulty'}`}
      value={value}
      keyboard={keyboard}
      maxLength={maxLength}
      placeholder={date ? t('field.chooseDate') : undefined}
      invalid={fault !== undefined}
      describedBy={faultId(id, fault)}
      onChange={onChange}
    />
  );
  return (
    <FieldFrame id={id} label={label} required={required} help={help} fault={fault}>
      {unit === undefined ? (
        control
      ) : (
        <Box className="with-unit">
          {control}
          <Words className="unit">{unit}</Words>
        </Box>
      )}
    </FieldFrame>
  );
};
