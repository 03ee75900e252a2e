import type { Answer } from '@dingban/shared/api/contracts';
import { say } from '../../i18n/t.ts';
import type { Recent } from '../../model/recent.ts';

export type Matter = Answer<'catalogue'>['matters'][number];
type Sub = Matter['subModules'][number];

/** Something that the reader may apply for. */
export interface Variant {
  readonly matter: Matter;
  readonly sub: Sub;
}

const mine = ({ subModules }: Matter): readonly Sub[] => subModules.filter(({ places }) => places.length > 0);

/** The matters for which the reader may apply somewhere; what is not listed cannot be done. */
export const permitted = (matters: readonly Matter[]): readonly Matter[] =>
  matters.filter((matter) => mine(matter).length > 0);

export const variantsOf = (matter: Matter): readonly Variant[] =>
  mine(matter).map((sub) => ({ matter, sub }));

/** Those that were filled in lately and still may be. */
export const variantsLately = (matters: readonly Matter[], lately: readonly Recent[]): readonly Variant[] =>
  lately.flatMap((one) =>
    matters
      .filter(({ id }) => id === one.matter)
      .flatMap(variantsOf)
      .filter(({ sub }) => sub.id === one.sub),
  );

/**
 * What people look for by the words that they use: any part of the name of a matter, of its variant or of what that
 * is for. Several words must all be there. Those whose own name fits stand first.
 */
export const search = (matters: readonly Matter[], words: string): readonly Variant[] => {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const fits = (text: string): boolean => wanted.every((word) => text.toLowerCase().includes(word));
  const found = matters
    .flatMap(variantsOf)
    .map((variant) => {
      const { matter, sub } = variant;
      const name = say(sub.label);
      const kind = say(matter.label);
      const rank = fits(name) ? 0 : fits(`${kind} ${name}`) ? 1 : 2;
      return { variant, rank, text: `${say(matter.group)} ${kind} ${name} ${say(sub.purpose)}` };
    })
    .filter(({ text }) => fits(text));
  return [0, 1, 2].flatMap((rank) => found.filter((one) => one.rank === rank).map(({ variant }) => variant));
};
