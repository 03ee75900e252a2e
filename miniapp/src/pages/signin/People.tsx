import { useState } from 'react';
import type { SandboxPerson } from '../../bridge/sandbox.ts';
import { Card } from '../../component/Card.tsx';
import { Box, Press, Words } from '../../element/index.ts';
import { TextField } from '../../form/TextField.tsx';
import { t } from '../../i18n/t.ts';

const MOST = 60;

interface PeopleProps {
  readonly people: readonly SandboxPerson[];
  readonly onChoose: (userid: string) => void;
}

const byPlace = (people: readonly SandboxPerson[]): readonly [string, readonly SandboxPerson[]][] => {
  const places = new Map<string, SandboxPerson[]>();
  for (const person of people) places.set(person.place, [...(places.get(person.place) ?? []), person]);
  return Array.from(places);
};

/** The people of the demo village, by place, found by name, post or place. */
export const People = ({ people, onChoose }: PeopleProps) => {
  const [sought, setSought] = useState('');
  const found = people.filter(({ name, posts, place }) =>
    [name, place, ...posts].some((words) => words.includes(sought.trim())),
  );
  return (
    <>
      <Card>
        <Words className="second block">{t('signin.sandbox')}</Words>
        <TextField id="person" label={t('signin.find')} required value={sought} onChange={setSought} />
      </Card>
      {byPlace(found.slice(0, MOST)).map(([place, here]) => (
        <Card key={place} title={place}>
          {here.map(({ userid, name, posts }, i) => (
            <Press
              key={userid}
              id={`person-${userid}`}
              className={`row ${i === 0 ? 'first' : ''}`}
              onPress={() => onChoose(userid)}
            >
              <Words className="row-text">
                <Words className="strong">{name}</Words>
                <Words className="second">{` ${posts.join('、')}`}</Words>
              </Words>
            </Press>
          ))}
        </Card>
      ))}
      {found.length > MOST && (
        <Box className="part second">{t('signin.more', { n: found.length - MOST })}</Box>
      )}
    </>
  );
};
