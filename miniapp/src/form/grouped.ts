/** What was typed, without the blanks between the groups. */
export const digits = (typed: string): string => typed.replace(/\s/g, '');

export const inFours = (typed: string): string => digits(typed).replace(/(.{4})(?=.)/g, '$1 ');

/**
 * What stands in the field after a change. Only what is typed or deleted at the end is grouped anew: a field that
 * rewrites itself while somebody corrects its middle throws the cursor to the end.
 */
export const groupedAsTyped = (before: string, typed: string): string => {
  const [old, now] = [digits(before), digits(typed)];
  return now.startsWith(old) || old.startsWith(now) ? inFours(typed) : typed;
};
