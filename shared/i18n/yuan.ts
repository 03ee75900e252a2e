/** Fen as people read them: 12,345.60. Without the word for yuan, which stands where it fits. */
export const yuan = (fen: number): string =>
  (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
