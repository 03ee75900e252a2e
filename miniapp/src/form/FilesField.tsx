import type { FileValue } from '@dingban/shared/form/value';
import { useState } from 'react';
import type { Picked, Source } from '../bridge/bridge.ts';
import { bridge } from '../bridge/index.ts';
import { Button } from '../component/Button.tsx';
import { Box, Picture, Press, Words } from '../element/index.ts';
import { stampOf } from '../format/stamp.ts';
import { t } from '../i18n/t.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { Frame } from './frame.ts';
import { sendFile } from './upload.ts';

interface FilesFieldProps extends Frame {
  readonly files: readonly FileValue[];
  readonly max: number;
  readonly film: boolean;
  readonly source: Source;
  /** Every one must carry the time and the place at which it was taken. */
  readonly onSite: boolean;
  readonly onChange: (files: readonly FileValue[]) => void;
}

const BUTTONS = { camera: 'photo.take', any: 'photo.choose', document: 'photo.chooseDocument' } as const;
const FILM_BUTTONS = { camera: 'film.take', any: 'film.choose', document: 'film.choose' } as const;

/** Pictures, films and documents. What was chosen and did not arrive is sent again without choosing it again. */
export const FilesField = ({ files, max, film, source, onSite, onChange, ...frame }: FilesFieldProps) => {
  const [paths, setPaths] = useState<Readonly<Record<string, string>>>({});
  const [share, setShare] = useState<number>();
  const [words, setWords] = useState<string>();
  const [kept, setKept] = useState<Picked>();
  const lost = onSite && kept !== undefined && kept.location === undefined;

  const send = async (picked: Picked): Promise<void> => {
    setKept(picked);
    if (onSite && picked.location === undefined) {
      setWords(t('photo.noPlace'));
      return;
    }
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
    const picked = await (film
      ? bridge.film(source === 'camera' ? 'camera' : 'any')
      : bridge.picture(source));
    if (picked.ok) await send(picked.value);
    else if (picked.why !== 'cancelled') setWords(t('photo.denied'));
  };
  /** The photo was taken a moment ago at this very place, so only the place is asked for again. */
  const again = async (picked: Picked): Promise<void> => {
    if (!lost) {
      await send(picked);
      return;
    }
    const found = await bridge.location();
    if (found.ok) await send({ ...picked, location: found.value });
  };
  const reason =
    files.length >= max
      ? t('photo.enough', { n: max })
      : share === undefined
        ? undefined
        : t('photo.sending', { percent: Math.round(share * 100) });
  const button = t((film ? FILM_BUTTONS : BUTTONS)[source]);
  return (
    <FieldFrame {...frame} fault={words ?? frame.fault} group>
      <Box className="photos">
        {files.map((file) => (
          <Box className="photo" key={file.key}>
            {paths[file.key] !== undefined && file.type.startsWith('image/') && (
              <Picture className="photo-picture" src={paths[file.key] ?? ''} label={file.name} />
            )}
            <Words className="second block">{stampOf(file, Date.now())}</Words>
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
            words={lost ? t('photo.locate') : t('photo.again', { name: kept.name })}
            onPress={() => {
              void again(kept);
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
