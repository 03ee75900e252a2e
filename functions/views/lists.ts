/** The names of all lists: who reads them stands in the table of functions/store/README.md. */
export const lists = {
  todo: (person: string) => `todo#${person}`,
  done: (person: string) => `done#${person}`,
  started: (person: string) => `started#${person}`,
  received: (person: string) => `received#${person}`,
  cases: (village: string) => `cases#${village}`,
  /** Every case of a town's villages in one order, for the supervisors' desk. */
  casesOfTown: (town: string) => `cases-of-town#${town}`,
  running: (matter: string, sub: string) => `running#${matter}/${sub}`,
  migrations: () => 'migrations',
  /** Lists of cases that somebody took away. */
  exports: () => 'exports',
  disclosed: (village: string) => `disclosed#${village}`,
  /** What rules look back at, by the name that the rule gives its list. */
  trace: (list: string) => `trace#${list}`,
  ratings: (caseId: string) => `ratings#${caseId}`,
  warnings: (state: 'open' | 'closed', place: string) => `warnings#${state}#${place}`,
  warningsOfCase: (caseId: string) => `warnings-of#${caseId}`,
  outcomes: (rule: string) => `outcomes#${rule}`,
  /** Proposals whose back-test is still to be made. */
  backTests: () => 'back-tests',
  posts: (place: string) => `posts#${place}`,
  villagers: (place: string) => `villagers#${place}`,
  places: () => 'places',
  entries: (registry: string, place: string, state: 'active' | 'retired') =>
    `entries#${registry}#${place}#${state}`,
  citizen: (mark: string) => `citizen#${mark}`,
  declared: (cadre: string) => `declared#${cadre}`,
  declaredOf: (account: string) => `declared-of#${account}`,
  household: (entry: string) => `household#${entry}`,
  villager: (account: string) => `villager#${account}`,
  delegations: (place: string) => `delegations#${place}`,
  delegatedTo: (person: string) => `delegated-to#${person}`,
  /** Notices that are held back, by when they are to be told. */
  held: () => 'held',
  calls: (month: string) => `calls#${month}`,
} as const;
