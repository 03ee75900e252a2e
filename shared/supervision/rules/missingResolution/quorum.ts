import type { Collective } from '../../../catalogue/matter.ts';
import type { Values } from '../../../form/value.ts';
import { text } from '../../../i18n/text.ts';
import { numberIn } from '../../read.ts';
import type { Parameter, Parameters } from '../../rule.ts';

export type QuorumNames =
  | 'representativesPresent'
  | 'villagersPresent'
  | 'membersPresent'
  | 'membersFor'
  | 'partyPresent'
  | 'majority';

const percent = (zh: string, en: string, value: number): Parameter => ({
  label: text(zh, en),
  unit: text('%', '%'),
  default: value,
  min: 1,
  max: 100,
});

/** Two thirds, as exact as a percent with two decimals can be; shares are rounded in the same way. */
const TWO_THIRDS = 66.67;

/**
 * The numbers of the Organic Law and of the Law on Rural Collective Economic Organisations (in force since 1 May 2025;
 * those of the members are to be confirmed with the city). Percent.
 */
export const quorumParameters: Readonly<Record<QuorumNames, Parameter>> = {
  representativesPresent: percent('村民代表到会不低于', 'Representatives present, at least', TWO_THIRDS),
  villagersPresent: percent('村民到会超过', 'Villagers present, more than', 50),
  membersPresent: percent('成员（代表）到会不低于', 'Members present, at least', TWO_THIRDS),
  membersFor: percent('成员（代表）全体同意不低于', 'Of all members in favour, at least', TWO_THIRDS),
  partyPresent: percent('党员到会不低于', 'Party members present, at least', TWO_THIRDS),
  majority: percent('到会人数中同意超过', 'Of those present in favour, more than', 50),
};

/** A share that a meeting must reach, or with `more` exceed. Fields of the form. */
export interface Share {
  readonly part: string;
  readonly whole: string;
  readonly percent: number;
  readonly more: boolean;
}

const atLeast = (part: string, whole: string, least: number): Share => ({
  part,
  whole,
  percent: least,
  more: false,
});
const moreThan = (part: string, whole: string, most: number): Share => ({
  part,
  whole,
  percent: most,
  more: true,
});

/** What the deciding meeting needs, by its body, as the checks of the forms have it. */
const decidingShares = (body: Collective['body'], numbers: Parameters<QuorumNames>): readonly Share[] => {
  const passed = moreThan('meetingFor', 'meetingPresent', numbers.majority);
  switch (body) {
    case 'committees':
      return [moreThan('meetingPresent', 'meetingEntitled', numbers.majority), passed];
    case 'representatives':
      return [atLeast('meetingPresent', 'meetingEntitled', numbers.representativesPresent), passed];
    case 'villagers':
      return [moreThan('meetingPresent', 'meetingEntitled', numbers.villagersPresent), passed];
    case 'members':
      return [
        atLeast('meetingPresent', 'meetingEntitled', numbers.membersPresent),
        // Two thirds of all, not of those present.
        atLeast('meetingFor', 'meetingEntitled', numbers.membersFor),
      ];
  }
};

/** All shares of a decision: those of the deciding meeting, of the committees before it and of the party members. */
export const sharesOf = (body: Collective['body'], numbers: Parameters<QuorumNames>): readonly Share[] => [
  ...decidingShares(body, numbers),
  moreThan('consultFor', 'consultPresent', numbers.majority),
  atLeast('partyPresent', 'partyEntitled', numbers.partyPresent),
  moreThan('partyFor', 'partyPresent', numbers.majority),
];

/** Percent with two decimals. Exact enough: up to twenty thousand people no share below two thirds rounds to 66.67. */
export const percentOf = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 100;

/** The numbers of a share that is not reached; undefined when it is, or when one of its numbers is not given. */
export const missedBy = (
  { part, whole, percent: needed, more }: Share,
  values: Values,
): { readonly part: number; readonly whole: number } | undefined => {
  const of = numberIn(values, whole);
  const some = numberIn(values, part);
  if (of === undefined || some === undefined || of <= 0) return undefined;
  const reached = more ? some * 100 > needed * of : percentOf(some, of) >= needed;
  return reached ? undefined : { part: some, whole: of };
};
