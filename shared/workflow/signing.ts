import { findNode } from '../catalogue/definition.ts';
import type { SubModule } from '../catalogue/matter.ts';
import type { ProcessNode } from '../catalogue/process.ts';
import type { Round, Seat } from './caseAction.ts';
import type { Standing } from './caseState.ts';

/*
 * Who signs a step in which order. A step has rounds, which follow one another; a round has seats, which are filled
 * in any order; a seat is filled by the signature of any of its people. One of several is a round of one seat, all of
 * them a round of a seat for each, one after the other a round for each.
 */

type Sign = ProcessNode['sign'];
type Signing = Pick<Standing, 'people' | 'signed' | 'rounds'>;

const oneEach = (people: readonly string[]): Round => people.map((person) => [person]);

export const roundsOf = (
  { people, rounds }: Pick<Standing, 'people' | 'rounds'>,
  sign: Sign,
): readonly Round[] => {
  if (rounds !== undefined) return rounds;
  switch (sign) {
    case 'any':
      return [[people]];
    case 'all':
      return [oneEach(people)];
    case 'inOrder':
      return people.map((person) => [[person]]);
  }
};

const isOpen = (seat: Seat, signed: readonly string[]): boolean =>
  !seat.some((person) => signed.includes(person));

/** The rounds that are not done, each with its empty seats. The first one is the one whose people are asked now. */
export const openRounds = (standing: Signing, sign: Sign): readonly Round[] =>
  roundsOf(standing, sign)
    .map((round) => round.filter((seat) => isOpen(seat, standing.signed)))
    .filter((round) => round.length > 0);

export const signOf = (sub: SubModule, node: string): Sign => findNode(sub, node)?.sign ?? 'any';

/** The people who may act now: those of the empty seats of the first round that is not done. */
export const askedNow = (standing: Signing & Pick<Standing, 'node'>, sub: SubModule): readonly string[] =>
  (openRounds(standing, signOf(sub, standing.node))[0] ?? []).flat();

/** Whether the step is done once this person has signed, too. */
export const isDoneWith = (standing: Signing, sign: Sign, person: string): boolean =>
  openRounds({ ...standing, signed: [...standing.signed, person] }, sign).length === 0;

/** The position of the round that is being filled, and its length when all are done. */
const current = (rounds: readonly Round[], signed: readonly string[]): number => {
  const found = rounds.findIndex((round) => round.some((seat) => isOpen(seat, signed)));
  return found === -1 ? rounds.length : found;
};

/** A round in front of or behind the one that is being filled. */
export const withRound = (
  standing: Signing,
  sign: Sign,
  where: 'before' | 'after',
  round: Round,
): readonly Round[] => {
  const rounds = roundsOf(standing, sign);
  const at = current(rounds, standing.signed) + (where === 'after' ? 1 : 0);
  return [...rounds.slice(0, at), round, ...rounds.slice(at)];
};

/** Further seats in the round that is being filled. */
export const withSeats = (standing: Signing, sign: Sign, people: readonly string[]): readonly Round[] => {
  const rounds = roundsOf(standing, sign);
  const at = current(rounds, standing.signed);
  return rounds.map((round, index) => (index === at ? [...round, ...oneEach(people)] : round));
};

/** The same rounds with somebody else in the seats of these people. */
export const withInstead = (
  standing: Signing,
  sign: Sign,
  leaving: readonly string[],
  coming: string,
): readonly Round[] =>
  roundsOf(standing, sign).map((round) =>
    round.map((seat) =>
      seat.includes(leaving[0] ?? '')
        ? [coming, ...seat.filter((person) => !leaving.includes(person))]
        : seat,
    ),
  );

export const peopleIn = (rounds: readonly Round[]): readonly string[] => [...new Set(rounds.flat(2))];
