/** So many of so many: what was done as it should be, of what had to be done. Both are whole numbers, `kept <= due`. */
export type Share = { readonly kept: number; readonly due: number };

export const share = (kept: boolean): Share => ({ kept: kept ? 1 : 0, due: 1 });

export const plus = (one: Share | undefined, other: Share | undefined): Share | undefined =>
  one === undefined || other === undefined
    ? (one ?? other)
    : { kept: one.kept + other.kept, due: one.due + other.due };
