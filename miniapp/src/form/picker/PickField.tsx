import type { ReactNode } from 'react';
import { Button } from '../../component/Button.tsx';
import { Box, Press, Words } from '../../element/index.ts';
import { t } from '../../i18n/t.ts';
import { FieldFrame } from '../FieldFrame.tsx';
import type { Frame } from '../frame.ts';

interface PickFieldProps extends Frame {
  /** What was chosen, by name. */
  readonly chosen: string | undefined;
  readonly choose: string;
  readonly onChoose: () => void;
  readonly onClear: () => void;
  readonly note?: string | undefined;
  readonly children?: ReactNode;
}

/** Something that is chosen from a list elsewhere: what was chosen, and the way to the list. */
export const PickField = ({
  chosen,
  choose,
  onChoose,
  onClear,
  note,
  children,
  ...frame
}: PickFieldProps) => (
  <FieldFrame {...frame} group>
    {chosen === undefined ? (
      <Button words={choose} label={`${frame.label} ${choose}`} onPress={onChoose} />
    ) : (
      <Box className="picked picked-line">
        <Words className="row-text">{chosen}</Words>
        <Press className="card-link" label={`${frame.label} ${t('picker.other')}`} onPress={onChoose}>
          {t('picker.other')}
        </Press>
        <Press className="card-link" label={t('photo.removeOne', { name: chosen })} onPress={onClear}>
          {t('photo.remove')}
        </Press>
      </Box>
    )}
    {note !== undefined && (
      <Box className="field-note" role="status">
        {note}
      </Box>
    )}
    {children}
  </FieldFrame>
);
