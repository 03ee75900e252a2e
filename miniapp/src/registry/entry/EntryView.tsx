import type { Denied } from '@dingban/shared/api/client';
import type { Answer } from '@dingban/shared/api/contracts';
import type { Value } from '@dingban/shared/form/value';
import { useState } from 'react';
import { ask } from '../../api/client.ts';
import { bridge } from '../../bridge/index.ts';
import { Button } from '../../component/Button.tsx';
import { Card } from '../../component/Card.tsx';
import { ConfirmSheet } from '../../component/ConfirmSheet.tsx';
import { RefusalNotice } from '../../component/ConflictNotice.tsx';
import { KeyValue } from '../../component/KeyValue.tsx';
import { Page } from '../../component/Page.tsx';
import { Timeline } from '../../component/Timeline.tsx';
import { Box, Words } from '../../element/index.ts';
import { moment } from '../../format/when.ts';
import { say, t } from '../../i18n/t.ts';
import type { Step } from '../../model/caseParts.ts';
import { valueText } from '../../model/value.ts';

type Detail = Answer<'readEntry'>;

interface EntryViewProps {
  readonly detail: Detail;
  readonly onChange: (detail: Detail) => void;
  readonly onEdit: () => void;
}

const byWords = ({ name, role }: Detail['steps'][number]['by']): string =>
  role === undefined ? name : `${say(role)} ${name}`;

const STEPS = {
  put: 'registry.corrected',
  retire: 'registry.retired.step',
  remind: 'registry.reminded',
} as const;

const stepOf = ({ seq, type, at, by, changed, reason }: Detail['steps'][number], now: number): Step => ({
  id: String(seq),
  state: type === 'retire' ? 'against' : 'done',
  what: t(type === 'put' && seq === 1 ? 'registry.entered' : STEPS[type]),
  who: byWords(by),
  detail: moment(at, now),
  ...(reason === undefined
    ? seq === 1 || changed.length === 0
      ? {}
      : { said: t('registry.changed', { columns: changed.map(say).join('、') }) }
    : { said: reason }),
});

const Groups = ({ detail, now }: { readonly detail: Detail; readonly now: number }) => (
  <>
    {detail.registry.form.groups.map(({ id, label, fields }) => {
      const pairs = fields.flatMap((field) => {
        const value = detail.values[field.id] as Value | undefined;
        return value === undefined ? [] : [{ name: say(field.label), value: valueText(field, value, now) }];
      });
      return pairs.length === 0 ? null : (
        <Card key={id} title={say(label)}>
          <KeyValue pairs={pairs} />
        </Card>
      );
    })}
  </>
);

/** One entry with everything that the reader may see of it, and who changed what. */
export const EntryView = ({ detail, onChange, onEdit }: EntryViewProps) => {
  const [retiring, setRetiring] = useState(false);
  const [denied, setDenied] = useState<Denied>();
  const { registry, retired } = detail;
  const now = Date.now();

  const retire = async (reason: string): Promise<void> => {
    setRetiring(false);
    const outcome = await ask('changeEntry', {
      id: registry.id,
      body: {
        actionId: bridge.newId(),
        place: registry.place.id,
        command: { type: 'retire', entry: detail.entry, version: detail.version, reason },
      },
    });
    setDenied(outcome.ok ? undefined : outcome.error);
    if (outcome.ok) onChange(outcome.data.entry);
    else if (outcome.error.current !== undefined) onChange(outcome.error.current as Detail);
  };

  return (
    <Page
      title={detail.label}
      actions={
        registry.mayWrite ? (
          <>
            {retired === undefined && (
              <Button words={t('registry.retire')} kind="danger" onPress={() => setRetiring(true)} />
            )}
            <Button
              kind="main"
              words={t(retired === undefined ? 'registry.correct' : 'registry.restore')}
              onPress={onEdit}
            />
          </>
        ) : undefined
      }
    >
      {denied !== undefined && <RefusalNotice message={say(denied.message)} hint={say(denied.hint)} />}
      {retired !== undefined && (
        <Box className="part notice red" role="status">
          <Words className="strong block">{t('registry.retired.title')}</Words>
          <Words className="block">{retired.reason}</Words>
          <Words className="second block">{`${byWords(retired.by)} · ${moment(retired.at, now)}`}</Words>
        </Box>
      )}
      <Groups detail={detail} now={now} />
      {detail.hidden.length > 0 && (
        <Box className="part second" role="note">
          {t('registry.masked')}
        </Box>
      )}
      <Card title={t('registry.history')}>
        <Timeline steps={[...detail.steps].reverse().map((step) => stepOf(step, now))} />
      </Card>
      {retiring && (
        <ConfirmSheet
          title={t('registry.retire')}
          words={t('registry.retireWords')}
          confirm={t('registry.retireConfirm')}
          danger
          remark={{ label: t('act.reason'), required: true }}
          onClose={() => setRetiring(false)}
          onConfirm={(reason) => {
            void retire(reason);
          }}
        />
      )}
    </Page>
  );
};
