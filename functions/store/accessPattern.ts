/**
 * Every way in which the system reaches its two tables. `README.md` shows this as a table, and a test keeps the
 * two alike. What is not here is not done: there is no scan in any request.
 */
export interface AccessPattern {
  readonly table: 'actions' | 'views';
  readonly index?: 'byList';
  readonly operation: 'PutItem' | 'GetItem' | 'DeleteItem' | 'Query' | 'Scan' | 'BatchWriteItem';
  /** Partition key, and sort key or its bounds. */
  readonly key: string;
  readonly condition?: string;
  readonly consistent: boolean;
  readonly serves: string;
}

export const ACCESS_PATTERNS = {
  'append an action': {
    table: 'actions',
    operation: 'PutItem',
    key: '`<aggregate>` / `<seq>`',
    condition: 'nothing stands there',
    consistent: true,
    serves: 'every change of anything',
  },
  'see what stands there': {
    table: 'actions',
    operation: 'GetItem',
    key: '`<aggregate>` / `<seq>`',
    consistent: true,
    serves: 'a refused append, where the store does not hand it over with the refusal',
  },
  'load an aggregate': {
    table: 'actions',
    operation: 'Query',
    key: '`<aggregate>` / after `<seq>`',
    consistent: true,
    serves: 'deciding, projecting, the history on screen, proofs',
  },
  'walk all actions': {
    table: 'actions',
    operation: 'Scan',
    key: '-',
    consistent: true,
    serves: 'rebuild, verify, export, back-tests; never a request',
  },
  'make a data key': {
    table: 'actions',
    operation: 'PutItem',
    key: '`key#<aggregate>` / `000000`',
    condition: 'nothing stands there',
    consistent: true,
    serves: 'sealing the personal fields of one aggregate',
  },
  'find a data key': {
    table: 'actions',
    operation: 'GetItem',
    key: '`key#<aggregate>` / `000000`',
    consistent: true,
    serves: 'unsealing',
  },
  'destroy a data key': {
    table: 'actions',
    operation: 'DeleteItem',
    key: '`key#<aggregate>` / `000000`',
    consistent: true,
    serves: 'the end of retention; the only deletion in this table',
  },
  'put a view': {
    table: 'views',
    operation: 'PutItem',
    key: '`<owner>` / `<kind>`',
    condition: 'no higher `seq` stands there',
    consistent: true,
    serves: 'projecting; a removal puts a mark that expires after 16 days',
  },
  'find a view': {
    table: 'views',
    operation: 'GetItem',
    key: '`<owner>` / `<kind>`',
    consistent: true,
    serves: "a case's summary, a person's card",
  },
  'read what one aggregate led to': {
    table: 'views',
    operation: 'Query',
    key: '`<owner>` / all',
    consistent: true,
    serves: 'projecting',
  },
  'read a list': {
    table: 'views',
    index: 'byList',
    operation: 'Query',
    key: '`<list>` / bounds of `<order>`',
    consistent: false,
    serves: 'every list of `functions/views/lists.ts`: to do, started, disclosed, due, ... by time',
  },
  'walk all views': {
    table: 'views',
    operation: 'Scan',
    key: '-',
    consistent: true,
    serves: 'rebuild and export; never a request',
  },
  'clear the views': {
    table: 'views',
    operation: 'BatchWriteItem',
    key: '`<owner>` / `<kind>`',
    consistent: true,
    serves: 'rebuild',
  },
  'keep scratch': {
    table: 'views',
    operation: 'PutItem',
    key: '`scratch#<key>` / `-`',
    consistent: true,
    serves: 'access tokens; expires by `ttl`',
  },
  'get scratch': {
    table: 'views',
    operation: 'GetItem',
    key: '`scratch#<key>` / `-`',
    consistent: true,
    serves: 'access tokens',
  },
} as const satisfies Record<string, AccessPattern>;

/** The rows of the table in README.md. */
export const patternRows = (): readonly string[] =>
  Object.entries(ACCESS_PATTERNS).map(([name, pattern]: [string, AccessPattern]) => {
    const { table, index, operation, key, condition, consistent, serves } = pattern;
    const place = index === undefined ? table : `${table}.${index}`;
    return `| ${name} | ${place} | ${operation} | ${key} | ${condition ?? ''} | ${consistent ? 'yes' : 'eventual'} | ${serves} |`;
  });
