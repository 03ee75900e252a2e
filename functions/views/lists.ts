/** The names of all lists: who reads them stands in the table of functions/store/README.md. */
export const lists = {
  todo: (person: string) => `todo#${person}`,
  done: (person: string) => `done#${person}`,
  started: (person: string) => `started#${person}`,
  received: (person: string) => `received#${person}`,
  cases: (village: string) => `cases#${village}`,
  disclosed: (village: string) => `disclosed#${village}`,
  approvals: (person: string) => `approvals#${person}`,
  ratings: (caseId: string) => `ratings#${caseId}`,
  warnings: (state: 'open' | 'closed', place: string) => `warnings#${state}#${place}`,
  warningsOfCase: (caseId: string) => `warnings-of#${caseId}`,
  outcomes: (rule: string) => `outcomes#${rule}`,
  posts: (place: string) => `posts#${place}`,
  villagers: (place: string) => `villagers#${place}`,
  places: () => 'places',
  calls: (month: string) => `calls#${month}`,
} as const;
