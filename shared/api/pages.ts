/** Where the pages of the app are. Notices link to them, so the phone and the server must mean the same. */
export const PAGES = {
  home: '/pages/home/index',
  inbox: '/pages/inbox/index',
  case: '/pages/case/index',
  disclosure: '/pages/disclosure/index',
  disclosedCase: '/pages/disclosure/case',
  me: '/pages/me/index',
  delegations: '/mine/delegations/index',
  signin: '/pages/signin/index',
  apply: '/apply/matter/index',
  form: '/apply/form/index',
  warnings: '/warnings/list/index',
  warning: '/warnings/detail/index',
  desk: '/desk/list/index',
  trace: '/desk/trace/index',
  deskExports: '/desk/exports/index',
  rules: '/rules/list/index',
  rule: '/rules/rule/index',
  cockpit: '/cockpit/board/index',
  score: '/cockpit/score/index',
  figures: '/cockpit/list/index',
  registries: '/registry/list/index',
  registry: '/registry/entries/index',
  entry: '/registry/entry/index',
  registrySheet: '/registry/sheet/index',
} as const;

export type PageName = keyof typeof PAGES;

/** A page with the thing that it shows, as a link of a notice carries it: no slash at its head. */
export const pageOf = (page: PageName, id: string): string =>
  `${PAGES[page].slice(1)}?id=${encodeURIComponent(id)}`;
