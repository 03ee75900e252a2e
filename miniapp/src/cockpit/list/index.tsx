import type { Answer, Body } from '@dingban/shared/api/contracts';
import { TRACED } from '@dingban/shared/score/traced';
import { useRouter } from '@tarojs/taro';
import { ask } from '../../api/client.ts';
import { usePages } from '../../api/pages.ts';
import { Button } from '../../component/Button.tsx';
import { Card } from '../../component/Card.tsx';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { Row } from '../../component/Row.tsx';
import { Empty } from '../../component/State.tsx';
import { moment } from '../../format/when.ts';
import { say, t } from '../../i18n/t.ts';
import type { Item } from '../../model/inbox.ts';
import { severityLabel } from '../../model/status.ts';
import { open, param } from '../../path.ts';

type Counted = Answer<'traceFigures'>['items'][number];
type What = Body<'traceFigures'>['what'];

const itemOf = ({ kind, number, title, label, at, kept, due, severity }: Counted, n: number): Item => ({
  id: String(n),
  title: [label === undefined ? '' : say(label), title].filter((part) => part !== '').join(' · '),
  facts: [
    ...(number === '' ? [] : [number]),
    moment(at, Date.now()),
    ...(severity === undefined ? [] : [severityLabel(severity).words]),
  ],
  state:
    kind === 'rating'
      ? { words: t('figure.stars', { n: kept }), tone: kept >= 3 ? 'green' : 'orange' }
      : kept === due
        ? { words: t('figure.kept', { n: kept }), tone: 'green' }
        : { words: t('figure.of', { kept, due }), tone: 'orange' },
});

/** What one figure of a village is made of; every line leads to its case or warning. */
export default function TracedFigures() {
  const { params } = useRouter();
  const what: What = TRACED.find((one) => one === param(params, 'what')) ?? 'cases';
  const [place, person, from] = ['place', 'person', 'from'].map((name) => param(params, name));
  const loaded = usePages((cursor) =>
    ask('traceFigures', {
      body: {
        place: place ?? '',
        what,
        ...(person === undefined || person === '' ? {} : { person }),
        ...(from === undefined || from === '' ? {} : { from }),
        ...(cursor === undefined ? {} : { cursor }),
      },
    }),
  );
  return (
    <Page title={t(`traced.${what}`)}>
      <Load loaded={loaded}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('traced.empty')} words={t('traced.emptyHint')} />
          ) : (
            <Card>
              {items.map((one, n) => (
                <Row
                  key={`${one.kind} ${one.id ?? n} ${one.at}`}
                  item={itemOf(one, n)}
                  first={n === 0}
                  onPress={() => {
                    if (one.id !== undefined)
                      open(one.kind === 'warning' ? 'warning' : 'case', { id: one.id });
                  }}
                />
              ))}
              {loaded.more !== undefined && <Button words={t('list.more')} onPress={loaded.more} />}
            </Card>
          )
        }
      </Load>
    </Page>
  );
}
