import type { Answer } from '@dingban/shared/api/contracts';
import { useState } from 'react';
import { Card } from '../../component/Card.tsx';
import { Box, Press, Words } from '../../element/index.ts';
import { t } from '../../i18n/t.ts';

type Place = Answer<'places'>['places'][number];

interface ChooserProps {
  readonly towns: readonly Place[];
  readonly villages: readonly Place[];
  /** The village that is shown now. */
  readonly current: Place | undefined;
  readonly onChoose: (village: Place) => void;
}

/** First the town, then the village: a city has more villages than anybody wants to read through. */
export const Chooser = ({ towns, villages, current, onChoose }: ChooserProps) => {
  const [town, setTown] = useState(current?.parent ?? (towns.length === 1 ? towns[0]?.id : undefined));
  const chosen = towns.find(({ id }) => id === town);
  if (chosen === undefined)
    return (
      <Card title={t('disclosure.chooseTown')}>
        {towns.map(({ id, name }, i) => (
          <Press key={id} className={`row ${i === 0 ? 'first' : ''}`} onPress={() => setTown(id)}>
            <Words className="row-text strong">{name}</Words>
            <Words className="second">
              {t('disclosure.villages', { n: villages.filter(({ parent }) => parent === id).length })}
            </Words>
          </Press>
        ))}
      </Card>
    );
  return (
    <Card
      title={t('disclosure.choose', { town: chosen.name })}
      link={
        towns.length > 1 ? { words: t('disclosure.otherTown'), onPress: () => setTown(undefined) } : undefined
      }
    >
      <Box className="choices">
        {villages
          .filter(({ parent }) => parent === chosen.id)
          .map((village) => (
            <Press
              key={village.id}
              className={`option ${village.id === current?.id ? 'on' : ''}`}
              onPress={() => onChoose(village)}
            >
              {village.name}
            </Press>
          ))}
      </Box>
    </Card>
  );
};
