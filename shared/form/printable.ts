/*
 * What may stand in a text that is kept: no control characters (they break exports), no marks that turn the
 * direction of writing (a title could then read differently from what is stored), no half surrogates (they have no
 * UTF-8 form, so that the stored text would no longer fit its hash).
 */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;
const HALF = /[\ud800-\udfff]/u;

const isControl = (code: number): boolean => code < 32 || (code > 126 && code < 160);

/** Whether a text can be kept and shown as it is. Line breaks and tabs only where the text may have several lines. */
export const isPrintable = (value: string, lines: boolean): boolean =>
  !TURNING.test(value) &&
  !HALF.test(value) &&
  Array.from(value).every((symbol) => {
    const code = symbol.codePointAt(0) ?? 0;
    return !isControl(code) || (lines && (code === 9 || code === 10 || code === 13));
  });
