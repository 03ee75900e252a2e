import { Box, Heading, Words } from '../element/index.ts';
import { t } from '../i18n/t.ts';
import { Button } from './Button.tsx';

interface StateProps {
  readonly title: string;
  readonly words?: string | undefined;
  readonly next?: { readonly words: string; readonly onPress: () => void } | undefined;
}

/** Nothing here yet: says what would be here and offers the next step. */
export const Empty = ({ title, words, next }: StateProps) => (
  <Box className="part card state" role="status">
    <Heading level={2} className="state-title">
      {title}
    </Heading>
    {words !== undefined && <Words className="second block">{words}</Words>}
    {next !== undefined && <Button words={next.words} onPress={next.onPress} />}
  </Box>
);

/** It did not work: says what was kept and tries again. */
export const ErrorState = ({
  title,
  words,
  onRetry,
}: {
  readonly title: string;
  readonly words: string;
  readonly onRetry: () => void;
}) => (
  <Box className="part card state" role="alert">
    <Heading level={2} className="state-title">
      {title}
    </Heading>
    <Words className="second block">{words}</Words>
    <Button kind="main" words={t('state.retry')} onPress={onRetry} />
  </Box>
);

/** The shape of what is coming, at once, so that the screen is never blank. */
export const Skeleton = ({ cards = 3 }: { readonly cards?: number | undefined }) => (
  <Box role="status" label={t('state.loading')}>
    {Array.from({ length: cards }, (_, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the cards are all alike and never move
      <Box className="part card" key={i} decorative>
        <Box className="bone short" />
        <Box className="bone" />
        <Box className="bone" />
      </Box>
    ))}
  </Box>
);
