import { Box, Press, Words } from '../../element/index.ts';
import { type Key, t } from '../../i18n/t.ts';
import type { HomeModel } from '../../model/home.ts';
import { open, openTab } from '../../path.ts';

interface Door {
  readonly sign: Key;
  readonly name: Key;
  readonly text: Key;
  readonly colour: 'green' | 'orange' | 'blue' | 'purple';
  readonly go: () => void;
}

const DOORS: readonly Door[] = [
  {
    sign: 'door.look.sign',
    name: 'door.look',
    text: 'door.look.text',
    colour: 'green',
    go: () => openTab('disclosure'),
  },
  {
    sign: 'door.apply.sign',
    name: 'door.apply',
    text: 'door.apply.text',
    colour: 'blue',
    go: () => open('apply'),
  },
  {
    sign: 'door.progress.sign',
    name: 'door.progress',
    text: 'door.progress.text',
    colour: 'orange',
    go: () => openTab('inbox'),
  },
  { sign: 'door.me.sign', name: 'door.me', text: 'door.me.text', colour: 'purple', go: () => openTab('me') },
];

/** Four big verbs for people who read slowly or see little. */
export const Doors = ({ home }: { readonly home: HomeModel }) => (
  <>
    {DOORS.filter(({ name }) => name !== 'door.apply' || home.matters.length > 0).map(
      ({ sign, name, text, colour, go }) => (
        <Box className="part" key={name}>
          <Press className="door" onPress={go}>
            <Words className={`door-sign ${colour}`} decorative>
              {t(sign)}
            </Words>
            <Words>
              <Words className="door-name">{t(name)}</Words>
              <Words className="door-text">{t(text)}</Words>
            </Words>
          </Press>
        </Box>
      ),
    )}
    {home.todo > 0 && (
      <Box className="part card">
        <Words>{t('door.waiting', { n: home.todo })}</Words>
      </Box>
    )}
  </>
);
