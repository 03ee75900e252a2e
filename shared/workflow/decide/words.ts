import { isPrintable } from '../../form/printable.ts';
import { refuse } from '../../refusal/refusal.ts';
import { done, type Result } from '../../result.ts';

const MAX_REASON = 500;

/** A remark that may be empty. */
export const remarkOf = (remark: string): Result<string> => {
  const trimmed = remark.trim();
  return trimmed.length > MAX_REASON || !isPrintable(trimmed, true)
    ? refuse('reason-missing')
    : done(trimmed);
};

/** Words that somebody else must be able to understand. */
export const reasonOf = (reason: string): Result<string> =>
  reason.trim().length < 2 ? refuse('reason-missing') : remarkOf(reason);
