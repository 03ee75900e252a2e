const BUILDING: readonly string[] = ['minor-works', 'price-inquiry'];
const SELLING: readonly string[] = ['daily-office', 'office-supplies'];

/** Kinds that go round among the same people share their turns: whoever built last is not asked next. */
export const makersIn = (kind: string): string =>
  BUILDING.includes(kind) ? 'builders' : SELLING.includes(kind) ? 'shops' : kind;
