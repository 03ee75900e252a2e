import type { FileValue } from '@dingban/shared/form/value';
import { useState } from 'react';
import { bridge } from '../../bridge/index.ts';
import { Button } from '../../component/Button.tsx';
import { Sheet } from '../../component/Sheet.tsx';
import { Box, Picture, Words } from '../../element/index.ts';
import { moment } from '../../format/when.ts';
import { t } from '../../i18n/t.ts';
import { FieldFrame } from '../FieldFrame.tsx';
import type { Frame } from '../frame.ts';
import { sendFile } from '../upload.ts';
import { Pad } from './pad/index.ts';
import type { PadHandle } from './pad/pad.ts';

interface SignatureFieldProps extends Frame {
  readonly files: readonly FileValue[];
  readonly onChange: (files: readonly FileValue[] | undefined) => void;
}

interface PadSheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onSigned: (file: FileValue, path: string) => void;
}

const PadSheet = ({ title, onClose, onSigned }: PadSheetProps) => {
  const [pad, setPad] = useState<PadHandle>();
  const [ink, setInk] = useState(false);
  const [sending, setSending] = useState(false);
  const [words, setWords] = useState<string>();
  const send = async (handle: PadHandle): Promise<void> => {
    setSending(true);
    const written = await handle.picture();
    const sent =
      written === undefined
        ? ({ ok: false, words: t('signature.failed') } as const)
        : await sendFile(
            { ...written, name: 'signature.png', type: 'image/png', takenAt: Date.now() },
            () => undefined,
          );
    setSending(false);
    if (sent.ok) onSigned(sent.file, sent.path);
    else setWords(sent.words);
  };
  return (
    <Sheet
      title={title}
      onClose={onClose}
      foot={
        <Box className="side-by-side">
          <Button words={t('signature.clear')} onPress={() => pad?.clear()} />
          <Button
            kind="main"
            words={t('signature.use')}
            reason={sending ? t('form.sending') : undefined}
            onPress={() => {
              // Said when it is pressed: a hint that goes away with the first stroke would move the pad under the pen.
              if (ink && pad !== undefined) void send(pad);
              else setWords(t('signature.first'));
            }}
          />
        </Box>
      }
    >
      <Words className="second block">{t('signature.how')}</Words>
      <Pad
        id={`pad-${bridge.phone().container}`}
        label={title}
        onInk={setInk}
        onReady={(handle) => setPad(handle)}
      />
      {words !== undefined && (
        <Box className="field-fault" role="alert">
          {words}
        </Box>
      )}
    </Sheet>
  );
};

/** A name written by hand, kept as a picture with its hash and the time. */
export const SignatureField = ({ files, onChange, ...frame }: SignatureFieldProps) => {
  const [open, setOpen] = useState(false);
  const [path, setPath] = useState<string>();
  const [file] = files;
  const words = t(file === undefined ? 'signature.sign' : 'signature.again');
  return (
    <FieldFrame {...frame} group>
      {file !== undefined && (
        <Box className="picked">
          {path !== undefined && <Picture className="signature-picture" src={path} label={frame.label} />}
          <Words className="second block">
            {t('signature.signed', {
              when: file.takenAt === undefined ? '' : moment(file.takenAt, Date.now()),
            })}
          </Words>
        </Box>
      )}
      <Button words={words} label={`${frame.label} ${words}`} onPress={() => setOpen(true)} />
      {open && (
        <PadSheet
          title={frame.label}
          onClose={() => setOpen(false)}
          onSigned={(signed, at) => {
            setOpen(false);
            setPath(at);
            onChange([signed]);
          }}
        />
      )}
    </FieldFrame>
  );
};
