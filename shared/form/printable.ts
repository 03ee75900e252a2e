/*
 * What may stand in a text that is kept: no control characters (they break exports), no marks that turn the
 * direction of writing (a title could then read differently from what is stored), no half surrogates (they have no
 * UTF-8 form, so that the stored text would no longer fit its hash).
 */
const isControl = (code: number): boolean => code < 32 || (code > 126 && code < 160);
const isTurning = (code: number): boolean =>
  code >= 0x202a && code <= 0x2069 && (code <= 0x202e || code >= 0x2066);
const isLineOrTab = (code: number): boolean => code === 9 || code === 10 || code === 13;

/** The other half of a symbol that takes two units, at this place. */
const hasOtherHalf = (value: string, index: number): boolean => {
  const next = value.charCodeAt(index + 1);
  return value.charCodeAt(index) < 0xdc00 && next >= 0xdc00 && next <= 0xdfff;
};

/**
 * Whether a text can be kept and shown as it is. Line breaks and tabs only where the text may have several lines.
 * Walks over the units: a list of the symbols costs more than all the rest of a form.
 */
export const isPrintable = (value: string, lines: boolean): boolean => {
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    if (isControl(code) ? !(lines && isLineOrTab(code)) : isTurning(code)) return false;
    if (code < 0xd800 || code > 0xdfff) continue;
    if (!hasOtherHalf(value, index)) return false;
    index += 1;
  }
  return true;
};

/** Number of symbols as a person counts them: one that takes two units is one. The text must be printable. */
export const symbolsIn = (value: string): number => {
  let pairs = 0;
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    if (code >= 0xd800 && code <= 0xdbff) pairs += 1;
  }
  return value.length - pairs;
};
