import { supervises } from '../api/session.ts';
import { Box, Press, Words } from '../element/index.ts';
import { t } from '../i18n/t.ts';
import { openTab, TABS, type TabName } from '../path.ts';

/** Our own, because the container's tab bar cannot grow with the elder view. */
export const TabBar = ({ current }: { readonly current: TabName }) => (
  <Box className="foot tabs" role="navigation" label={t('tab.all')}>
    {TABS.filter((tab) => tab !== 'warnings' || tab === current || supervises()).map((tab) => (
      <Press
        key={tab}
        role="link"
        className={tab === current ? 'on' : ''}
        current={tab === current}
        onPress={() => {
          if (tab !== current) openTab(tab);
        }}
      >
        <Words className={`sign sign-${tab}`} decorative />
        {t(`tab.${tab}`)}
      </Press>
    ))}
  </Box>
);
