import type { Matter } from '@dingban/shared/catalogue/matter';
import { conditionInWords } from '@dingban/shared/catalogue/wording';
import type { Column, Field } from '@dingban/shared/form/field';
import type { Language } from '@dingban/shared/i18n/text';
import ExcelJS from 'exceljs';
import { kindInWords } from './fieldWords.ts';

/* docs/dictionary.xlsx: every field of every form, one a row, in both languages. */

const HEADERS = [
  ['事项', 'Matter', 18],
  ['子模块', 'Sub-module', 18],
  ['字段组', 'Group', 18],
  ['环节', 'Step', 16],
  ['编号', 'Id', 22],
  ['字段', 'Label', 24],
  ['英文', 'English', 28],
  ['类型与范围', 'Kind and bounds', 40],
  ['必填', 'Required', 20],
  ['何时填', 'Shown when', 28],
  ['说明', 'Help', 40],
  ['个人信息', 'Personal class', 14],
  ['公开', 'Disclosure', 14],
] as const;

export type DictionaryRow = readonly string[];

const always = (required: Field['required'], matter: Matter, language: Language): string =>
  typeof required === 'boolean' ? String(required) : conditionInWords(required, matter, language);

/** One row for each input: a table counts by its columns, as in `countFields`. */
export const dictionaryRows = (matters: readonly Matter[]): readonly DictionaryRow[] =>
  matters.flatMap((matter) =>
    matter.subModules.flatMap((sub) =>
      sub.form.groups.flatMap((group) => {
        const node = sub.process.nodes.find(({ id }) => id === group.node)?.label.zh ?? group.node;
        const row = (field: Field | Column, table?: Field): DictionaryRow => [
          matter.label.zh,
          sub.label.zh,
          group.label.zh,
          node,
          table === undefined ? field.id : `${table.id}.${field.id}`,
          table === undefined ? field.label.zh : `${table.label.zh}：${field.label.zh}`,
          field.label.en,
          kindInWords(field, 'zh'),
          always(field.required, matter, 'zh'),
          field.visible === undefined ? '' : conditionInWords(field.visible, matter, 'zh'),
          field.help?.zh ?? '',
          field.personal,
          field.disclosure,
        ];
        return group.fields.flatMap((field) =>
          field.kind === 'rows' ? field.columns.map((column) => row(column, field)) : [row(field)],
        );
      }),
    ),
  );

/** Fixed, so that the same catalogue gives the same file. */
const MADE = new Date('2026-01-01T00:00:00Z');

export const dictionary = async (matters: readonly Matter[]): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  book.created = MADE;
  book.modified = MADE;
  const sheet = book.addWorksheet('字段字典', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = HEADERS.map(([zh, en, width]) => ({ header: `${zh} ${en}`, width }));
  sheet.addRows(dictionaryRows(matters).map((row) => [...row]));
  sheet.getRow(1).font = { bold: true };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: HEADERS.length } };
  return new Uint8Array(await book.xlsx.writeBuffer());
};
