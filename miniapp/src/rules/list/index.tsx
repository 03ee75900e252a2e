import { useState } from 'react';
import { ask } from '../../api/client.ts';
import { useLoad } from '../../api/load.ts';
import { Card } from '../../component/Card.tsx';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { Row } from '../../component/Row.tsx';
import { Pane, Split } from '../../component/Split.tsx';
import { useWide } from '../../component/useWide.ts';
import { Words } from '../../element/index.ts';
import { t } from '../../i18n/t.ts';
import { byKind } from '../../model/rule.ts';
import { open } from '../../path.ts';
import { RuleView } from '../rule/RuleView.tsx';

/** The 23 rules by kind, with how often each was right; on a wide screen a rule stands beside the list. */
export default function Rules() {
  const loaded = useLoad(() => ask('rules'));
  const [chosen, setChosen] = useState<string>();
  const wide = useWide();
  const list = (
    <Load loaded={loaded}>
      {({ rules }) => (
        <>
          <Card>
            <Words className="second block">{t('rules.about', { n: rules.length })}</Words>
          </Card>
          {byKind(rules, Date.now()).map(({ kind, items }) => (
            <Card key={kind} title={t(`rules.kind.${kind}`)}>
              {items.map((item, i) => (
                <Row
                  key={item.id}
                  item={item}
                  first={i === 0}
                  chosen={wide && item.id === chosen}
                  onPress={() => (wide ? setChosen(item.id) : open('rule', { id: item.id }))}
                />
              ))}
            </Card>
          ))}
        </>
      )}
    </Load>
  );
  return (
    <Page title={t('rules.title')}>
      {wide ? (
        <Split
          long
          list={list}
          detail={
            chosen === undefined ? undefined : (
              <RuleView key={chosen} id={chosen} onChanged={loaded.again}>
                {(parts) => <Pane {...parts} />}
              </RuleView>
            )
          }
        />
      ) : (
        list
      )}
    </Page>
  );
}
