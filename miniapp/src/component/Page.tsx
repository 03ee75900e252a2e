import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { bridge } from '../bridge/index.ts';
import { Box, Heading, Press } from '../element/index.ts';
import { t } from '../i18n/t.ts';
import { back, type TabName } from '../path.ts';
import { useSettings, type View } from '../settings/settings.ts';
import { DemoMark } from './DemoMark.tsx';
import { OfflineStrip } from './OfflineStrip.tsx';
import { RefusedNotices } from './RefusedNotices.tsx';
import { TabBar } from './TabBar.tsx';

/** What fills a page, or the place beside a list on a wide screen. */
export interface PageParts {
  readonly title: string;
  readonly link: PageProps['link'];
  readonly actions: ReactNode;
  readonly body: ReactNode;
}

interface PageProps {
  readonly title: string;
  /** One thing to do in the header, in words. */
  readonly link?: { readonly words: string; readonly onPress: () => void } | undefined;
  /** The tab that this page is; pages below a tab have a way back instead. */
  readonly tab?: TabName | undefined;
  /** Nothing lies before this page. */
  readonly first?: boolean | undefined;
  /** Says, where the sandbox plays DingTalk, that nothing here is real. */
  readonly demo?: boolean | undefined;
  /** Stays in view below the title. */
  readonly under?: ReactNode;
  /** Fixed where the thumb is: the one main action last. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

const views: Readonly<Record<View, string>> = {
  standard: 'page',
  elder: 'page elder',
  largest: 'page elder largest',
};

/** Every screen: header, body that scrolls, and either actions or tabs at the bottom. */
export const Page = ({ title, link, tab, first, demo, under, actions, children }: PageProps) => {
  const { view } = useSettings();
  useEffect(() => {
    bridge.title(title);
  }, [title]);
  return (
    <Box className={views[view]}>
      <Box className="head">
        <Box className="bar" role="banner">
          {tab === undefined && first !== true && (
            <Press className="bar-back" label={t('page.back')} onPress={back}>
              ‹
            </Press>
          )}
          <Heading level={1} className="bar-title">
            {title}
          </Heading>
          {link !== undefined && (
            <Press className="bar-link" onPress={link.onPress}>
              {link.words}
            </Press>
          )}
        </Box>
        {under}
      </Box>
      <OfflineStrip />
      <Box className="body" role="main">
        <RefusedNotices />
        {demo === true && <DemoMark />}
        {children}
      </Box>
      {actions !== undefined && (
        <Box className="foot actions" role="group" label={t('page.actions')}>
          {actions}
        </Box>
      )}
      {tab !== undefined && actions === undefined && <TabBar current={tab} />}
    </Box>
  );
};
