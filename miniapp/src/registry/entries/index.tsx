import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { ask } from '../../api/client.ts';
import { useLoad } from '../../api/load.ts';
import { usePages } from '../../api/pages.ts';
import { Button } from '../../component/Button.tsx';
import { Card } from '../../component/Card.tsx';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { Segments } from '../../component/Segments.tsx';
import { Empty } from '../../component/State.tsx';
import { Box, Press, Words } from '../../element/index.ts';
import { TextField } from '../../form/TextField.tsx';
import { say, t } from '../../i18n/t.ts';
import { open, param } from '../../path.ts';

/** So long after the last letter one asks. Milliseconds. */
const PAUSE = 300;

/** What was typed, once typing has paused. */
const usePaused = (words: string): string => {
  const [paused, setPaused] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(words), PAUSE);
    return () => clearTimeout(timer);
  }, [words]);
  return paused;
};

interface FoundProps {
  readonly registry: string;
  readonly place: string;
  readonly words: string;
  readonly retired: boolean;
  /** Offered where the register is empty; absent for whoever does not keep it. */
  readonly onNew: (() => void) | undefined;
}

const Found = ({ registry, place, words, retired, onNew }: FoundProps) => {
  const loaded = usePages((cursor) =>
    ask('findEntries', {
      id: registry,
      body: {
        place,
        ...(words === '' ? {} : { words }),
        ...(retired ? { retired } : {}),
        ...(cursor === undefined ? {} : { cursor }),
      },
    }),
  );
  const next = onNew === undefined || retired ? undefined : { words: t('registry.new'), onPress: onNew };
  return (
    <Load loaded={loaded}>
      {({ items }) =>
        items.length === 0 ? (
          words === '' ? (
            <Empty
              title={t(retired ? 'registry.noRetired' : 'registry.empty')}
              words={t(retired ? 'registry.noRetiredHint' : 'registry.emptyHint')}
              next={next}
            />
          ) : (
            <Empty title={t('picker.nothing', { words })} words={t('registry.nothingHint')} next={next} />
          )
        ) : (
          <Box className="part card">
            {items.map(({ entry, label, facts }, i) => (
              <Press
                key={entry}
                id={`entry-${entry}`}
                className={`row ${i === 0 ? 'first' : ''}`}
                onPress={() => open('entry', { id: entry })}
              >
                <Words className="row-text">
                  <Words className="strong block">{label}</Words>
                  <Words className="second block">
                    {facts.map((fact) => `${say(fact.label)} ${say(fact.value)}`).join(' · ')}
                  </Words>
                </Words>
              </Press>
            ))}
            {loaded.more !== undefined && <Button words={t('list.more')} onPress={loaded.more} />}
          </Box>
        )
      }
    </Load>
  );
};

type State = 'active' | 'retired';

/** The entries of one register: looked for by part of a name, those in use and those that were retired. */
export default function Entries() {
  const { params } = useRouter();
  const registry = param(params, 'registry');
  const place = param(params, 'place');
  const loaded = useLoad(() => ask('registry', { id: registry, query: { place } }));
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<State>('active');
  const words = usePaused(typed.trim());
  const known = loaded.state.kind === 'ready' ? loaded.state.data : undefined;
  const enter = (): void => open('entry', { registry, place });
  const mayWrite = known?.mayWrite === true;
  return (
    <Page
      title={known === undefined ? t('registry.all') : say(known.label)}
      link={
        mayWrite
          ? { words: t('registry.excel'), onPress: () => open('registrySheet', { registry, place }) }
          : undefined
      }
      actions={mayWrite ? <Button kind="main" words={t('registry.new')} onPress={enter} /> : undefined}
    >
      <Load loaded={loaded}>
        {({ purpose, place: owner }) => (
          <>
            <Card>
              <Words className="second block">{`${owner.name} · ${say(purpose)}`}</Words>
              <TextField
                id="registry-search"
                label={t('registry.search')}
                required
                value={typed}
                maxLength={60}
                onChange={setTyped}
              />
            </Card>
            <Segments
              label={t('registry.which')}
              options={(['active', 'retired'] as const).map((id) => ({ id, words: t(`registry.${id}`) }))}
              chosen={state}
              onChange={setState}
            />
            <Found
              key={`${state} ${words}`}
              registry={registry}
              place={place}
              words={words}
              retired={state === 'retired'}
              onNew={mayWrite ? enter : undefined}
            />
          </>
        )}
      </Load>
    </Page>
  );
}
