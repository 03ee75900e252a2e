import type { Denied } from '@dingban/shared/api/client';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { ask } from '../../api/client.ts';
import { useLoad } from '../../api/load.ts';
import { token } from '../../api/session.ts';
import { greet } from '../../api/signIn.ts';
import { bridge } from '../../bridge/index.ts';
import { Card } from '../../component/Card.tsx';
import { RefusalNotice } from '../../component/ConflictNotice.tsx';
import { KeyValue } from '../../component/KeyValue.tsx';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { Table } from '../../component/Table.tsx';
import { Tag } from '../../component/Tag.tsx';
import { Timeline } from '../../component/Timeline.tsx';
import { Box, Heading, Words } from '../../element/index.ts';
import { say, t } from '../../i18n/t.ts';
import { disclosedCaseModel } from '../../model/disclosure.ts';
import { param } from '../../path.ts';
import { ObjectCard } from './ObjectCard.tsx';
import { RateCard } from './RateCard.tsx';

/** Why this reader cannot rate: the time is over, or it is another village's affair. */
const reasonNot = (
  rateable: boolean,
  places: readonly string[],
  village: { readonly id: string; readonly name: string },
): string | undefined => {
  if (!rateable) return t('rating.over');
  return places.length === 0 || places.includes(village.id)
    ? undefined
    : t('rating.others', { village: village.name });
};

/** One disclosed case, as every villager may read it, to be heard and rated. */
export default function DisclosedCase() {
  const id = param(useRouter().params, 'id');
  const loaded = useLoad(async () => {
    const known = await greet();
    const [disclosed, me] = await Promise.all([ask('disclosedCase', { id }), known ? ask('me') : undefined]);
    if (!disclosed.ok) return disclosed;
    return {
      ok: true,
      data: { disclosed: disclosed.data, places: me?.ok ? me.data.posts.map(({ place }) => place.id) : [] },
    };
  });
  const [denied, setDenied] = useState<Denied>();
  const model =
    loaded.state.kind === 'ready' ? disclosedCaseModel(loaded.state.data.disclosed, Date.now()) : undefined;
  const link =
    model === undefined || bridge.phone().container === 'dingtalk-mini'
      ? undefined
      : { words: t('aloud.read'), onPress: () => void bridge.speak(model.aloud, 'zh-CN') };
  return (
    <Page demo title={model?.matter ?? t('tab.disclosure')} link={link}>
      {denied !== undefined && <RefusalNotice message={say(denied.message)} hint={say(denied.hint)} />}
      <Load loaded={loaded}>
        {({ disclosed, places }) => {
          const shown = disclosedCaseModel(disclosed, Date.now());
          return (
            <>
              <Card>
                <Box className="card-head">
                  <Heading level={2} className="card-title">
                    {shown.title}
                  </Heading>
                  <Tag {...shown.state} />
                </Box>
                <KeyValue pairs={shown.facts} />
              </Card>
              {shown.groups.map(({ label, pairs, tables }) => (
                <Card key={label} title={label}>
                  <KeyValue pairs={pairs} />
                  {tables.map((table) => (
                    <Table key={table.label} table={table} />
                  ))}
                </Card>
              ))}
              <Card title={t('case.progress')}>
                <Timeline steps={shown.steps} />
              </Card>
              {shown.objectable && (places.length === 0 || places.includes(disclosed.village.id)) && (
                <ObjectCard
                  disclosed={disclosed}
                  stranger={token() === undefined}
                  onObjected={(next) => {
                    setDenied(undefined);
                    loaded.put({ places, disclosed: next });
                  }}
                  onDenied={setDenied}
                />
              )}
              {shown.rated && (
                <Card title={t('rating.title')}>
                  <Words className="second block">{shown.rating}</Words>
                  <RateCard
                    id={id}
                    mine={shown.mine}
                    stranger={token() === undefined}
                    reason={reasonNot(shown.rateable, places, disclosed.village)}
                    onRated={(rating) => {
                      setDenied(undefined);
                      loaded.put({ places, disclosed: { ...disclosed, rating } });
                    }}
                    onDenied={setDenied}
                  />
                </Card>
              )}
            </>
          );
        }}
      </Load>
    </Page>
  );
}
