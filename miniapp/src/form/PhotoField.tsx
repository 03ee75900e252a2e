import type { FileValue } from '@dingban/shared/form/value';
import { useState } from 'react';
import { ask } from '../api/client.ts';
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
  readonly source: 'camera' | 'any';
  readonly onChange: (files: readonly FileValue[]) => void;
}

type Sent =
  | { readonly ok: true; readonly file: FileValue; readonly path: string }
  | { readonly ok: false; readonly words: string | undefined };

/** Takes a picture and sends it straight to the file store; the form keeps only the reference and the hash. */
const takeAndSend = async (source: 'camera' | 'any'): Promise<Sent> => {
  const taken = await bridge.picture(source);
  if (!taken.ok) return { ok: false, words: taken.why === 'cancelled' ? undefined : t('photo.denied') };
  const { name, type, size, sha256, takenAt, location, path } = taken.value;
  if (sha256 === undefined) return { ok: false, words: t('photo.unreadable') };
  const permission = await ask('files', { body: { name, type, size, sha256 } });
  if (!permission.ok)
    return { ok: false, words: `${say(permission.error.message)} ${say(permission.error.hint)}` };
  const sent = await bridge.upload(taken.value, permission.data.upload);
  if (!sent.ok) return { ok: false, words: t('photo.notSent') };
  return {
    ok: true,
    path,
    file: { key: permission.data.key, sha256, size, type, name, takenAt, ...location },
  };
};

export const PhotoField = ({ files, max, source, onChange, ...frame }: PhotoFieldProps) => {
  const [paths, setPaths] = useState<Readonly<Record<string, string>>>({});
  const [sending, setSending] = useState(false);
  const [words, setWords] = useState<string>();
  const add = async (): Promise<void> => {
    setSending(true);
    const sent = await takeAndSend(source);
    setSending(false);
    if (!sent.ok) {
      setWords(sent.words);
      return;
    }
    setWords(undefined);
    setPaths((before) => ({ ...before, [sent.file.key]: sent.path }));
    onChange([...files, sent.file]);
  };
  const reason =
    files.length >= max ? t('photo.enough', { n: max }) : sending ? t('photo.sending') : undefined;
  return (
    <FieldFrame {...frame} fault={frame.fault ?? words} group>
      <Box className="photos">
        {files.map((file) => (
          <Box className="photo" key={file.key}>
            {paths[file.key] !== undefined && (
              <Picture className="photo-picture" src={paths[file.key] ?? ''} label={file.name} />
            )}
            <Words className="second block">
              {file.takenAt === undefined ? file.name : moment(file.takenAt, Date.now())}
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
      <Button
        words={t(source === 'camera' ? 'photo.take' : 'photo.choose')}
        label={`${frame.label} ${t(source === 'camera' ? 'photo.take' : 'photo.choose')}`}
        reason={reason}
        onPress={() => {
          void add();
        }}
      />
    </FieldFrame>
  );
};
