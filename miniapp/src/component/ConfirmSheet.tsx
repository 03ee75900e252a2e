import { type ReactNode, useState } from 'react';
import { Box, Words } from '../element/index.ts';
import { TextField } from '../form/TextField.tsx';
import { t } from '../i18n/t.ts';
import { Button } from './Button.tsx';
import { Sheet } from './Sheet.tsx';

interface ConfirmSheetProps {
  readonly title: string;
  readonly words?: string | undefined;
  readonly confirm: string;
  readonly danger?: boolean | undefined;
  /** Asks for a sentence; `required` when the action means nothing without one. */
  readonly remark?: { readonly label: string; readonly required: boolean } | undefined;
  readonly onConfirm: (remark: string) => void;
  readonly onClose: () => void;
  /** What else has to be chosen. */
  readonly children?: ReactNode;
}

/** Asks once more before something that others will see. */
export const ConfirmSheet = ({
  title,
  words,
  confirm,
  danger,
  remark,
  onConfirm,
  onClose,
  children,
}: ConfirmSheetProps) => {
  const [said, setSaid] = useState('');
  const missing = remark?.required === true && said.trim().length < 2;
  return (
    <Sheet title={title} onClose={onClose}>
      {words !== undefined && <Words className="second block">{words}</Words>}
      {children}
      {remark !== undefined && (
        <TextField
          id="confirm-remark"
          label={remark.label}
          required={remark.required}
          value={said}
          long
          maxLength={500}
          onChange={setSaid}
        />
      )}
      <Box className="gap">
        <Button
          kind={danger ? 'danger' : 'main'}
          words={confirm}
          reason={missing ? t('sheet.reasonFirst') : undefined}
          onPress={() => onConfirm(said.trim())}
        />
      </Box>
    </Sheet>
  );
};
