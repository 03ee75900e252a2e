/** Integer fen as 38,600.00 (without the unit). */
export const yuan = (fen: number): string => {
  const whole = Math.floor(Math.abs(fen) / 100);
  const rest = String(Math.abs(fen) % 100);
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}${grouped}.${rest.length === 1 ? `0${rest}` : rest}`;
};

/** What a person typed, as integer fen; undefined when it is not an amount. */
export const fenOf = (typed: string): number | undefined => {
  const found = /^(\d{1,12})(?:\.(\d{0,2}))?$/.exec(typed.replace(/[,，\s]/g, ''));
  if (found === null) return undefined;
  return Number(found[1]) * 100 + Number(`${found[2] ?? ''}00`.slice(0, 2));
};
