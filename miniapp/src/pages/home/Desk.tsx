import { Card } from '../../component/Card.tsx';
import { Row } from '../../component/Row.tsx';
import { Box, Press, Words } from '../../element/index.ts';
import { t } from '../../i18n/t.ts';
import type { HomeModel } from '../../model/home.ts';
import { open, openTab } from '../../path.ts';

const Count = ({ n, words }: { readonly n: number; readonly words: string }) => (
  <Box className="hello-count">
    <Words className="hello-number">{String(n)}</Words>
    <Words className="block">{words}</Words>
  </Box>
);

export const Desk = ({ home }: { readonly home: HomeModel }) => (
  <>
    <Box className="part card hello">
      <Words className="block">{home.post}</Words>
      <Box className="hello-counts">
        <Count n={home.todo} words={t('home.todo')} />
        <Count n={home.dueToday} words={t('home.dueToday')} />
        {home.warnings !== undefined && <Count n={home.warnings} words={t('home.warnings')} />}
      </Box>
    </Box>
    {home.matters.length > 0 && (
      <Card title={t('home.apply')} link={{ words: t('home.allMatters'), onPress: () => open('apply') }}>
        <Box className="tiles">
          {home.matters.slice(0, 8).map(({ id, sign, name }) => (
            <Press key={id} className="tile" onPress={() => open('apply', { matter: id })}>
              <Words className="tile-sign" decorative>
                {sign}
              </Words>
              {name}
            </Press>
          ))}
        </Box>
      </Card>
    )}
    {home.desk && (
      <Card title={t('desk.title')} link={{ words: t('desk.enter'), onPress: () => open('desk') }}>
        <Words className="second block">{t('desk.homeText')}</Words>
      </Card>
    )}
    {home.cockpit && (
      <Card title={t('home.cockpit')} link={{ words: t('home.look'), onPress: () => open('cockpit') }}>
        <Words className="second block">{t('home.cockpitText')}</Words>
      </Card>
    )}
    {home.registries && (
      <Card title={t('home.registries')} link={{ words: t('home.all'), onPress: () => open('registries') }}>
        <Words className="second block">{t('home.registriesText')}</Words>
      </Card>
    )}
    {home.rules && (
      <Card title={t('rules.title')} link={{ words: t('home.all'), onPress: () => open('rules') }}>
        <Words className="second block">{t('rules.homeText')}</Words>
      </Card>
    )}
    <Card title={t('home.todo')} link={{ words: t('home.all'), onPress: () => openTab('inbox') }}>
      {home.items.length === 0 && <Words className="second block">{t('home.nothing')}</Words>}
      {home.items.map((item, i) => (
        <Row key={item.id} item={item} first={i === 0} onPress={() => open('case', { id: item.id })} />
      ))}
    </Card>
  </>
);
