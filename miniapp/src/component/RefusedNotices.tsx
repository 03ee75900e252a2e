import { type Refused, seenRefused, useOutbox } from '../api/outbox.ts';
import { Box, Words } from '../element/index.ts';
import { say, t } from '../i18n/t.ts';
import { open } from '../path.ts';
import { Button } from './Button.tsx';

const target = ({ name, id }: Refused): (() => void) | undefined => {
  if (id === undefined) return undefined;
  switch (name) {
    case 'actOnCase':
      return () => open('case', { id });
    case 'actOnWarning':
      return () => open('warning', { id });
    case 'evaluate':
    case 'object':
      return () => open('disclosedCase', { id });
    case 'submitCase':
      return undefined;
  }
};

/** What waited on the phone and was refused when it was sent: what it was, why, what to do. Stays until it was read. */
export const RefusedNotices = () => {
  const { refused } = useOutbox();
  return (
    <>
      {refused.map((one) => {
        const go = target(one);
        return (
          <Box className="part notice red" role="alert" key={one.actionId}>
            <Words className="strong block">{t('refused.title', { what: one.about.words })}</Words>
            <Words className="block">{`${say(one.error.message)}。${say(one.error.hint)}`}</Words>
            {one.about.draft !== undefined && <Words className="block">{t('refused.draft')}</Words>}
            {go !== undefined && (
              <Box className="gap">
                <Button words={t('refused.look')} onPress={go} />
              </Box>
            )}
            <Box className="gap">
              <Button words={t('conflict.seen')} onPress={() => seenRefused(one.actionId)} />
            </Box>
          </Box>
        );
      })}
    </>
  );
};
