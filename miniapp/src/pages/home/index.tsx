import { useLoad } from '../../api/load.ts';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { t } from '../../i18n/t.ts';
import { loadHome } from '../../model/home.ts';
import { changeSettings, useSettings } from '../../settings/settings.ts';
import { Desk } from './Desk.tsx';
import { Doors } from './Doors.tsx';

/** A desk for people who work with cases; four doors in the elder view. */
export default function Home() {
  const { view } = useSettings();
  const loaded = useLoad(loadHome);
  const elder = view !== 'standard';
  const village = loaded.state.kind === 'ready' ? loaded.state.data.village : '';
  return (
    <Page
      demo
      tab="home"
      title={elder && village !== '' ? village : t('app.name')}
      link={{
        words: t(elder ? 'view.standard' : 'view.elder'),
        onPress: () => changeSettings({ view: elder ? 'standard' : 'elder' }),
      }}
    >
      <Load loaded={loaded}>{(home) => (elder ? <Doors home={home} /> : <Desk home={home} />)}</Load>
    </Page>
  );
}
