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
  /** What still has to be chosen. */
  readonly missing?: string | undefined;
  /** Somebody else's words, to which one answers. */
  readonly quoted?: string | undefined;
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
  missing,
  quoted,
  onConfirm,
  onClose,
  children,
}: ConfirmSheetProps) => {
  const [said, setSaid] = useState('');
  const wordless = remark?.required === true && said.trim().length < 2;
  return (
    <Sheet
      title={title}
      onClose={onClose}
      foot={
        <Button
          kind={danger ? 'danger' : 'main'}
          words={confirm}
          reason={missing ?? (wordless ? t('sheet.reasonFirst') : undefined)}
          onPress={() => onConfirm(said.trim())}
        />
      }
    >
      {words !== undefined && <Words className="second block">{words}</Words>}
      {quoted !== undefined && <Box className="said lines">{quoted}</Box>}
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
    </Sheet>
  );
};
