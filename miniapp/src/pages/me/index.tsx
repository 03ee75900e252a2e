import { ask } from '../../api/client.ts';
import { useLoad } from '../../api/load.ts';
import { signOut } from '../../api/signIn.ts';
import { bridge } from '../../bridge/index.ts';
import { Button } from '../../component/Button.tsx';
import { Card } from '../../component/Card.tsx';
import { KeyValue } from '../../component/KeyValue.tsx';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { say, t } from '../../i18n/t.ts';
import { open, openTab } from '../../path.ts';
import { changeSettings, useSettings, type View } from '../../settings/settings.ts';

const VIEWS: readonly View[] = ['standard', 'elder', 'largest'];

/** Who one is here, and how the app looks and speaks. */
export default function Me() {
  const { view, language } = useSettings();
  const loaded = useLoad(() => ask('me'));
  return (
    <Page tab="me" title={t('tab.me')}>
      <Load loaded={loaded}>
        {(me) => (
          <Card title={me.name}>
            <KeyValue pairs={me.posts.map(({ label, place }) => ({ name: say(label), value: place.name }))} />
          </Card>
        )}
      </Load>
      {loaded.state.kind === 'ready' && loaded.state.data.rights.includes('case.delegate') && (
        <Card>
          <Button words={t('delegation.title')} onPress={() => open('delegations')} />
        </Card>
      )}
      {loaded.state.kind === 'ready' && loaded.state.data.rights.includes('registry.read') && (
        <Card>
          <Button words={t('home.registries')} onPress={() => open('registries')} />
        </Card>
      )}
      {loaded.state.kind === 'ready' && loaded.state.data.rights.includes('rule.read') && (
        <Card>
          <Button words={t('rules.title')} onPress={() => open('rules')} />
        </Card>
      )}
      <Card title={t('me.settings')}>
        <ChoiceField
          id="view"
          label={t('me.view')}
          required
          options={VIEWS.map((id) => ({ id, label: t(`view.${id}`) }))}
          chosen={[view]}
          several={false}
          onChange={([id]) => changeSettings({ view: VIEWS.find((one) => one === id) ?? 'standard' })}
        />
        <ChoiceField
          id="language"
          label={t('me.language')}
          required
          options={[
            { id: 'zh', label: '中文' },
            { id: 'en', label: 'English' },
          ]}
          chosen={[language]}
          several={false}
          onChange={([id]) => changeSettings({ language: id === 'en' ? 'en' : 'zh' })}
        />
      </Card>
      {bridge.phone().container === 'browser' && (
        <Card>
          <Button
            words={t('me.somebodyElse')}
            onPress={() => {
              signOut();
              openTab('signin');
            }}
          />
        </Card>
      )}
    </Page>
  );
}
