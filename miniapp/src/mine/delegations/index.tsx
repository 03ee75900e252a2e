import type { Denied } from '@dingban/shared/api/client';
import type { Answer } from '@dingban/shared/api/contracts';
import { localDate } from '@dingban/shared/time/clock';
import { useState } from 'react';
import { ask } from '../../api/client.ts';
import { useLoad } from '../../api/load.ts';
import { bridge } from '../../bridge/index.ts';
import { Button } from '../../component/Button.tsx';
import { Card } from '../../component/Card.tsx';
import { ConfirmSheet } from '../../component/ConfirmSheet.tsx';
import { RefusalNotice } from '../../component/ConflictNotice.tsx';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { Tag } from '../../component/Tag.tsx';
import { Box, Words } from '../../element/index.ts';
import { day } from '../../format/when.ts';
import { say, t } from '../../i18n/t.ts';
import type { Tone } from '../../model/tone.ts';
import { DelegationForm } from './DelegationForm.tsx';

type Delegations = Answer<'delegations'>;
type Delegation = Delegations['given'][number];

const TONES: Readonly<Record<Delegation['standing'], Tone>> = {
  coming: 'blue',
  active: 'green',
  over: 'grey',
};

/** The last day is included, so the end is a moment before the day after. */
const span = ({ since, until }: Delegation, now: number): string =>
  t('value.period', { from: day(localDate(since), now), to: day(localDate(until - 1), now) });

const Line = ({
  one,
  onRevoke,
}: {
  readonly one: Delegation;
  readonly onRevoke?: (() => void) | undefined;
}) => (
  <Box className="dealing">
    <Box className="card-head">
      <Words className="strong">{one.person.name}</Words>
      <Tag words={t(`delegation.${one.standing}`)} tone={TONES[one.standing]} />
    </Box>
    <Words className="block">{span(one, Date.now())}</Words>
    <Words className="second block">{one.reason}</Words>
    {onRevoke !== undefined && one.standing !== 'over' && (
      <Box className="gap">
        <Button
          words={t('delegation.revoke')}
          label={`${t('delegation.revoke')} ${one.person.name}`}
          onPress={onRevoke}
        />
      </Box>
    )}
  </Box>
);

/** Who acts for me while I am away, and for whom I act. */
export default function DelegationsPage() {
  const loaded = useLoad(() => ask('delegations'));
  const [denied, setDenied] = useState<Denied>();
  const [revoking, setRevoking] = useState<Delegation>();
  const [adding, setAdding] = useState(false);
  const put = (outcome: Awaited<ReturnType<typeof ask<'delegate'>>>): boolean => {
    setDenied(outcome.ok ? undefined : outcome.error);
    if (outcome.ok) loaded.put(outcome.data);
    return outcome.ok;
  };
  const revoke = async ({ id }: Delegation): Promise<void> => {
    setRevoking(undefined);
    put(await ask('revokeDelegation', { id, body: { actionId: bridge.newId() } }));
  };
  return (
    <Page title={t('delegation.title')}>
      {denied !== undefined && <RefusalNotice message={say(denied.message)} hint={say(denied.hint)} />}
      <Load loaded={loaded}>
        {({ given, received, eligible, waiting }) => (
          <>
            <Card title={t('delegation.mine')}>
              <Words className="second block">{t('delegation.what')}</Words>
              {given.length === 0 && <Words className="block">{t('delegation.noneGiven')}</Words>}
              {given.map((one) => (
                <Line key={one.id} one={one} onRevoke={() => setRevoking(one)} />
              ))}
              {waiting > 0 && (
                <Words className="second block">{t('delegation.waiting', { n: waiting })}</Words>
              )}
              <Box className="gap">
                <Button
                  kind="main"
                  words={t('delegation.add')}
                  reason={eligible.length === 0 ? t('delegation.nobody') : undefined}
                  onPress={() => setAdding(true)}
                />
              </Box>
            </Card>
            {received.length > 0 && (
              <Card title={t('delegation.theirs')}>
                {received.map((one) => (
                  <Line key={one.id} one={one} />
                ))}
              </Card>
            )}
            {adding && (
              <DelegationForm
                eligible={eligible}
                onClose={() => setAdding(false)}
                onDelegate={async (wanted) => {
                  setAdding(false);
                  put(await ask('delegate', { body: { actionId: bridge.newId(), ...wanted } }));
                }}
              />
            )}
          </>
        )}
      </Load>
      {revoking !== undefined && (
        <ConfirmSheet
          title={t('delegation.revoke')}
          words={t('delegation.revokeWords', { name: revoking.person.name })}
          confirm={t('delegation.revokeConfirm')}
          danger
          onConfirm={() => {
            void revoke(revoking);
          }}
          onClose={() => setRevoking(undefined)}
        />
      )}
    </Page>
  );
}
