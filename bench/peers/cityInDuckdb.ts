import { readFileSync } from 'node:fs';
import type { CityColumns } from '@dingban/shared/supervision/columns/city';
import { type ColumnKind, NO_DAY, NO_ID, type Table } from '@dingban/shared/supervision/columns/table';
import { defaultsOf, type Rule } from '@dingban/shared/supervision/rule';
import {
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
  UINTEGER,
  UTINYINT,
} from '@duckdb/node-api';

/* The same tables in DuckDB, and each rule as a query of its own in `duckdb/`. */

const TYPES = { code: UTINYINT, id: UINTEGER, day: INTEGER, number: DOUBLE } as const;

/** Rows of a chunk, as DuckDB takes them. */
const CHUNK = 2048;

const isNothing = (kind: ColumnKind, value: number): boolean =>
  kind === 'number'
    ? Number.isNaN(value)
    : kind === 'id'
      ? value === NO_ID
      : kind === 'day' && value === NO_DAY;

const load = async (connection: DuckDBConnection, name: string, table: Table): Promise<void> => {
  const columns = Object.entries(table.kinds);
  const list = columns.map(([column, kind]) => `"${column}" ${TYPES[kind]}`).join(', ');
  await connection.run(`CREATE TABLE "${name}" (${list})`);
  const appender = await connection.createAppender(name);
  for (let from = 0; from < table.length(); from += CHUNK) {
    const chunk = DuckDBDataChunk.create(columns.map(([, kind]) => TYPES[kind]));
    chunk.setColumns(
      columns.map(([column, kind]) =>
        Array.from(table.column(column).subarray(from, from + CHUNK), (value) =>
          isNothing(kind, value) ? null : value,
        ),
      ),
    );
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
};

export interface CityInDuckdb {
  /** What the rule's query finds, as `subject * 3 + severity`. */
  readonly find: (rule: Rule) => Promise<ReadonlySet<number>>;
  readonly close: () => void;
}

const queries = new Map<string, string>();

/** The query of a rule with its numbers written in. */
const queryOf = (rule: Rule): string => {
  const text =
    queries.get(rule.id) ?? readFileSync(new URL(`duckdb/${rule.id}.sql`, import.meta.url), 'utf8');
  queries.set(rule.id, text);
  const numbers: Readonly<Record<string, number>> = defaultsOf(rule);
  return text.replace(/\$(\w+)/g, (_, name: string) => String(numbers[name]));
};

/** An in-memory database with one thread that holds the same year. */
export const cityInDuckdb = async (city: CityColumns): Promise<CityInDuckdb> => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run('SET threads = 1');
  for (const [name, table] of Object.entries(city.tables)) await load(connection, name, table);
  await connection.run('CREATE TABLE cases (subject UINTEGER, name VARCHAR)');
  const appender = await connection.createAppender('cases');
  for (let subject = 0; subject < city.cases; subject += 1) {
    appender.appendUInteger(subject);
    appender.appendVarchar(city.caseAt(subject));
    appender.endRow();
  }
  appender.closeSync();
  return {
    find: async (rule) => {
      const reader = await connection.runAndReadAll(queryOf(rule));
      return new Set(reader.getRows().map(([subject, severity]) => Number(subject) * 3 + Number(severity)));
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
};
