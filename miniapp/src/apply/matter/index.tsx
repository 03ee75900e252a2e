import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { ask } from '../../api/client.ts';
import { useLoad } from '../../api/load.ts';
import { Card } from '../../component/Card.tsx';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { Empty } from '../../component/State.tsx';
import { Box, Press, Words } from '../../element/index.ts';
import { TextField } from '../../form/TextField.tsx';
import { say, t } from '../../i18n/t.ts';
import { recent } from '../../model/recent.ts';
import { open, param } from '../../path.ts';
import { type Matter, permitted, search, type Variant, variantsLately, variantsOf } from './matters.ts';

interface VariantsProps {
  readonly title: string;
  readonly variants: readonly Variant[];
  /** Says of which matter each is, where they are of several. */
  readonly mixed: boolean;
}

const Variants = ({ title, variants, mixed }: VariantsProps) => (
  <Card title={title}>
    {variants.map(({ matter, sub }, i) => (
      <Press
        key={`${matter.id} ${sub.id}`}
        id={`sub-${matter.id}-${sub.id}`}
        className={`row ${i === 0 ? 'first' : ''}`}
        onPress={() => open('form', { matter: matter.id, sub: sub.id, place: sub.places[0]?.id ?? '' })}
      >
        <Words className="row-text">
          <Words className="strong block">
            {mixed ? `${say(sub.label)} · ${say(matter.label)}` : say(sub.label)}
          </Words>
          <Words className="second block">{say(sub.purpose)}</Words>
        </Words>
      </Press>
    ))}
  </Card>
);

const Tiles = ({
  matters,
  onChoose,
}: {
  readonly matters: readonly Matter[];
  readonly onChoose: (matter: string) => void;
}) => (
  <Box className="tiles">
    {matters.map(({ id, sign, label }) => (
      <Press key={id} id={`matter-${id}`} className="tile" onPress={() => onChoose(id)}>
        <Words className="tile-sign" decorative>
          {sign}
        </Words>
        {say(label)}
      </Press>
    ))}
  </Box>
);

/** All that one may apply for: what one did lately, a line to search, the matters in their groups. */
const Everything = ({
  matters,
  onChoose,
}: {
  readonly matters: readonly Matter[];
  readonly onChoose: (matter: string) => void;
}) => {
  const [words, setWords] = useState('');
  const lately = variantsLately(matters, recent());
  const looking = words.trim();
  const found = looking === '' ? [] : search(matters, looking);
  return (
    <>
      <Box className="part">
        <TextField
          id="matter-search"
          label={t('apply.search')}
          required
          value={words}
          maxLength={30}
          onChange={setWords}
        />
      </Box>
      {looking !== '' && found.length > 0 && (
        <Variants title={t('apply.found', { n: found.length })} variants={found} mixed />
      )}
      {looking !== '' && found.length === 0 && (
        <Empty title={t('picker.nothing', { words: looking })} words={t('apply.foundNothing')} />
      )}
      {looking === '' && lately.length > 0 && <Variants title={t('apply.lately')} variants={lately} mixed />}
      {looking === '' &&
        Array.from(new Set(matters.map(({ group }) => say(group))), (group) => (
          <Card key={group} title={group}>
            <Tiles matters={matters.filter((one) => say(one.group) === group)} onChoose={onChoose} />
          </Card>
        ))}
    </>
  );
};

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
          if (matter !== undefined)
            return <Variants title={say(matter.label)} variants={variantsOf(matter)} mixed={false} />;
          return <Everything matters={mine} onChoose={setChosen} />;
        }}
      </Load>
    </Page>
  );
}
