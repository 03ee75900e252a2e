import type { ReactNode } from 'react';
import { Box, Heading, Press } from '../element/index.ts';
import { t } from '../i18n/t.ts';
import { useDialog } from './dialog/index.ts';

/** A dialog from below, closed by a button as wide as itself at its bottom (MIIT 2.4). */
export const Sheet = ({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) => {
  const id = useDialog(onClose);
  return (
    <Box className="sheet-back">
      <Box className="sheet" role="dialog" id={id} labelledBy={`${id}-title`}>
        <Heading level={2} className="card-title" id={`${id}-title`}>
          {title}
        </Heading>
        {children}
        <Press className="sheet-close" onPress={onClose}>
          {t('sheet.close')}
        </Press>
      </Box>
    </Box>
  );
};
