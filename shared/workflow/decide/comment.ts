import { mayPerson } from '../../org/policy.ts';
import { refuse } from '../../refusal/refusal.ts';
import { done } from '../../result.ts';
import type { Decider } from './context.ts';
import { remarkOf } from './words.ts';

/** Words to the others. Whoever is mentioned holds a post that reaches the case, and may read it from then on. */
export const comment: Decider<'comment'> = (_state, command, { actor, directory }) => {
  const words = remarkOf(command.text);
  if (!words.ok || words.data === '') return refuse('words-missing');
  const mentions = [...new Set(command.mentions)].filter((person) => person !== actor.id);
  if (mentions.some((person) => !mayPerson(directory, person, 'case.join'))) return refuse('not-eligible');
  return done({ type: 'comment', body: { text: words.data, mentions } });
};
