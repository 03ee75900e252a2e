import type { Answer } from '@dingban/shared/api/contracts';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { ask } from '../../api/client.ts';
import { useLoad } from '../../api/load.ts';
import { Card } from '../../component/Card.tsx';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { Empty } from '../../component/State.tsx';
import { Box, Press, Words } from '../../element/index.ts';
import { say, t } from '../../i18n/t.ts';
import { open, param } from '../../path.ts';

type Matter = Answer<'catalogue'>['matters'][number];

/** The matters for which the reader may apply somewhere; what is not listed cannot be done. */
const permitted = (matters: readonly Matter[]): readonly Matter[] =>
  matters.filter(({ subModules }) => subModules.some(({ places }) => places.length > 0));

const Variants = ({ matter }: { readonly matter: Matter }) => (
  <Card title={say(matter.label)}>
    {matter.subModules
      .filter(({ places }) => places.length > 0)
      .map((sub, i) => (
        <Press
          key={sub.id}
          id={`sub-${sub.id}`}
          className={`row ${i === 0 ? 'first' : ''}`}
          onPress={() => open('form', { matter: matter.id, sub: sub.id, place: sub.places[0]?.id ?? '' })}
        >
          <Words className="row-text">
            <Words className="strong block">{say(sub.label)}</Words>
            <Words className="second block">{say(sub.purpose)}</Words>
          </Words>
        </Press>
      ))}
  </Card>
);

/** First which matter, then which variant of it. */
export default function Apply() {
  const wanted = param(useRouter().params, 'matter');
  const [chosen, setChosen] = useState(wanted);
  const loaded = useLoad(() => ask('catalogue'));
  return (
    <Page
      title={t('apply.title')}
      link={chosen === '' ? undefined : { words: t('apply.all'), onPress: () => setChosen('') }}
    >
      <Load loaded={loaded}>
        {({ matters }) => {
          const mine = permitted(matters);
          const matter = mine.find(({ id }) => id === chosen);
          if (mine.length === 0) return <Empty title={t('apply.none')} words={t('apply.noneHint')} />;
          if (matter !== undefined) return <Variants matter={matter} />;
          return Array.from(new Set(mine.map(({ group }) => say(group))), (group) => (
            <Card key={group} title={group}>
              <Box className="tiles">
                {mine
                  .filter((one) => say(one.group) === group)
                  .map(({ id, sign, label }) => (
                    <Press key={id} id={`matter-${id}`} className="tile" onPress={() => setChosen(id)}>
                      <Words className="tile-sign" decorative>
                        {sign}
                      </Words>
                      {say(label)}
                    </Press>
                  ))}
              </Box>
            </Card>
          ));
        }}
      </Load>
    </Page>
  );
}
