import type { Answer } from '@dingban/shared/api/contracts';
import { type Instant, localDate, localMinutes } from '@dingban/shared/time/clock';
import type { CellValue, Workbook } from 'exceljs';
import { STATUS_WORDS } from './statusWords.ts';

type Row = Answer<'deskCases'>['items'][number];

interface Column {
  readonly head: string;
  readonly width: number;
  readonly format: string;
  readonly value: (row: Row) => CellValue;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** 2026-11-24 09:12 in Shanghai, as text: it reads alike in every spreadsheet and sorts as it reads. */
const minute = (at: Instant): string => {
  const minutes = localMinutes(at);
  return `${localDate(at)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

const WORST = { yellow: '黄', orange: '橙', red: '红' } as const;

/** Text stays text: strings are written as strings, which no spreadsheet takes for a formula, whatever they begin with. */
const TEXT = '@';

const COLUMNS: readonly Column[] = [
  { head: '编号', width: 22, format: TEXT, value: ({ number }) => number },
  { head: '标题', width: 34, format: TEXT, value: ({ title }) => title },
  { head: '事项', width: 16, format: TEXT, value: ({ matterLabel }) => matterLabel.zh },
  { head: '子模块', width: 16, format: TEXT, value: ({ subLabel }) => subLabel.zh },
  { head: '镇街', width: 12, format: TEXT, value: ({ town }) => town },
  { head: '村', width: 12, format: TEXT, value: ({ village }) => village },
  { head: '申请人', width: 10, format: TEXT, value: ({ applicant }) => applicant },
  { head: '提交时间', width: 18, format: TEXT, value: ({ submittedAt }) => minute(submittedAt) },
  { head: '状态', width: 10, format: TEXT, value: ({ status }) => STATUS_WORDS[status] },
  { head: '当前环节', width: 16, format: TEXT, value: ({ node }) => node?.zh ?? '' },
  { head: '现在由谁办', width: 16, format: TEXT, value: ({ asked }) => asked.join('、') },
  // A limit is the midnight after its last day.
  {
    head: '到期日',
    width: 12,
    format: TEXT,
    value: ({ due }) => (due === undefined ? '' : localDate(due - 1)),
  },
  { head: '是否超时', width: 10, format: TEXT, value: ({ overdue }) => (overdue ? '超时' : '') },
  {
    head: '金额（元）',
    width: 14,
    format: '#,##0.00',
    value: ({ amount }) => (amount === undefined ? null : amount / 100),
  },
  { head: '未结预警', width: 10, format: '0', value: ({ warnings }) => warnings?.open ?? null },
  {
    head: '最高级别',
    width: 10,
    format: TEXT,
    value: ({ warnings }) => (warnings === undefined ? '' : WORST[warnings.worst]),
  },
];

interface Sheet {
  readonly rows: readonly Row[];
  /** What was looked for, label and value. */
  readonly filter: readonly (readonly [string, string])[];
  readonly by: string;
  readonly at: Instant;
  readonly cut: boolean;
  readonly examined: number;
}

/** The rows, and a second sheet that says what was looked for, by whom and when. */
export const writeCases = async (
  workbook: Workbook,
  { rows, filter, by, at, cut, examined }: Sheet,
): Promise<Uint8Array> => {
  const sheet = workbook.addWorksheet('办件');
  sheet.columns = COLUMNS.map(({ head, width, format }) => ({
    header: head,
    width,
    style: { numFmt: format },
  }));
  sheet.getRow(1).font = { bold: true };
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: COLUMNS.length } };
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  };
  sheet.headerFooter.oddFooter = '第 &P 页，共 &N 页';
  for (const row of rows) sheet.addRow(COLUMNS.map(({ value }) => value(row)));

  const about = workbook.addWorksheet('查询条件');
  about.columns = [
    { width: 18, style: { numFmt: TEXT } },
    { width: 60, style: { numFmt: TEXT } },
  ];
  about.addRows([
    ...filter,
    ['导出人', by],
    ['导出时间', minute(at)],
    ['共导出', `${rows.length} 件`],
    ['翻看了', `${examined} 件`],
    ...(cut ? [['说明', '没有导全：数量太多，请按时间或地方缩小范围后分次导出']] : []),
  ]);
  about.getColumn(1).font = { bold: true };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
