import { group } from '../../define.ts';
import { calculated, date, files, line, money, number, period, rows } from '../../fields.ts';
import { changeTotals } from './change.ts';

/**
 * Prices of material that rose or fell beyond what the contract leaves to the builder. What is within the band
 * stays with the builder; without a clause there is nothing to adjust.
 */
export const materialPrice = group('material', ['材料价差', 'Prices of material'], 'apply', [
  line('priceClause', ['合同调价条款', 'Clause of the contract'], {
    max: 120,
    help: [
      '写条款号和约定；合同没约定的不能调',
      'Number and words; what the contract does not adjust is not adjusted',
    ],
  }),
  number('riskBand', ['施工方承担的涨跌幅度', 'Rise or fall borne by the builder'], ['%', '%'], {
    max: 30,
    decimals: 1,
    help: ['合同未写幅度的按 5%', 'Five per cent where the contract names none'],
  }),
  date('baseDate', ['基准日期', 'Date of the base price'], {
    to: 0,
    help: [
      '招标的为投标截止前 28 天，直接发包的为签订前 28 天',
      '28 days before bids were due, or before the contract',
    ],
  }),
  period('adjustedPeriod', ['调差的施工期', 'Time of the works adjusted'], { maxDays: 730 }),
  line('priceSource', ['现价依据', 'Source of the present price'], {
    max: 100,
    help: ['如：市造价信息 2026 年第 9 期', 'Such as the bulletin of the city, 2026 No. 9'],
  }),
  rows(
    'materials',
    ['调差材料', 'Material'],
    [
      line('materialItem', ['材料名称规格', 'Material and specification']),
      line('materialUnit', ['计量单位', 'Unit'], { max: 20 }),
      number('materialQuantity', ['调差数量', 'Quantity'], ['计量单位', 'units'], {
        max: 1_000_000,
        decimals: 2,
      }),
      money('basePrice', ['基准单价', 'Base price']),
      money('presentPrice', ['施工期单价', 'Price during the works']),
      calculated('priceRise', ['单价涨跌', 'Rise or fall'], 'money', {
        kind: 'difference',
        of: 'presentPrice',
        minus: ['basePrice'],
      }),
      calculated(
        'riseShare',
        ['涨跌幅度', 'Rise or fall in per cent'],
        'number',
        { kind: 'percent', of: 'priceRise', whole: 'basePrice' },
        { unit: ['%', '%'] },
      ),
      money('limitPrice', ['风险界限单价', 'Price at the edge of the band'], {
        help: [
          '涨价填基准单价×（1＋幅度），降价填基准单价×（1－幅度）',
          'Base price plus the band where it rose, less the band where it fell',
        ],
      }),
      calculated('adjustedRise', ['可调单价差', 'Adjusted for one'], 'money', {
        kind: 'difference',
        of: 'presentPrice',
        minus: ['limitPrice'],
      }),
      calculated('adjustedValue', ['调差金额', 'Adjustment'], 'money', {
        kind: 'product',
        of: ['materialQuantity', 'adjustedRise'],
      }),
    ],
    { max: 50, help: ['涨跌没超出幅度的材料不要填', 'Leave out what stayed within the band'] },
  ),
  calculated('amount', ['调差合计', 'Adjustment in all'], 'money', {
    kind: 'total',
    rows: 'materials',
    column: 'adjustedValue',
  }),
  ...changeTotals,
  files('priceProof', ['价格和用量证明', 'Proof of prices and quantities'], {
    help: ['造价信息页、采购发票、进场记录', 'Pages of the bulletin, invoices, records of delivery'],
  }),
]);
