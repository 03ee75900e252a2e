import type { FileValue } from '@dingban/shared/form/value';
import { useState } from 'react';
import { ask } from '../api/client.ts';
import type { Picked, Source } from '../bridge/bridge.ts';
import { bridge } from '../bridge/index.ts';
import { Button } from '../component/Button.tsx';
import { Box, Picture, Press, Words } from '../element/index.ts';
import { moment } from '../format/when.ts';
import { say, t } from '../i18n/t.ts';
import { FieldFrame } from './FieldFrame.tsx';

interface PhotoFieldProps {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly help?: string | undefined;
  readonly fault?: string | undefined;
  readonly files: readonly FileValue[];
  readonly max: number;
  /** Evidence is taken on the spot, never out of the album. */
  readonly source: Source;
  readonly onChange: (files: readonly FileValue[]) => void;
}

type Sent =
  | { readonly ok: true; readonly file: FileValue; readonly path: string }
  | { readonly ok: false; readonly words: string };

/** Sends a file straight to the file store; the form keeps only the reference and the hash. */
const sendFile = async (picked: Picked, progress: (share: number) => void): Promise<Sent> => {
  const { name, type, size, sha256, takenAt, location, path } = picked;
  if (sha256 === undefined) return { ok: false, words: t('photo.unreadable') };
  const permission = await ask('files', { body: { name, type, size, sha256 } });
  if (!permission.ok)
    return { ok: false, words: `${say(permission.error.message)}。${say(permission.error.hint)}` };
  const sent = await bridge.upload(picked, permission.data.upload, progress);
  if (!sent.ok) return { ok: false, words: t('photo.notSent') };
  return {
    ok: true,
    path,
    file: { key: permission.data.key, sha256, size, type, name, takenAt, ...location },
  };
};

const BUTTONS = { camera: 'photo.take', any: 'photo.choose', document: 'photo.chooseDocument' } as const;

export const PhotoField = ({ files, max, source, onChange, ...frame }: PhotoFieldProps) => {
  const [paths, setPaths] = useState<Readonly<Record<string, string>>>({});
  const [share, setShare] = useState<number>();
  const [words, setWords] = useState<string>();
  /** Chosen and not arrived: sent again without choosing again. */
  const [kept, setKept] = useState<Picked>();

  const send = async (picked: Picked): Promise<void> => {
    setKept(picked);
    setWords(undefined);
    setShare(0);
    const sent = await sendFile(picked, setShare);
    setShare(undefined);
    if (!sent.ok) {
      setWords(sent.words);
      return;
    }
    setKept(undefined);
    setPaths((before) => ({ ...before, [sent.file.key]: sent.path }));
    onChange([...files, sent.file]);
  };
  const add = async (): Promise<void> => {
    const picked = await bridge.picture(source);
    if (picked.ok) await send(picked.value);
    else if (picked.why !== 'cancelled') setWords(t('photo.denied'));
  };
  const reason =
    files.length >= max
      ? t('photo.enough', { n: max })
      : share === undefined
        ? undefined
        : t('photo.sending', { percent: Math.round(share * 100) });
  const button = t(BUTTONS[source]);
  return (
    <FieldFrame {...frame} fault={frame.fault ?? words} group>
      <Box className="photos">
        {files.map((file) => (
          <Box className="photo" key={file.key}>
            {paths[file.key] !== undefined && file.type.startsWith('image/') && (
              <Picture className="photo-picture" src={paths[file.key] ?? ''} label={file.name} />
            )}
            <Words className="second block">
              {file.takenAt === undefined || !file.type.startsWith('image/')
                ? file.name
                : moment(file.takenAt, Date.now())}
            </Words>
            <Press
              className="card-link"
              label={t('photo.removeOne', { name: file.name })}
              onPress={() => onChange(files.filter((other) => other.key !== file.key))}
            >
              {t('photo.remove')}
            </Press>
          </Box>
        ))}
      </Box>
      {kept !== undefined && share === undefined && (
        <Box className="gap">
          <Button
            words={t('photo.again', { name: kept.name })}
            onPress={() => {
              void send(kept);
            }}
          />
        </Box>
      )}
      <Box className="gap">
        <Button
          words={button}
          label={`${frame.label} ${button}`}
          reason={reason}
          onPress={() => {
            void add();
          }}
        />
      </Box>
    </FieldFrame>
  );
};
