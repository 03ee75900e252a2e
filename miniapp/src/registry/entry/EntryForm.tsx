import type { Denied } from '@dingban/shared/api/client';
import type { Answer } from '@dingban/shared/api/contracts';
import { localDate } from '@dingban/shared/time/clock';
import { useMemo, useState } from 'react';
import { ask } from '../../api/client.ts';
import { bridge } from '../../bridge/index.ts';
import { Button } from '../../component/Button.tsx';
import { ConflictNotice, RefusalNotice } from '../../component/ConflictNotice.tsx';
import { Page } from '../../component/Page.tsx';
import { DraftNotice } from '../../form/DraftNotice.tsx';
import { FaultStrip } from '../../form/FaultStrip.tsx';
import { boxId } from '../../form/FieldFrame.tsx';
import { FormFields } from '../../form/FormFields.tsx';
import { useForm } from '../../form/useForm.ts';
import { useSections } from '../../form/useSections.ts';
import { say, t } from '../../i18n/t.ts';
import { useSettings } from '../../settings/settings.ts';

type Detail = Answer<'readEntry'>;

interface EntryFormProps {
  readonly definition: Answer<'registry'>;
  /** The village from which it is filled in: whom and what the pickers offer. */
  readonly place: string;
  /** The entry that is corrected; absent for a new one. */
  readonly detail?: Detail | undefined;
  readonly onSaved: (detail: Detail) => void;
  readonly onLeave?: (() => void) | undefined;
}

/** The form of a register's columns has one node. */
const NODE = 'entry';
/** The screen must have been drawn before one can go to a place on it. Milliseconds. */
const DRAWN = 60;

/** What somebody else wrote meanwhile, in one sentence. */
const conflictWords = ({ label, steps }: Detail): string => {
  const last = steps.at(-1);
  return t('registry.conflict', {
    who: last?.by.name ?? '',
    label,
    columns: last?.changed.map(say).join('、') ?? '',
  });
};

/** Fills in or corrects an entry. Two at once: the slower sees what the quicker wrote, and keeps what was typed. */
export const EntryForm = ({ definition, place, detail, onSaved, onLeave }: EntryFormProps) => {
  const { view } = useSettings();
  const { form, id } = definition;
  const handle = useForm({
    form,
    node: NODE,
    earlier: {},
    draft: `entry:${id}:${detail?.entry ?? definition.place.id}`,
    start: detail?.values ?? {},
    day: localDate(Date.now()),
    places: [place],
  });
  const { store } = handle;
  const sections = useSections(form, store, view);
  const scope = useMemo(() => ({ place, evidence: false }), [place]);
  const [base, setBase] = useState({ entry: detail?.entry, version: detail?.version ?? 0 });
  const [conflict, setConflict] = useState<Detail>();
  const [denied, setDenied] = useState<Denied>();
  const [saving, setSaving] = useState(false);
  const [actionId, setActionId] = useState(() => bridge.newId());

  const goToFault = (): void => {
    const fault = store.firstFault();
    if (fault === undefined) return;
    sections.reveal(fault);
    setTimeout(() => bridge.show(boxId(`field-${fault.field}`), true), DRAWN);
  };

  const refused = (error: Denied): void => {
    const current = error.current as Detail | undefined;
    // What is sent next is another request than the one that was refused.
    setActionId(bridge.newId());
    setDenied(current === undefined ? error : undefined);
    setConflict(current);
    if (current !== undefined) setBase({ entry: current.entry, version: current.version });
    if (error.fields === undefined) return;
    handle.refuse(error.fields);
    goToFault();
  };

  const save = async (): Promise<void> => {
    const values = handle.check();
    if (values === undefined) {
      goToFault();
      return;
    }
    if (saving) return;
    setSaving(true);
    const { entry, version } = base;
    const command = { type: 'put', version, values, ...(entry === undefined ? {} : { entry }) } as const;
    const outcome = await ask('changeEntry', { id, body: { actionId, place, command } });
    setSaving(false);
    if (!outcome.ok) {
      // Without a network nothing is lost: the same request may be sent again.
      if (outcome.error.code === 'offline') setDenied(outcome.error);
      else refused(outcome.error);
      return;
    }
    handle.forget();
    onSaved(outcome.data.entry);
  };

  return (
    <Page
      title={detail?.label ?? t('registry.newOf', { registry: say(definition.label) })}
      link={onLeave === undefined ? undefined : { words: t('registry.leave'), onPress: onLeave }}
      under={<FaultStrip store={store} onGo={goToFault} />}
      actions={
        <Button
          kind="main"
          words={t('registry.save')}
          reason={saving ? t('form.sending') : undefined}
          onPress={() => {
            void save();
          }}
        />
      }
    >
      {denied !== undefined && <RefusalNotice message={say(denied.message)} hint={say(denied.hint)} />}
      {conflict !== undefined && (
        <ConflictNotice words={conflictWords(conflict)} onSeen={() => setConflict(undefined)} />
      )}
      {handle.restored !== undefined && <DraftNotice draft={handle.restored} onAnew={handle.anew} />}
      <FormFields form={form} store={store} scope={scope} sections={sections} />
    </Page>
  );
};
