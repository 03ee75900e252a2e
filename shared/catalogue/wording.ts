import type { Condition } from '../form/condition.ts';
import { allFields } from '../form/field.ts';
import type { Language, Text } from '../i18n/text.ts';
import { ROLES, type Role } from '../org/role.ts';
import { never } from '../result.ts';
import type { Matter } from './matter.ts';
import type { ProcessNode } from './process.ts';

const yuan = (fen: number): string => (fen / 100).toLocaleString('en-US');

const fieldOf = (matter: Matter, id: string) =>
  matter.subModules.flatMap(({ form }) => allFields(form)).find((field) => field.id === id);

const optionOf = (matter: Matter, id: string, value: string, language: Language): string => {
  const field = fieldOf(matter, id);
  const options = field?.kind === 'choice' || field?.kind === 'choices' ? field.options : [];
  return options.find((option) => option.id === value)?.label[language] ?? value;
};

const joined = (words: readonly string[], language: Language): string =>
  words.join(language === 'zh' ? '、' : ', ');

const YES_NO = { zh: ['是', '否'], en: ['yes', 'no'] } as const;

/** A condition as people say it, with the labels of the form. */
export const conditionInWords = (condition: Condition, matter: Matter, language: Language): string => {
  const zh = language === 'zh';
  const say = (one: Condition): string => conditionInWords(one, matter, language);
  switch (condition.kind) {
    case 'above':
    case 'atLeast': {
      const field = fieldOf(matter, condition.field);
      const isMoney = field?.kind === 'money' || (field?.kind === 'calculated' && field.as === 'money');
      const unit = field?.kind === 'number' ? field.unit[language] : '';
      const amount = isMoney
        ? `${yuan(condition.value)} ${zh ? '元' : 'yuan'}`
        : `${condition.value} ${unit}`;
      const label = field?.label[language] ?? condition.field;
      const above = condition.kind === 'above';
      return zh
        ? `${label}${above ? '超过' : '不低于'} ${amount}`
        : `${label} ${above ? 'above' : 'at least'} ${amount}`;
    }
    case 'is': {
      const label = fieldOf(matter, condition.field)?.label[language] ?? condition.field;
      const value =
        typeof condition.value === 'boolean'
          ? YES_NO[language][condition.value ? 0 : 1]
          : optionOf(matter, condition.field, condition.value, language);
      return `${label}${zh ? '：' : ': '}${value}`;
    }
    case 'in': {
      const label = fieldOf(matter, condition.field)?.label[language] ?? condition.field;
      const values = condition.values.map((value) => optionOf(matter, condition.field, value, language));
      return `${label}${zh ? '：' : ': '}${joined(values, language)}`;
    }
    case 'all':
      return condition.of.map(say).join(zh ? '，且' : ' and ');
    case 'any':
      return condition.of.map(say).join(zh ? '，或' : ' or ');
    case 'not':
      return zh ? `不属于“${say(condition.of)}”` : `not “${say(condition.of)}”`;
    default:
      return never(condition);
  }
};

export const rolesInWords = (roles: readonly Role[], language: Language): string =>
  joined(
    roles.map((role) => ROLES[role][language]),
    language,
  );

/** How long a step may take. */
export const limitInWords = (node: ProcessNode, language: Language): string => {
  const zh = language === 'zh';
  const limit =
    'workingDays' in node.limit
      ? zh
        ? `${node.limit.workingDays} 个工作日`
        : `${node.limit.workingDays} working days`
      : zh
        ? '按表单所填日期'
        : 'by the date in the form';
  if (node.days === undefined) return limit;
  return zh ? `公示 ${node.days} 天，期满后 ${limit}` : `${node.days} days of publicity, then ${limit}`;
};

const SIGNS: Readonly<Record<ProcessNode['sign'], Text>> = {
  any: { zh: '其中一人办理', en: 'one of them' },
  all: { zh: '全部签字', en: 'all of them sign' },
  inOrder: { zh: '依次签字', en: 'one after the other' },
};

/** Who acts at a step; with how many of them when there is more than one post or all must sign. */
export const peopleInWords = (node: ProcessNode, language: Language): string => {
  const roles = rolesInWords(node.roles, language);
  if (node.sign === 'any' && node.roles.length === 1) return roles;
  return language === 'zh' ? `${roles}（${SIGNS[node.sign].zh}）` : `${roles} (${SIGNS[node.sign].en})`;
};

/** For which cases a step is there, when it is not there for all: its sub-modules, its condition. */
export const forWhomInWords = ({ only, when }: ProcessNode, matter: Matter, language: Language): string => {
  const subs = (only ?? []).map(
    (id) => matter.subModules.find((sub) => sub.id === id)?.label[language] ?? id,
  );
  const parts = [
    ...(subs.length === 0 ? [] : [joined(subs, language)]),
    ...(when === undefined ? [] : [conditionInWords(when, matter, language)]),
  ];
  return parts.join(language === 'zh' ? '；' : '; ');
};
