import { Card } from '../../component/Card.tsx';
import { Tag } from '../../component/Tag.tsx';
import { Box, Press, Words } from '../../element/index.ts';
import { t } from '../../i18n/t.ts';
import { type Cockpit, placeState, pointsWords } from '../../model/cockpit.ts';

/** Every place below as a tile of the colour of its gravest open warning; a drawing of our own, no map service. */
export const PlaceGrid = ({
  places,
  onPick,
}: {
  readonly places: Cockpit['children'];
  readonly onPick: (id: string) => void;
}) => (
  <Card title={t('cockpit.map')}>
    <Box className="map">
      {places.map(({ place, total }) => {
        const state = placeState(total);
        return (
          <Press
            key={place.id}
            id={`place-${place.id}`}
            className={`map-tile ${state.tone}`}
            onPress={() => onPick(place.id)}
          >
            <Words className="strong block">{place.name}</Words>
            <Tag {...state} />
            <Words className="map-points block">
              {t('cockpit.points', { n: pointsWords(total.points) })}
            </Words>
          </Press>
        );
      })}
    </Box>
  </Card>
);
