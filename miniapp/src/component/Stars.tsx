import { Box, Press } from '../element/index.ts';
import { t } from '../i18n/t.ts';

/** One to five stars, as a group of choices that a screen reader can walk through. */
export const Stars = ({
  value,
  onChange,
}: {
  readonly value: number;
  readonly onChange: (stars: number) => void;
}) => (
  <Box className="stars" role="radiogroup" label={t('stars.label')}>
    {[1, 2, 3, 4, 5].map((stars) => (
      <Press
        key={stars}
        role="radio"
        className={`star ${stars <= value ? 'on' : ''}`}
        label={t('stars.one', { n: stars })}
        on={stars === value}
        onPress={() => onChange(stars)}
      >
        {stars <= value ? '★' : '☆'}
      </Press>
    ))}
  </Box>
);
