import { PAGES, type PageName } from '@dingban/shared/api/pages';
import Taro from '@tarojs/taro';

export const TABS = ['home', 'inbox', 'disclosure', 'warnings', 'me'] as const;

export type TabName = (typeof TABS)[number];

const address = (page: PageName, params: Readonly<Record<string, string>> = {}): string => {
  const query = Object.keys(params).map((name) => `${name}=${encodeURIComponent(params[name] ?? '')}`);
  return query.length === 0 ? PAGES[page] : `${PAGES[page]}?${query.join('&')}`;
};

export const open = (page: PageName, params?: Readonly<Record<string, string>>): void => {
  void Taro.navigateTo({ url: address(page, params) });
};

/** Leaves nothing behind to go back to: tabs, and the page after signing in. */
export const openTab = (tab: TabName | 'signin'): void => {
  void Taro.reLaunch({ url: address(tab) });
};

/** Where somebody wanted to go before they had to sign in. */
let wanted: string | undefined;

/** Signs in, and comes back to the page that one is on. */
export const openSignIn = (): void => {
  const { router } = Taro.getCurrentInstance();
  const page = (Object.keys(PAGES) as PageName[]).find(
    (name) => router !== null && PAGES[name].slice(1) === router.path.replace(/^\//, '').split('?')[0],
  );
  const params: Record<string, string> = {};
  for (const name of [
    'id',
    'village',
    'matter',
    'sub',
    'case',
    'command',
    'registry',
    'place',
    'node',
    'status',
    'state',
    'month',
    'what',
    'person',
    'from',
  ]) {
    const value = router?.params[name];
    if (value !== undefined) params[name] = param(router?.params ?? {}, name);
  }
  wanted = page === undefined || page === 'signin' ? undefined : address(page, params);
  openTab('signin');
};

/** After signing in: the page that was wanted, or home. */
export const arrive = (): void => {
  const url = wanted ?? address('home');
  wanted = undefined;
  void Taro.reLaunch({ url });
};

export const replace = (page: PageName, params?: Readonly<Record<string, string>>): void => {
  void Taro.redirectTo({ url: address(page, params) });
};

export const back = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else openTab('home');
};

/** A parameter of the page's address; containers differ in whether they have decoded it. */
export const param = (params: Readonly<Record<string, string | undefined>>, name: string): string => {
  const value = params[name] ?? '';
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};
