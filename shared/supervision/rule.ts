import type { Text } from '../i18n/text.ts';
import type { Fact, FactKind } from './fact.ts';
import type { Finding } from './finding.ts';
import type { Ask, Window } from './window.ts';

export type RuleKind = 'efficiency' | 'procedure' | 'integrity' | 'disclosure' | 'participation' | 'quality';

/** A number that a city may set. */
export interface Parameter {
  readonly label: Text;
  readonly unit: Text;
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

export type Parameters<Names extends string = string> = Readonly<Record<Names, number>>;

/** One of the 23 dimensions. Pure: the same facts give the same findings, by action, by the clock and over a year. */
export interface Rule<Names extends string = string> {
  readonly id: string;
  readonly version: number;
  readonly label: Text;
  readonly kind: RuleKind;
  readonly basis: Text;
  readonly parameters: Readonly<Record<Names, Parameter>>;
  readonly on: readonly FactKind[];
  /** What the rule has to see beside this fact; left out by rules that need nothing. */
  readonly asks?: (fact: Fact, parameters: Parameters<Names>) => readonly Ask[];
  readonly find: (fact: Fact, window: Window, parameters: Parameters<Names>) => readonly Finding[];
}

const defaults = new WeakMap<object, Parameters>();

/** The default of every parameter; made once for each rule, since it is asked for with every fact. */
export const defaultsOf = <Names extends string>(
  rule: Pick<Rule<Names>, 'parameters'>,
): Parameters<Names> => {
  const known = defaults.get(rule);
  if (known !== undefined) return known;
  const made = Object.fromEntries(
    Object.entries<Parameter>(rule.parameters).map(([name, parameter]) => [name, parameter.default]),
  ) as Parameters<Names>;
  defaults.set(rule, made);
  return made;
};
