import type { ReactNode } from 'react';
import { Box, Label, Words } from '../element/index.ts';
import { t } from '../i18n/t.ts';

interface FieldFrameProps {
  /** Of the control; the label, the help and the fault are tied to it. */
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly help?: string | undefined;
  readonly fault?: string | undefined;
  /** A group of choices is named by its label instead of carrying it. */
  readonly group?: boolean | undefined;
  readonly children?: ReactNode;
}

export const faultId = (id: string, fault: string | undefined): string | undefined =>
  fault === undefined ? undefined : `${id}-fault`;

/** Label above, one input a row, what is wrong below in words. */
export const FieldFrame = ({ id, label, required, help, fault, group, children }: FieldFrameProps) => {
  const name = (
    <>
      {label}
      {!required && <Words className="field-must">{` ${t('field.optional')}`}</Words>}
    </>
  );
  return (
    <Box className="field" role={group ? 'group' : undefined} labelledBy={group ? `${id}-label` : undefined}>
      {group ? (
        <Box className="field-label" id={`${id}-label`}>
          {name}
        </Box>
      ) : (
        <Label className="field-label" htmlFor={id} id={`${id}-label`}>
          {name}
        </Label>
      )}
      {help !== undefined && <Box className="field-help">{help}</Box>}
      {children}
      {fault !== undefined && (
        <Box className="field-fault" id={`${id}-fault`} role="alert">
          {fault}
        </Box>
      )}
    </Box>
  );
};
