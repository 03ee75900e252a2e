import { findDefinition } from '../../catalogue/catalogue.ts';
import { allFields } from '../../form/field.ts';
import { type Text, text } from '../../i18n/text.ts';
import { yuan } from '../../i18n/yuan.ts';
import { DAY, localDate } from '../../time/clock.ts';
import type { WrittenFact } from '../fact.ts';
import { comparedOf, findingOf } from '../find.ts';
import type { Finding, Severity } from '../finding.ts';
import { entryIn, rowsIn } from '../read.ts';
import type { Parameters, Rule } from '../rule.ts';
import type { Told } from '../told.ts';
import { medianOf, wageIn, wageList, wagesByTrade } from '../traces/wage.ts';
import type { Ask, Window } from '../window.ts';
import { referred } from './wageOutlier/referred.ts';

type Names = 'percent' | 'deviations' | 'wages' | 'floor' | 'grave';

/** Where day wages stand. Those of a sign-in are paid by another case, which is looked at instead. */
const TABLES: Readonly<Record<string, string>> = {
  'casual-labour/labour-dispatch': 'labourPlan',
  'casual-labour/labour-pay': 'labourSheet',
  'casual-labour/emergency-labour': 'labourSheet',
};

const YEAR = 365 * DAY;

export const wageTable = ({ told, wrote }: WrittenFact): string | undefined => {
  const table = TABLES[`${told.matter}/${told.sub}`];
  return table !== undefined && wrote.includes(table) ? table : undefined;
};

/** The trade as the form words it. */
const labelOf = ({ matter, sub }: Told, table: string, trade: string): Text => {
  const form = findDefinition(matter, sub)?.sub.form;
  const field = form === undefined ? undefined : allFields(form).find(({ id }) => id === table);
  const column = field?.kind === 'rows' ? field.columns.find(({ id }) => id === 'trade') : undefined;
  const option = column?.kind === 'choice' ? column.options.find(({ id }) => id === trade) : undefined;
  return option?.label ?? text(trade, trade);
};

const severityOf = (wage: number, usual: number, { grave }: Parameters<Names>): Severity =>
  wage * 100 > usual * grave ? 'orange' : 'yellow';

const percentOf = (wage: number, usual: number): number => Math.round((wage / usual) * 100);

const aboveReference = (
  fact: WrittenFact,
  table: string,
  window: Window,
  parameters: Parameters<Names>,
): readonly Finding[] =>
  referred(fact.told, table, window)
    .filter(({ wage, price }) => wage * 100 > price * parameters.percent)
    .map(({ trade, wage, price, until }) => {
      const label = labelOf(fact.told, table, trade);
      const expired = until !== undefined && until < localDate(fact.at);
      return findingOf(wageOutlier, fact, {
        window: `reference:${trade}`,
        severity: severityOf(wage, price, parameters),
        sentence: {
          zh: `办件 ${fact.number} 的${label.zh}日工资为参考工价的 ${percentOf(wage, price)}%。`,
          en: `The day wage in case ${fact.number} (${label.en}) is ${percentOf(wage, price)} % of the reference.`,
        },
        compared: [
          comparedOf(text('日工资（元）', 'Day wage (yuan)'), yuan(wage), fact.caseId),
          comparedOf(text('参考工价（元）', 'Reference (yuan)'), yuan(price)),
          ...(expired ? [comparedOf(text('参考工价已停止执行', 'The reference ended on'), until)] : []),
        ],
        threshold: {
          zh: `不超过参考工价的 ${parameters.percent}%`,
          en: `at most ${parameters.percent} % of the reference`,
        },
        about: [fact.told.applicant],
        offices: ['town-assets'],
      });
    });

const aboveTown = (
  fact: WrittenFact,
  table: string,
  window: Window,
  parameters: Parameters<Names>,
): readonly Finding[] =>
  [...wagesByTrade(fact.told, table)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([trade, wages]) => {
      const others = window
        .traces(wageList(fact.places.town, trade))
        .filter(({ caseId, at }) => caseId !== fact.caseId && at <= fact.at && at >= fact.at - YEAR)
        .flatMap((trace) => wageIn(trace) ?? []);
      if (others.length < parameters.wages) return [];
      const median = medianOf(others);
      const deviation = medianOf(others.map((one) => Math.abs(one - median)));
      const counted = Math.max(deviation, (median * parameters.floor) / 100);
      const limit = median + parameters.deviations * counted;
      const wage = Math.max(...wages);
      if (wage <= limit) return [];
      const label = labelOf(fact.told, table, trade);
      return [
        findingOf(wageOutlier, fact, {
          window: `town:${trade}`,
          severity: severityOf(wage, median, parameters),
          sentence: {
            zh: `办件 ${fact.number} 的${label.zh}日工资明显高于本镇近一年的水平。`,
            en: `The day wage in case ${fact.number} (${label.en}) is far above those of the town in the last year.`,
          },
          compared: [
            comparedOf(text('日工资（元）', 'Day wage (yuan)'), yuan(wage), fact.caseId),
            comparedOf(text('本镇近一年中位数（元）', 'Median of the town (yuan)'), yuan(median)),
            comparedOf(text('计算用离差（元）', 'Deviation counted (yuan)'), yuan(counted)),
            comparedOf(text('比较的办件数', 'Cases compared with'), others.length),
          ],
          threshold: {
            zh: `不高于中位数加 ${parameters.deviations} 倍离差，即 ${yuan(limit)} 元`,
            en: `at most the median and ${parameters.deviations} deviations, ${yuan(limit)} yuan`,
          },
          about: [fact.told.applicant],
          offices: ['town-assets'],
        }),
      ];
    });

const entriesOf = ({ values }: Told, table: string): readonly Ask[] =>
  [...new Set(rowsIn(values, table).flatMap((row) => entryIn(row, 'wageReference')?.entry ?? []))].map(
    (id): Ask => ({ kind: 'entry', id }),
  );

/** Rule 16: day wages far above the reference price or above what the town pays. */
export const wageOutlier: Rule<Names> = {
  id: 'wage-outlier',
  version: 1,
  label: text('工价异常', 'Wage outlier'),
  kind: 'integrity',
  basis: text('市参考工价；平台默认规则十六', 'Reference wages of the city; rule 16 of the platform'),
  parameters: {
    percent: {
      label: text('参考工价的比例', 'Share of the reference wage'),
      unit: text('%', '%'),
      default: 130,
      min: 100,
      max: 500,
    },
    deviations: {
      label: text('离差倍数', 'Deviations above the median'),
      unit: text('倍', 'times'),
      default: 3,
      min: 1,
      max: 20,
    },
    wages: {
      label: text('最少比较办件数', 'Least number of cases to compare with'),
      unit: text('件', 'cases'),
      default: 20,
      min: 5,
      max: 1000,
    },
    // Where all pay the same the deviation is nothing, and a single yuan more would be told.
    floor: {
      label: text('离差下限占中位数', 'Least deviation, of the median'),
      unit: text('%', '%'),
      default: 5,
      min: 1,
      max: 50,
    },
    grave: {
      label: text('升为橙色的比例', 'Share above which it is orange'),
      unit: text('%', '%'),
      default: 200,
      min: 110,
      max: 1000,
    },
  },
  on: ['written'],
  asks: (fact) => {
    const table = fact.kind === 'written' ? wageTable(fact) : undefined;
    if (fact.kind !== 'written' || table === undefined) return [];
    return [
      ...[...wagesByTrade(fact.told, table).keys()].sort().map(
        (trade): Ask => ({
          kind: 'traces',
          list: wageList(fact.places.town, trade),
          from: fact.at - YEAR,
        }),
      ),
      ...entriesOf(fact.told, table),
    ];
  },
  find: (fact, window, parameters) => {
    const table = fact.kind === 'written' ? wageTable(fact) : undefined;
    return fact.kind !== 'written' || table === undefined
      ? []
      : [...aboveReference(fact, table, window, parameters), ...aboveTown(fact, table, window, parameters)];
  },
};
