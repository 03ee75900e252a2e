import type { Answer } from '@dingban/shared/api/contracts';
import { ask } from '../../api/client.ts';
import { usePages } from '../../api/pages.ts';
import { Button } from '../../component/Button.tsx';
import { Card } from '../../component/Card.tsx';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { Empty } from '../../component/State.tsx';
import { Tag } from '../../component/Tag.tsx';
import { Box, Words } from '../../element/index.ts';
import { moment } from '../../format/when.ts';
import { say, t } from '../../i18n/t.ts';
import { chipsOf } from '../../model/desk.ts';
import type { Item } from '../../model/inbox.ts';

type Taken = Answer<'deskExports'>['items'][number];

const itemOf = (taken: Taken, now: number): Item => {
  const { filter, where, matterLabel, person } = taken;
  const chips = chipsOf(
    { filter, names: person === undefined ? {} : { person } },
    {
      places: new Map(filter.place === undefined || where === undefined ? [] : [[filter.place, where]]),
      matters: new Map(
        filter.matter === undefined || matterLabel === undefined
          ? []
          : [
              [filter.matter, say(matterLabel)],
              [`${filter.matter}/${filter.sub}`, say(matterLabel)],
            ],
      ),
    },
    now,
  );
  return {
    id: taken.id,
    title: `${taken.by.name} · ${taken.place?.name ?? ''} · ${moment(taken.at, now)}`,
    facts: [
      chips.length === 0 ? t('desk.exportAll') : chips.map(({ words }) => words).join('；'),
      ...(taken.cut ? [t('desk.exportWasCut')] : []),
    ],
    state: { words: t('desk.exportRows', { n: taken.rows }), tone: 'blue' },
  };
};

/** Who took which list of cases away, for those who watch the supervisors. */
export default function DeskExports() {
  const loaded = usePages(async (cursor) => {
    const outcome = await ask('deskExports', { query: cursor === undefined ? {} : { cursor } });
    if (!outcome.ok) return outcome;
    const { items, cursor: next } = outcome.data;
    return { ok: true, data: { items: items.map((item) => itemOf(item, Date.now())), cursor: next } };
  });
  return (
    <Page title={t('desk.exports')}>
      <Load loaded={loaded}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('desk.exportsEmpty')} words={t('desk.exportsHint')} />
          ) : (
            <Card>
              <Box role="list">
                {items.map(({ id, title, facts, state }, i) => (
                  <Box role="listitem" key={id} className={`row ${i === 0 ? 'first' : ''}`}>
                    <Words className="row-text">
                      <Words className="strong block">{title}</Words>
                      <Words className="second block">{facts.join(' · ')}</Words>
                    </Words>
                    <Tag {...state} />
                  </Box>
                ))}
              </Box>
              {loaded.more !== undefined && <Button words={t('list.more')} onPress={loaded.more} />}
            </Card>
          )
        }
      </Load>
    </Page>
  );
}
