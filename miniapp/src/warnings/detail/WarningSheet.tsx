import type { Body } from '@dingban/shared/api/contracts';
import { FILE_TYPES } from '@dingban/shared/form/fileCheck';
import type { FileValue } from '@dingban/shared/form/value';
import { useState } from 'react';
import { ConfirmSheet } from '../../component/ConfirmSheet.tsx';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { FilesField } from '../../form/FilesField.tsx';
import { PeopleChoice } from '../../form/PeopleChoice.tsx';
import { say, t } from '../../i18n/t.ts';
import type { WarningCommandType, WarningDetail } from '../../model/warning.ts';

type Command = Body<'actOnWarning'>['command'];
type Outcome = Extract<Command, { readonly type: 'close' }>['outcome'];

const OUTCOMES: readonly Outcome[] = ['corrected', 'referred', 'false-alarm'];

/** Working days that 督办 offers; anything between them is rarely meant. */
const DAYS = [1, 3, 5, 10] as const;

const MOST_FILES = 9;

const REMARKS: Readonly<Partial<Record<WarningCommandType, 'warn.note' | 'warn.mended' | 'warn.side'>>> = {
  verify: 'warn.note',
  rectify: 'warn.mended',
  explain: 'warn.side',
};

type Evidence = Extract<Command, { readonly type: 'verify' }>['files'];

const isProof = (type: string): type is (typeof FILE_TYPES)[number] => FILE_TYPES.some((one) => one === type);

/** Photos and papers; a film is not offered here. */
const evidenceOf = (files: readonly FileValue[]): Evidence =>
  files.flatMap(({ type, ...file }) => (isProof(type) ? [{ ...file, type }] : []));

interface WarningSheetProps {
  readonly type: WarningCommandType;
  readonly detail: Pick<WarningDetail, 'assignable' | 'rectified' | 'severity'>;
  readonly onSend: (command: Command) => void;
  readonly onClose: () => void;
}

/** The last look before something is done about a warning; it asks for what that takes. */
export const WarningSheet = ({ type, detail, onSend, onClose }: WarningSheetProps) => {
  // "Put right" is offered only when that is on record.
  const outcomes = OUTCOMES.filter((one) => one !== 'corrected' || detail.rectified);
  const [outcome, setOutcome] = useState<Outcome>(outcomes[0] ?? 'referred');
  const [files, setFiles] = useState<readonly FileValue[]>([]);
  const [person, setPerson] = useState<string>();
  const [days, setDays] = useState<number>(3);
  const needsFiles = type === 'rectify' && detail.severity !== 'yellow';

  const commandOf = (words: string): Command | undefined => {
    switch (type) {
      case 'acknowledge':
        return { type };
      case 'verify':
      case 'rectify':
        return { type, note: words, files: evidenceOf(files) };
      case 'explain':
        return { type, note: words };
      case 'close':
        return { type, outcome, reason: words };
      case 'assign':
        return person === undefined ? undefined : { type, person, reason: words };
      case 'supervise':
        return { type, days, reason: words };
      case 'urge':
      case 'investigate':
      case 'inquire':
      case 'downgrade':
      case 'escalate':
        return { type, reason: words };
    }
  };

  return (
    <ConfirmSheet
      title={t(`warn.${type}`)}
      words={t(type === 'acknowledge' ? 'warn.acknowledge.about' : 'act.everybodySees')}
      confirm={t('act.confirm', { act: t(`warn.${type}`) })}
      danger={type === 'investigate'}
      missing={
        type === 'assign' && person === undefined
          ? t('act.choosePerson')
          : needsFiles && files.length === 0
            ? t('warn.filesFirst')
            : undefined
      }
      remark={
        type === 'acknowledge' ? undefined : { label: t(REMARKS[type] ?? 'act.reason'), required: true }
      }
      onClose={onClose}
      onConfirm={(words) => {
        const command = commandOf(words);
        if (command !== undefined) onSend(command);
      }}
    >
      {type === 'assign' && (
        <PeopleChoice
          id="assign"
          label={t('warn.whom')}
          required
          people={detail.assignable.map(({ id, name, role }) => ({ id, name: `${name}（${say(role)}）` }))}
          chosen={person === undefined ? [] : [person]}
          several={false}
          onChange={([id]) => setPerson(id)}
        />
      )}
      {type === 'supervise' && (
        <ChoiceField
          id="days"
          label={t('warn.days')}
          required
          options={DAYS.map((n) => ({ id: String(n), label: t('warn.nDays', { n }) }))}
          chosen={[String(days)]}
          several={false}
          onChange={([id]) => setDays(Number(id ?? days))}
        />
      )}
      {(type === 'verify' || type === 'rectify') && (
        <FilesField
          id="evidence"
          label={t('warn.files')}
          required={needsFiles}
          help={t('warn.filesHelp', { n: MOST_FILES })}
          files={files}
          max={MOST_FILES}
          film={false}
          source="any"
          onSite={false}
          onChange={setFiles}
        />
      )}
      {type === 'close' && (
        <ChoiceField
          id="outcome"
          label={t('warn.outcome')}
          required
          options={outcomes.map((id) => ({ id, label: t(`outcome.${id}`) }))}
          chosen={[outcome]}
          several={false}
          onChange={([id]) => setOutcome(OUTCOMES.find((one) => one === id) ?? outcome)}
        />
      )}
    </ConfirmSheet>
  );
};
