import { hashOf } from './random.ts';

/**
 * Stands for the keyed mark of the running system: equal texts have equal marks and nothing can be read from one. Two
 * hashes together, since a city has hundreds of thousands of texts. The second begins differently: what is only
 * appended to two texts of one hash leaves them with one hash.
 */
export const markOf = (text: string): string =>
  `m${hashOf(text).toString(36)}${hashOf(`~${text}`).toString(36)}`;
