/** Latin words and numbers stay whole; a Chinese symbol may stand at a line's end, closing punctuation with what it closes. */
const PIECES = /[\w,.%:/'-]+\s?|.[，。、；：）”』》]*|\s/gu;

/** Room of a text in half symbols: a Chinese one takes two, a Latin one one. */
export const room = (words: string): number =>
  Array.from(words).reduce((sum, symbol) => sum + ((symbol.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1), 0);

/** Breaks a text into lines of at most so many half symbols. */
export const wrapped = (words: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const piece of words.match(PIECES) ?? []) {
    if (line !== '' && room(line) + room(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
};
