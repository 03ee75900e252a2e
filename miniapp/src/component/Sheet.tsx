import type { ReactNode } from 'react';
import { Box, Heading, Press } from '../element/index.ts';
import { t } from '../i18n/t.ts';
import { useDialog } from './dialog/index.ts';

/** A dialog from below, closed by a button as wide as itself at its bottom (MIIT 2.4). */
export const Sheet = ({
  title,
  closing,
  tall,
  foot,
  onClose,
  children,
}: {
  readonly title: string;
  /** What its button says, when closing it is not stepping back. */
  readonly closing?: string | undefined;
  /** As high as it may be from the start, so that it does not jump while a list in it grows. */
  readonly tall?: boolean | undefined;
  /** The action that the sheet is about; stays in reach above the way out. */
  readonly foot?: ReactNode;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) => {
  const id = useDialog(onClose);
  return (
    <Box className="sheet-back">
      <Box className={`sheet ${tall ? 'tall' : ''}`} role="dialog" id={id} labelledBy={`${id}-title`}>
        <Heading level={2} className="card-title" id={`${id}-title`}>
          {title}
        </Heading>
        {children}
        <Box className="sheet-foot">
          {foot !== undefined && <Box className="sheet-act">{foot}</Box>}
          <Press className={`sheet-close ${closing === undefined ? '' : 'main'}`} onPress={onClose}>
            {closing ?? t('sheet.close')}
          </Press>
        </Box>
      </Box>
    </Box>
  );
};
