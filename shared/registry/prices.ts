import { group } from '../catalogue/define.ts';
import { choice, date, line, money } from '../catalogue/fields.ts';
import { text } from '../i18n/text.ts';
import { ALL_OFFICES } from './readers.ts';
import { ENTRY, type Registry } from './registry.ts';

/** What things usually cost (参考价, mechanism 11): wages by trade for rule 16, unit prices for rule 17. */
export const prices: Registry = {
  id: 'prices',
  label: text('参考价目', 'Reference prices'),
  purpose: text(
    '用工、零星工程、货物和服务的参考单价',
    'Reference prices of labour, small works, goods and services',
  ),
  scope: 'city',
  key: ['kind', 'item', 'spec'],
  name: ['item', 'spec'],
  listed: ['kind', 'price', 'unit'],
  offered: [],
  form: {
    groups: [
      group('price', ['参考价', 'Reference price'], ENTRY, [
        choice(
          'kind',
          ['价目类别', 'Kind of price'],
          [
            ['wage', '日工资', 'Day wage'],
            ['works', '工程单价', 'Works'],
            ['goods', '货物单价', 'Goods'],
            ['service', '服务单价', 'Service'],
            ['rent', '租金单价', 'Rent'],
          ],
        ),
        line('item', ['项目名称', 'Item'], {
          help: [
            '用工写工种，工程写工序，货物写品名',
            'The trade, the step of work, or the name of the goods',
          ],
        }),
        line('spec', ['规格型号', 'Specification'], {
          required: false,
          help: ['没有规格的不填', 'Leave empty where there is none'],
        }),
        line('unit', ['计价单位', 'Unit'], {
          max: 20,
          help: ['如：工日、平方米、立方米、台', 'Such as day, m², m³, piece'],
        }),
        money('price', ['参考单价', 'Reference price'], {
          help: ['含税，不含运费', 'With tax, without transport'],
        }),
        line('source', ['价格来源', 'Source of the price'], {
          max: 100,
          help: ['如：市造价信息 2026 年第 10 期', 'The bulletin or the enquiry it is taken from'],
        }),
        date('validFrom', ['执行日期', 'Valid from']),
        date('validUntil', ['停止日期', 'Valid until'], { required: false }),
      ]),
    ],
    checks: [
      {
        kind: 'notBefore',
        field: 'validUntil',
        other: 'validFrom',
        message: text('不能早于执行日期', 'Not before it begins'),
      },
    ],
  },
  writers: ['city-trading', 'city-agriculture'],
  readers: ALL_OFFICES,
};
