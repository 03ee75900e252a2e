import {
  choice,
  choices,
  creditCode,
  date,
  idNumber,
  line,
  money,
  number,
  yesNo,
} from '@dingban/shared/catalogue/fields';
import type { RegistryColumn } from '@dingban/shared/registry/registry';
import type { CellValue } from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rawOf } from './cell.ts';
import { dateText, excelDate } from './dateText.ts';
import { readCell } from './readCell.ts';

const NOBODY = { person: () => ({ value: undefined }), entry: () => ({ value: undefined }) };

const column = (made: { readonly kind: string }): RegistryColumn => made as RegistryColumn;

const read = (made: { readonly kind: string }, raw: string | number | boolean | Date): unknown => {
  const found = readCell(column(made), raw, NOBODY);
  return 'fault' in found ? `fault: ${found.fault.zh}` : found.value;
};

describe('a cell', () => {
  it('is what a person sees in it, whatever Excel keeps', () => {
    const seen = (value: CellValue): unknown => {
      const cell = rawOf(value);
      return 'fault' in cell ? 'fault' : cell.raw;
    };
    expect(seen(null)).toBeUndefined();
    expect(seen('  \u3000 ')).toBeUndefined();
    expect(seen(' 水泥 ')).toBe('水泥');
    expect(seen(0)).toBe(0);
    expect(seen({ richText: [{ text: '水' }, { font: { bold: true }, text: '泥' }] })).toBe('水泥');
    expect(seen({ text: '水泥', hyperlink: 'https://example.org' })).toBe('水泥');
    expect(seen({ formula: 'A1+1', result: 7 } as CellValue)).toBe(7);
    expect(seen({ sharedFormula: 'A1', result: 'x' } as CellValue)).toBe('x');
    expect(seen({ formula: 'A1+1' } as CellValue)).toBe('fault');
    expect(seen({ formula: '1/0', result: { error: '#DIV/0!' } } as CellValue)).toBe('fault');
    expect(seen({ error: '#N/A' } as CellValue)).toBe('fault');
  });

  it('with a number of 18 figures has lost its end, and says so', () => {
    const id = idNumber('id', ['身份证号', 'ID number']);
    expect(read(id, Number('110101199003070038'))).toMatch(/^fault: .*设为文本格式/);
    expect(read(id, ' 11010119900307003x ')).toBe('11010119900307003X');
    expect(read(id, '１１０１０１１９９００３０７００３８')).toBe('110101199003070038');
    expect(read(creditCode('c', ['代码', 'Code']), '91330782 MA2N')).toBe('91330782MA2N');
  });

  it('of text takes a number for its figures, and no date or yes', () => {
    const text = line('t', ['编号', 'Number']);
    expect(read(text, 12)).toBe('12');
    expect(read(text, '=1+1')).toBe('=1+1');
    expect(read(text, new Date(0))).toMatch(/^fault/);
    expect(read(text, true)).toMatch(/^fault/);
  });

  it('of money holds yuan, kept in fen without loss', () => {
    const price = money('p', ['单价', 'Price']);
    for (const [raw, fen] of [
      [12, 1200],
      [0.1 + 0.2, 30],
      [19.99, 1999],
      ['1,234.50', 123450],
      ['￥88', 8800],
      ['88.5 元', 8850],
      ['１２．５', 1250],
      [-3, -300],
    ] as const)
      expect([raw, read(price, raw)]).toEqual([raw, fen]);
    for (const raw of ['八十', '12..5', '1.2.3', true, new Date(0), ''])
      expect(read(price, raw)).toMatch(/^fault/);
    expect(read(price, 0.005)).toMatch(/^fault: 金额最多到分/);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (fen) => {
        expect(read(price, fen / 100)).toBe(fen);
        expect(read(price, (fen / 100).toFixed(2))).toBe(fen);
      }),
    );
  });

  it('of a quantity may carry its unit', () => {
    const area = number('a', ['面积', 'Area'], ['平方米', 'm²'], { max: 1000, decimals: 2 });
    expect(read(area, '12.50平方米')).toBe(12.5);
    expect(read(area, 0.1 * 3)).toBe(0.3);
    expect(read(area, '很大')).toMatch(/^fault/);
    expect(read(number('n', ['数量', 'Number'], ['台（套）', 'pieces'], { max: 9 }), '3台（套）')).toBe(3);
  });

  it('of a choice takes the words in either language or the id, and names the options otherwise', () => {
    const kind = choice(
      'k',
      ['类别', 'Kind'],
      [
        ['wage', '日工资', 'Day wage'],
        ['goods', '货物', 'Goods'],
      ],
    );
    for (const raw of ['日工资', ' day WAGE ', 'wage']) expect(read(kind, raw)).toBe('wage');
    expect(read(kind, '工资')).toBe('fault: 没有“工资”这个选项，请从这些里选：日工资、货物');
    const trades = choices(
      't',
      ['工种', 'Trades'],
      [
        ['mason', '泥瓦工', 'Mason'],
        ['carpenter', '木工', 'Carpenter'],
      ],
    );
    for (const raw of ['泥瓦工、木工', '木工, 泥瓦工', 'mason；木工、'])
      expect([...(read(trades, raw) as string[])].sort()).toEqual(['carpenter', 'mason']);
    expect(read(trades, '泥瓦工、瓦匠')).toMatch(/没有“瓦匠”/);
  });

  it('of yes or no takes both languages and what Excel makes of them', () => {
    const insured = yesNo('i', ['有保险', 'Insured']);
    for (const raw of ['是', 'yes', 'TRUE', true]) expect(read(insured, raw)).toBe(true);
    for (const raw of ['否', 'No', false]) expect(read(insured, raw)).toBe(false);
    for (const raw of ['可能', 1, 0]) expect(read(insured, raw)).toMatch(/^fault/);
  });
});

describe('a day', () => {
  const day = date('d', ['日期', 'Date']);

  it('is read from a date of Excel, from its number and as people write it', () => {
    for (const raw of [
      new Date(Date.UTC(2026, 0, 31)),
      46_053,
      '2026-01-31',
      '2026/1/31',
      '2026.1.31',
      '2026年1月31日',
      '20260131',
      20_260_131,
    ])
      expect([raw, read(day, raw)]).toEqual([raw, '2026-01-31']);
  });

  it('is not guessed', () => {
    for (const raw of ['明天', '31.1.2026', '2026-1', '2026131', 3, true, 1e9, new Date(Number.NaN)])
      expect([raw, read(day, raw)]).toEqual([raw, 'fault: 日期写成 2026-01-31 这样']);
  });

  it('goes into Excel and comes back the same, every day of two centuries', () => {
    for (let at = Date.UTC(1955, 0, 1); at < Date.UTC(2118, 0, 1); at += 86_400_000 * 7) {
      const written = new Date(at).toISOString().slice(0, 10);
      expect(dateText(excelDate(written))).toBe(written);
      expect(excelDate(written).getTime()).toBe(at);
    }
  });
});
