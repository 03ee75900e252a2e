import type { Matter, SubModule } from '@dingban/shared/catalogue/matter';
import {
  conditionInWords,
  forWhomInWords,
  limitInWords,
  peopleInWords,
  rolesInWords,
} from '@dingban/shared/catalogue/wording';
import { type Column, countFields, type Field } from '@dingban/shared/form/field';
import { kindInWords } from './fieldWords.ts';

/* docs/catalogue.md: the whole catalogue as tables, for whoever would rather read than open the app. */

const cell = (words: string): string => words.replaceAll('|', '\\|').replaceAll('\n', ' ');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const PERSONAL = { none: '', personal: '个人', sensitive: '敏感' } as const;
const SHOWN = { public: '公开', masked: '隐去部分', internal: '不公开' } as const;

const requiredInWords = ({ required }: Field | Column, matter: Matter): string =>
  typeof required === 'boolean' ? (required ? '是' : '') : conditionInWords(required, matter, 'zh');

const fieldRow = (field: Field | Column, matter: Matter, inside = ''): readonly string[] => [
  `${inside}${field.label.zh}`,
  field.label.en,
  kindInWords(field, 'zh'),
  requiredInWords(field, matter),
  field.visible === undefined ? '' : conditionInWords(field.visible, matter, 'zh'),
  PERSONAL[field.personal],
  SHOWN[field.disclosure],
];

const rowsOf = (field: Field, matter: Matter): readonly (readonly string[])[] =>
  field.kind === 'rows'
    ? [fieldRow(field, matter), ...field.columns.map((column) => fieldRow(column, matter, '└ '))]
    : [fieldRow(field, matter)];

const subModule = (sub: SubModule, matter: Matter): string => {
  const node = (id: string): string => sub.process.nodes.find((one) => one.id === id)?.label.zh ?? id;
  return [
    `### ${sub.label.zh} ${sub.label.en}`,
    `${sub.purpose.zh}。${countFields(sub.form)} 项；公开 ${sub.disclosure.days} 天；评价 ${sub.evaluationDays} 天；保存 ${
      { '10-years': '10 年', '30-years': '30 年', permanent: '永久' }[sub.retention]
    }。`,
    `步骤：${sub.process.nodes.map(({ label }) => label.zh).join(' → ')}`,
    ...sub.form.groups.map(
      (group) =>
        `**${group.label.zh}**（${node(group.node)}）\n\n${table(
          ['字段', 'Field', '类型', '必填', '何时填', '个人信息', '公开'],
          group.fields.flatMap((field) => rowsOf(field, matter)),
        )}`,
    ),
    ...(sub.form.checks.length === 0
      ? []
      : [`核对：${sub.form.checks.map(({ message }) => message.zh).join('；')}。`]),
  ].join('\n\n');
};

const matterText = (matter: Matter): string =>
  [
    `## ${matter.label.zh} ${matter.label.en}`,
    `\`${matter.id}\`，编号 ${matter.code}，第 ${matter.process.version} 版。`,
    table(
      ['步骤', '谁来办', '时限', '何时走', '不在或回避时'],
      matter.process.nodes.map((node) => [
        node.label.zh,
        peopleInWords(node, 'zh'),
        limitInWords(node, 'zh'),
        forWhomInWords(node, matter, 'zh'),
        rolesInWords(node.substitutes ?? [], 'zh'),
      ]),
    ),
    `依据：\n\n${matter.sources.map(({ name, says }) => `- **${name.zh}**：${says.zh}`).join('\n')}`,
    ...matter.subModules.map((sub) => subModule(sub, matter)),
  ].join('\n\n');

/** The document as it stands in docs/catalogue.md. */
export const catalogueText = (matters: readonly Matter[]): string => {
  const subs = matters.flatMap((matter) => matter.subModules);
  const fields = subs.reduce((sum, sub) => sum + countFields(sub.form), 0);
  return `${[
    '# 事项清单 The catalogue',
    `由 \`npm run catalogue\` 从数据生成，不手工修改。Made from the data by \`npm run catalogue\`, never edited by hand.`,
    `${matters.length} 个事项，${subs.length} 个子模块，${fields} 个字段。`,
    table(
      ['分组', '事项', '子模块', '字段'],
      matters.map((matter) => [
        matter.group.zh,
        `[${matter.label.zh}](#${`${matter.label.zh} ${matter.label.en}`.toLowerCase().replaceAll(' ', '-')})`,
        matter.subModules.map(({ label }) => label.zh).join('、'),
        String(matter.subModules.reduce((sum, sub) => sum + countFields(sub.form), 0)),
      ]),
    ),
    ...matters.map(matterText),
  ].join('\n\n')}\n`;
};
