import type { ReactNode } from 'react';
import { Box, Label, Words } from '../element/index.ts';
import { t } from '../i18n/t.ts';
import type { Frame } from './frame.ts';

interface FieldFrameProps extends Frame {
  /** A group of choices is named by its label instead of carrying it. */
  readonly group?: boolean | undefined;
  readonly children?: ReactNode;
}

export const faultId = (id: string, fault: string | undefined): string | undefined =>
  fault === undefined ? undefined : `${id}-fault`;

/** What is brought into view when somebody has to look at the field. */
export const boxId = (id: string): string => `${id}-box`;

/** Label above, one input a row, what is wrong below in words. */
export const FieldFrame = ({ id, label, required, help, fault, group, children }: FieldFrameProps) => {
  const name = (
    <>
      {label}
      {!required && <Words className="field-must">{` ${t('field.optional')}`}</Words>}
    </>
  );
  return (
    <Box
      className="field"
      id={boxId(id)}
      role={group ? 'group' : undefined}
      labelledBy={group ? `${id}-label` : undefined}
    >
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
