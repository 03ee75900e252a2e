import { judgeConcentration } from './concentration.ts';
import { dealTables } from './dealTables.ts';
import type { City, Section } from './section.ts';
import { judgeSplitting } from './splitting.ts';

/** Deals of villages: split contracts (rule 11) and one supplier for everything (rule 12). */
export const dealsSection = (city: City): Section => {
  const tables = dealTables(city);
  return {
    ...tables.section,
    judges: {
      'split-contract': (parameters, hit) => judgeSplitting(city, tables, parameters, hit),
      'supplier-concentration': (parameters, hit) => judgeConcentration(city, tables, parameters, hit),
    },
  };
};
