import type { Denied } from '@dingban/shared/api/client';
import { useState } from 'react';
import { type About, act } from '../../api/outbox.ts';
import { bridge } from '../../bridge/index.ts';
import { Button } from '../../component/Button.tsx';
import { Card } from '../../component/Card.tsx';
import { RefusalNotice } from '../../component/ConflictNotice.tsx';
import { Page } from '../../component/Page.tsx';
import { Words } from '../../element/index.ts';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { FormFields } from '../../form/FormFields.tsx';
import { TextField } from '../../form/TextField.tsx';
import { type Typed, useForm } from '../../form/useForm.ts';
import { say, t } from '../../i18n/t.ts';
import { sendCommand } from '../../model/sendCommand.ts';
import { back, openTab, replace } from '../../path.ts';
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
  const outcome = await sendCommand(task.detail, { command: task.command, remark, values }, actionId, draft);
  return outcome.ok ? { ok: true, caseId: task.detail.id } : outcome;
};

export const TaskForm = ({ task }: { readonly task: Task }) => {
  const form = useForm({
    form: task.form,
    node: task.node,
    earlier: task.earlier,
    draft: task.kind === 'new' ? `${task.matter}:${task.sub}` : `${task.detail.id}:${task.node}`,
    start: task.start,
  });
  const [place, setPlace] = useState(task.kind === 'new' ? task.place : '');
  const [remark, setRemark] = useState('');
  const [sending, setSending] = useState(false);
  const [denied, setDenied] = useState<Denied>();
  const [actionId] = useState(() => bridge.newId());
  const wrong = Object.keys(form.faults).length;

  const submit = async (): Promise<void> => {
    const values = form.check();
    if (values === undefined || sending) return;
    setSending(true);
    const sent = await send(task, values, place, remark.trim(), actionId, form.draft());
    setSending(false);
    if (sent.ok || sent.error.code === 'offline') form.forget();
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
    if (sent.error.fields !== undefined) form.refuse(sent.error.fields);
  };

  return (
    <Page
      title={task.title}
      actions={
        <Button
          kind="main"
          words={t(task.kind === 'new' ? 'form.submit' : 'form.send')}
          reason={sending ? t('form.sending') : undefined}
          onPress={() => {
            void submit();
          }}
        />
      }
    >
      {denied !== undefined && <RefusalNotice message={say(denied.message)} hint={say(denied.hint)} />}
      {wrong > 0 && <RefusalNotice message={t('form.wrong', { n: wrong })} hint={t('form.wrongHint')} />}
      {task.kind === 'new' && task.places.length > 1 && (
        <Card>
          <ChoiceField
            id="place"
            label={t('form.place')}
            required
            options={task.places.map(({ id, name }) => ({ id, label: name }))}
            chosen={[place]}
            several={false}
            onChange={([id]) => setPlace(id ?? place)}
          />
        </Card>
      )}
      <FormFields
        form={task.form}
        node={task.node}
        earlier={task.earlier}
        typed={form.typed}
        faults={form.faults}
        evidence={task.kind === 'step' && task.command !== 'resubmit'}
        onChange={form.change}
      />
      {task.kind === 'step' && task.remark !== 'none' && (
        <Card>
          <TextField
            id="remark"
            label={t(task.remark === 'required' ? 'act.reason' : 'act.comment')}
            required={task.remark === 'required'}
            value={remark}
            long
            maxLength={2000}
            onChange={setRemark}
          />
        </Card>
      )}
      {task.ahead.length > 0 && (
        <Card title={t('form.ahead')}>
          <Words className="second">{task.ahead.join(' → ')}</Words>
        </Card>
      )}
    </Page>
  );
};
