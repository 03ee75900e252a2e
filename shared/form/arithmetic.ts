/** The decimals that a calculated number keeps, and the most that a field may have. */
export const DECIMALS = 4;

/** Binary fractions are off by less than this; what is farther from a half cannot be one. */
const NEAR = 1e-6;

/**
 * Half up, away from zero. What lies near a half is looked at with fifteen figures: 1.005 times 100 is
 * 100.49999999999999 in binary, and 100.5 in truth.
 */
export const rounded = (value: number, decimals: number): number => {
  if (Number.isInteger(value)) return value + 0;
  const scaled = Math.abs(value) * 10 ** decimals;
  const beside = Math.abs(scaled - Math.floor(scaled) - 0.5);
  const nearHalf = beside !== 0 && beside < NEAR * Math.max(1, scaled);
  const whole = Math.round(nearHalf ? Number(scaled.toPrecision(15)) : scaled);
  return (Math.sign(value) * whole) / 10 ** decimals + 0;
};

/** Adds fen as they are and fractions in ten-thousandths: in binary these would drift over 500 rows. */
export const addUp = (numbers: readonly number[]): number =>
  numbers.every(Number.isInteger)
    ? numbers.reduce((sum, one) => sum + one, 0)
    : numbers.reduce((sum, one) => sum + rounded(one * 10 ** DECIMALS, 0), 0) / 10 ** DECIMALS;
