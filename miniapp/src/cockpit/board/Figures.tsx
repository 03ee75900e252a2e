import { Tag } from '../../component/Tag.tsx';
import { Box, Press, Words } from '../../element/index.ts';
import { t } from '../../i18n/t.ts';
import { type Headline, openOf, tilesOf } from '../../model/cockpit.ts';

/** What stands first: the open warnings by colour, then the shares. Those of a village open to what they are made of. */
export const Figures = ({
  total,
  onTrace,
}: {
  readonly total: Headline;
  readonly onTrace: ((what: string) => void) | undefined;
}) => (
  <Box className="figures">
    <Box className="part card figure wide-figure">
      <Words className="second block">{t('cockpit.open')}</Words>
      <Words className="figure-value block">{String(openOf(total))}</Words>
      <Box className="figure-tags">
        <Tag words={t('cockpit.redCount', { n: total.open.red })} tone="red" />
        <Tag words={t('cockpit.orangeCount', { n: total.open.orange })} tone="orange" />
        <Tag words={t('cockpit.yellowCount', { n: total.open.yellow })} tone="yellow" />
      </Box>
      <Words className="second block">{t('cockpit.overdue', { n: total.overdue })}</Words>
      {onTrace !== undefined && openOf(total) > 0 && (
        <Press className="figures-link" onPress={() => onTrace('open')}>
          {t('cockpit.showOpen')}
        </Press>
      )}
    </Box>
    {tilesOf(total).map(({ what, name, value, note }) => {
      const inner = (
        <>
          <Words className="second block">{name}</Words>
          <Words className="figure-value block">{value}</Words>
          <Words className="second block">{note}</Words>
        </>
      );
      return onTrace === undefined || what === 'petitions' ? (
        <Box key={what} className="part card figure">
          {inner}
        </Box>
      ) : (
        <Press key={what} className="part card figure" onPress={() => onTrace(what)}>
          {inner}
        </Press>
      );
    })}
  </Box>
);
