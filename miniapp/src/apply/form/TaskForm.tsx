import type { Denied } from '@dingban/shared/api/client';
import { useMemo, useState } from 'react';
import { type About, act } from '../../api/outbox.ts';
import { bridge } from '../../bridge/index.ts';
import { Card } from '../../component/Card.tsx';
import { RefusalNotice } from '../../component/ConflictNotice.tsx';
import { Page } from '../../component/Page.tsx';
import { Box, Words } from '../../element/index.ts';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { DraftNotice } from '../../form/DraftNotice.tsx';
import type { Typed } from '../../form/evaluate.ts';
import { FaultStrip } from '../../form/FaultStrip.tsx';
import { boxId } from '../../form/FieldFrame.tsx';
import { FormFields, sectionId } from '../../form/FormFields.tsx';
import { ProgressStrip } from '../../form/ProgressStrip.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useForm } from '../../form/useForm.ts';
import { useSections } from '../../form/useSections.ts';
import { say, t } from '../../i18n/t.ts';
import { remember } from '../../model/recent.ts';
import { sendCommand } from '../../model/sendCommand.ts';
import { back, openTab, replace } from '../../path.ts';
import { useSettings } from '../../settings/settings.ts';
import { FormActions } from './FormActions.tsx';
import type { Task } from './loadTask.ts';

type Sent = { readonly ok: true; readonly caseId: string } | { readonly ok: false; readonly error: Denied };

const send = async (
  task: Task,
  values: Typed,
  place: string,
  remark: string,
  actionId: string,
  draft: About['draft'],
): Promise<Sent> => {
  if (task.kind === 'new') {
    const outcome = await act(
      'submitCase',
      { body: { actionId, matter: task.matter, sub: task.sub, place, values } },
      { words: `${t('form.submit')} · ${task.title}`, ...(draft === undefined ? {} : { draft }) },
    );
    return outcome.ok ? { ok: true, caseId: outcome.data.id } : outcome;
  }
  const outcome = await sendCommand(
    task.detail,
    task.command === 'correct'
      ? { command: task.command, node: task.node, remark, values: corrected(task, values) }
      : { command: task.command, remark, values },
    actionId,
    draft,
  );
  return outcome.ok ? { ok: true, caseId: task.detail.id } : outcome;
};

const draftName = (task: Task): string => {
  if (task.kind === 'new') return `${task.matter}:${task.sub}`;
  return `${task.detail.id}:${task.command === 'correct' ? 'correct:' : ''}${task.node}`;
};

/** What was there before and is gone now is said to be gone; everything else of the step stays as it was. */
const corrected = ({ start }: Task, values: Typed): Typed => {
  const all: Record<string, unknown> = { ...values };
  for (const id of Object.keys(start)) if (values[id] === undefined) all[id] = null;
  return all;
};

/** The screen must have been drawn before one can go to a place on it. Milliseconds. */
const DRAWN = 60;

const showLater = (id: string, focus: boolean): void => {
  setTimeout(() => bridge.show(id, focus), DRAWN);
};

export const TaskForm = ({ task }: { readonly task: Task }) => {
  const { view } = useSettings();
  const form = useForm({
    form: task.form,
    node: task.node,
    earlier: task.earlier,
    draft: draftName(task),
    start: task.start,
    day: task.day,
    places: task.kind === 'new' ? task.places.map(({ id }) => id) : [task.detail.village.id],
  });
  const { store, place } = form;
  const sections = useSections(task.form, store, view);
  const [remark, setRemark] = useState('');
  const [sending, setSending] = useState(false);
  const [tried, setTried] = useState(false);
  const [denied, setDenied] = useState<Denied>();
  const [actionId] = useState(() => bridge.newId());
  const wordless = task.kind === 'step' && task.remark === 'required' && remark.trim().length < 2;
  const evidence = task.kind === 'step' && task.command !== 'resubmit' && task.command !== 'correct';
  const scope = useMemo(() => ({ place, evidence }), [place, evidence]);

  const goToFault = (): void => {
    const fault = store.firstFault();
    if (fault === undefined) return;
    sections.reveal(fault);
    showLater(boxId(`field-${fault.field}`), true);
  };
  const goTo = (index: number): void => {
    sections.go(index);
    const section = sections.sections[index];
    if (section !== undefined) showLater(sectionId(section.id), false);
  };

  const submit = async (): Promise<void> => {
    const values = form.check();
    setTried(true);
    if (values === undefined) {
      goToFault();
      return;
    }
    if (wordless) showLater(boxId('remark'), true);
    if (wordless || sending) return;
    setSending(true);
    const sent = await send(task, values, place, remark.trim(), actionId, form.draft());
    setSending(false);
    if (sent.ok || sent.error.code === 'offline') {
      form.forget();
      if (task.kind === 'new') remember(task);
    }
    // It waits on the phone now, and the strip says so; staying here would invite sending it twice.
    if (!sent.ok && sent.error.code === 'offline') {
      if (task.kind === 'new') openTab('home');
      else back();
      return;
    }
    if (sent.ok) {
      if (task.kind === 'new') replace('case', { id: sent.caseId });
      else back();
      return;
    }
    setDenied(sent.error);
    if (sent.error.fields === undefined) return;
    form.refuse(sent.error.fields);
    goToFault();
  };

  const lastScreen = sections.layout !== 'step' || sections.current === sections.sections.length - 1;
  const firstScreen = sections.layout !== 'step' || sections.current === 0;
  return (
    <Page
      title={task.title}
      under={
        <>
          <FaultStrip store={store} onGo={goToFault} />
          <ProgressStrip store={store} />
        </>
      }
      actions={
        <FormActions
          store={store}
          sections={sections}
          words={t(task.kind === 'new' ? 'form.submit' : 'form.send')}
          sending={sending}
          tried={tried}
          onGo={goTo}
          onSubmit={() => {
            void submit();
          }}
        />
      }
    >
      {denied !== undefined && <RefusalNotice message={say(denied.message)} hint={say(denied.hint)} />}
      {form.restored !== undefined && <DraftNotice draft={form.restored} onAnew={form.anew} />}
      {form.restored === undefined && task.kind === 'new' && Object.keys(task.start).length > 0 && (
        <Box className="part notice blue" role="status">
          {t('form.carried')}
        </Box>
      )}
      {task.kind === 'new' && task.places.length > 1 && firstScreen && (
        <Card>
          <ChoiceField
            id="place"
            label={t('form.place')}
            required
            options={task.places.map(({ id, name }) => ({ id, label: name }))}
            chosen={[place]}
            several={false}
            onChange={([id]) => form.setPlace(id ?? place)}
          />
        </Card>
      )}
      <FormFields form={task.form} store={store} scope={scope} sections={sections} />
      {task.kind === 'step' && task.remark !== 'none' && lastScreen && (
        <Card>
          <TextField
            id="remark"
            label={t(task.remark === 'required' ? 'act.reason' : 'act.remark')}
            required={task.remark === 'required'}
            value={remark}
            fault={tried && wordless ? t('sheet.reasonFirst') : undefined}
            long
            maxLength={2000}
            onChange={setRemark}
          />
        </Card>
      )}
      {task.ahead.length > 0 && lastScreen && (
        <Card title={t('form.ahead')}>
          <Words className="second">{task.ahead.join(' → ')}</Words>
        </Card>
      )}
    </Page>
  );
};
