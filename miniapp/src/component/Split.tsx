import type { ReactNode } from 'react';
import { Box, Heading, Press } from '../element/index.ts';
import { t } from '../i18n/t.ts';
import type { PageParts } from './Page.tsx';
import { Empty } from './State.tsx';

/** A list at the left and what was opened of it at the right. */
export const Split = ({
  list,
  detail,
  long,
}: {
  readonly list: ReactNode;
  readonly detail: ReactNode;
  /** The whole list stands there at once and scrolls by itself. */
  readonly long?: boolean | undefined;
}) => (
  <Box className="split">
    <Box className={`split-list ${long ? 'long' : ''}`} role="group" label={t('split.list')}>
      {list}
    </Box>
    <Box className="split-detail" role="group" label={t('split.detail')}>
      {detail ?? <Empty title={t('split.choose')} words={t('split.chooseHint')} />}
    </Box>
  </Box>
);

/** The parts of a page, beside a list. */
export const Pane = ({ title, link, actions, body }: PageParts) => (
  <>
    <Box className="pane-head">
      <Heading level={2} className="bar-title">
        {title}
      </Heading>
      {link !== undefined && (
        <Press className="bar-link" onPress={link.onPress}>
          {link.words}
        </Press>
      )}
    </Box>
    {body}
    {actions !== undefined && (
      <Box className="actions pane-actions" role="group" label={t('page.actions')}>
        {actions}
      </Box>
    )}
  </>
);
