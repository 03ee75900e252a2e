import type { Definition } from '../../catalogue/definition.ts';
import type { SubModule } from '../../catalogue/matter.ts';
import { compileForm, type Validate } from '../../form/validate.ts';
import type { Values } from '../../form/value.ts';
import { text } from '../../i18n/text.ts';
import { refuseFields } from '../../refusal/refusal.ts';
import { done, type Result } from '../../result.ts';
import { localDate } from '../../time/clock.ts';
import type { Given } from '../caseCommand.ts';
import type { Context } from './context.ts';

const compiled = new WeakMap<SubModule, Map<string, Validate>>();

/** Forms are compiled once for each node and kept with their definition. */
export const validatorOf = ({ sub }: Pick<Definition, 'sub'>, node: string): Validate => {
  const known = compiled.get(sub) ?? new Map<string, Validate>();
  compiled.set(sub, known);
  const validate = known.get(node) ?? compileForm(sub.form, node);
  known.set(node, validate);
  return validate;
};

export const validated = (
  node: string,
  given: Given,
  earlier: Values,
  context: Pick<Context, 'definition' | 'now'>,
): Result<Values> => {
  const checked = validatorOf(context.definition, node)(given, earlier, localDate(context.now));
  return checked.ok ? done(checked.values) : refuseFields(checked.faults);
};

const NOT_YOURS = text('这一项由这一步原来的办理人填写', 'This is filled in by those whose step it is');

/** Whoever was asked in addition decides, but writes none of the fields. */
export const nothingWritten = (given: Given): Result<Values> => {
  const fields = Object.keys(given);
  return fields.length === 0
    ? done({})
    : refuseFields(fields.map((field) => ({ field, message: NOT_YOURS })));
};
