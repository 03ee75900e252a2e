import type { Values } from '../../form/value.ts';
import type { Severity } from '../finding.ts';
import type { Moment } from '../overYear.ts';
import { defaultsOf } from '../rule.ts';
import { RULES, type Settings } from '../rules.ts';
import { approvalsSection } from './approvals.ts';
import { benefitsSection } from './benefits.ts';
import { clockSection } from './clock.ts';
import { dealsSection } from './deals.ts';
import { entriesSection } from './entries.ts';
import { invoicesSection } from './invoices.ts';
import { labourSection } from './labour.ts';
import { partiesSection } from './parties.ts';
import { paymentsSection } from './payments.ts';
import { pricesSection } from './prices.ts';
import { ratingsSection } from './ratings.ts';
import { rentsSection } from './rents.ts';
import { resolutionsSection } from './resolutions.ts';
import { sealsSection } from './seals.ts';
import { type City, SEVERITIES, type Section } from './section.ts';
import { dictionary, type Table } from './table.ts';
import { wagesSection } from './wages.ts';
import { worksSection } from './works.ts';

/** That a rule finds something in a case, and how grave it is. The rule itself explains it, from the case. */
export interface CaseHit {
  readonly rule: string;
  readonly caseId: string;
  readonly severity: Severity;
}

/** A city-year as columns of numbers, ready to be judged as often as somebody likes. */
export interface CityColumns {
  /** Every case once for each rule and severity, by the settings of the city or by others. */
  readonly judge: (settings?: Settings, only?: readonly string[]) => readonly CaseHit[];
  readonly tables: Readonly<Record<string, Table>>;
  readonly bytes: () => number;
  readonly cases: number;
  readonly caseAt: (subject: number) => string;
}

const SECTIONS: readonly ((city: City) => Section)[] = [
  clockSection,
  sealsSection,
  partiesSection,
  approvalsSection,
  paymentsSection,
  resolutionsSection,
  pricesSection,
  rentsSection,
  worksSection,
  ratingsSection,
  dealsSection,
  invoicesSection,
  wagesSection,
  labourSection,
  benefitsSection,
  entriesSection,
];

/**
 * Writes a year into columns, each moment once and in the order of time. What rules compare is read by the readers of
 * the rules themselves; what is not compared is not kept.
 */
export const columnsOf = (
  moments: Iterable<Moment>,
  {
    entries = {},
    citizens = {},
  }: {
    readonly entries?: Readonly<Record<string, Values>>;
    readonly citizens?: Readonly<Record<string, Values>>;
  } = {},
): CityColumns => {
  const city: City = {
    cases: dictionary(),
    people: dictionary(),
    places: dictionary(),
    words: dictionary(),
    entries,
    citizens,
  };
  const sections = SECTIONS.map((section) => section(city));
  let moment = 0;
  for (const { at, caseId, facts, traces } of moments) {
    moment += 1;
    for (const { leave, take } of sections) {
      if (traces !== undefined) leave?.(caseId, traces, moment, at);
      for (const fact of facts) take(fact, moment);
    }
  }
  for (const { close, tables } of sections) {
    close?.();
    for (const table of Object.values(tables)) table.close();
  }
  const tables: Readonly<Record<string, Table>> = Object.assign(
    {},
    ...sections.map((section) => section.tables),
  );
  const judges = Object.assign({}, ...sections.map((section) => section.judges)) as Section['judges'];
  return {
    tables,
    bytes: () => Object.values(tables).reduce((sum, table) => sum + table.bytes(), 0),
    cases: city.cases.size(),
    caseAt: city.cases.name,
    judge: (settings = {}, only) => {
      const hits: CaseHit[] = [];
      for (const rule of RULES) {
        if (only !== undefined && !only.includes(rule.id)) continue;
        const known = new Set<number>();
        judges[rule.id]?.({ ...defaultsOf(rule), ...settings[rule.id] }, (subject, severity) => {
          const key = subject * SEVERITIES.length + severity;
          if (known.has(key)) return;
          known.add(key);
          hits.push({
            rule: rule.id,
            caseId: city.cases.name(subject),
            severity: SEVERITIES[severity] ?? 'yellow',
          });
        });
      }
      return hits;
    },
  };
};
