import type { Option } from '@dingban/shared/form/field';
import { columnsOf, type Registry, type RegistryColumn } from '@dingban/shared/registry/registry';
import { never } from '@dingban/shared/result';
import type { Workbook } from 'exceljs';
import { headingOf, VERSION, VERSION_HELP } from './headings.ts';

export const DICTIONARY = '填写说明';
const OPTIONS = '选项';

const YES_NO: readonly string[] = ['是', '否'];

/** What a cell of this column should look like. */
const formOf = (column: RegistryColumn): string => {
  switch (column.kind) {
    case 'text':
    case 'longText':
      return `文字，最多 ${column.max} 字`;
    case 'phone':
      return '11 位手机号或带区号的座机';
    case 'idNumber':
      return '18 位身份证号，文本格式';
    case 'creditCode':
      return '18 位统一社会信用代码，文本格式';
    case 'bankAccount':
      return '银行账号，文本格式';
    case 'number':
      return `数字（${column.unit.zh}），${column.min} 到 ${column.max}${column.decimals === 0 ? '，整数' : `，最多 ${column.decimals} 位小数`}`;
    case 'money':
      return '金额（元），最多到分';
    case 'date':
      return '日期，如 2026-01-31';
    case 'yesNo':
      return '是 或 否';
    case 'choice':
      return '从下拉列表里选一项';
    case 'choices':
      return '可填多项，用顿号分开';
    case 'person':
      return '姓名（钉钉账号）';
    case 'entry':
      return '另一台账里的名称或编号';
    default:
      return never(column);
  }
};

const requiredOf = (column: RegistryColumn): string =>
  column.required === true ? (column.visible === undefined ? '必填' : '视情况必填') : '可不填';

const optionsOf = (column: RegistryColumn): readonly Option[] =>
  column.kind === 'choice' || column.kind === 'choices' ? column.options : [];

/**
 * Adds the sheet that explains every column, and a hidden one with the options; lists written into the cells
 * themselves would end at 255 characters. Gives for each column to choose in the range of its options.
 */
export const addDictionary = (workbook: Workbook, registry: Registry): ReadonlyMap<string, string> => {
  const columns = columnsOf(registry);
  const sheet = workbook.addWorksheet(DICTIONARY);
  sheet.columns = [
    { header: '栏目', width: 20 },
    { header: 'Column', width: 28 },
    { header: '是否必填', width: 12 },
    { header: '格式', width: 32 },
    { header: '选项', width: 50 },
    { header: '说明', width: 50 },
  ].map((column) => ({ ...column, style: { numFmt: '@', alignment: { wrapText: true } } }));
  sheet.getRow(1).font = { bold: true };
  for (const column of columns)
    sheet.addRow([
      headingOf(column),
      column.label.en,
      requiredOf(column),
      formOf(column),
      optionsOf(column)
        .map(({ label }) => label.zh)
        .join('、'),
      column.help?.zh ?? '',
    ]);
  sheet.addRow([VERSION.zh, VERSION.en, '可不填', '整数', '', VERSION_HELP.zh]);

  const hidden = workbook.addWorksheet(OPTIONS, { state: 'hidden' });
  const ranges = new Map<string, string>();
  for (const column of columns) {
    const options =
      column.kind === 'yesNo'
        ? YES_NO
        : column.kind === 'choice'
          ? column.options.map(({ label }) => label.zh)
          : [];
    if (options.length === 0) continue;
    const place = hidden.getColumn(ranges.size + 1);
    place.values = [...options];
    ranges.set(column.id, `${OPTIONS}!$${place.letter}$1:$${place.letter}$${options.length}`);
  }
  return ranges;
};
