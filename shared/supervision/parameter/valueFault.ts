import type { FieldFault } from '../../form/fault.ts';
import { text } from '../../i18n/text.ts';
import type { Parameter, Rule } from '../rule.ts';

/** Units that can be parted; everything else is counted, and 2.5 returns never happen. */
const DIVISIBLE: readonly string[] = ['%', '倍', '公里', '卡方值'];

export const isDivisible = ({ unit }: Pick<Parameter, 'unit'>): boolean => DIVISIBLE.includes(unit.zh);

/** What is wrong with one number for a rule, named by its parameter; undefined when nothing is. */
export const valueFault = (rule: Rule, name: string, value: unknown): FieldFault | undefined => {
  const parameter = Object.hasOwn(rule.parameters, name) ? rule.parameters[name] : undefined;
  if (parameter === undefined)
    return { field: name, message: text('这条规则没有这个参数', 'This rule has no such parameter') };
  if (typeof value !== 'number' || !Number.isFinite(value))
    return { field: name, message: text('请填一个数', 'Please enter a number') };
  const { min, max } = parameter;
  if (value < min || value > max)
    return {
      field: name,
      message: text(`请填 ${min} 到 ${max} 之间的数`, `Please enter a number from ${min} to ${max}`),
    };
  return Number.isInteger(value) || isDivisible(parameter)
    ? undefined
    : { field: name, message: text('请填整数', 'Please enter a whole number') };
};
