import { control, visitor } from '@dingban/local/demo/visitor';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallCity } from './api/smallCity.ts';
import { DESK, front, openBrowser, shot } from './browser.ts';
import { givenWarning } from './given.ts';
import { type Site, startSite } from './site.ts';
import { type Walker, type WalkerOptions, walker } from './walker.ts';

let browser: Browser;
let site: Site;
let given: Awaited<ReturnType<typeof givenWarning>>;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(smallCity()), openBrowser()]);
  given = await givenWarning(site, '集体店面续租协议');
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

type Screen = readonly [name: string, who: string, address: () => string, words: RegExp];

const SCREENS: readonly Screen[] = [
  ['home', 'qs-clerk', () => '/pages/home/index', /待我处理|村里的钱和事|For me to handle/],
  ['inbox', 'qs-clerk', () => '/pages/inbox/index', /集体店面续租协议/],
  ['case', 'qs-supervision', () => `/pages/case/index?id=${given.caseId}`, /办理进度|Progress/],
  [
    'matter',
    'qs-clerk',
    () => '/apply/matter/index?matter=seal-use',
    /村委会公章|Seal of the village committee/,
  ],
  ['form', 'qs-clerk', () => '/apply/form/index?matter=seal-use&sub=committee-seal', /所用印章|Which seal/],
  [
    'disclosure',
    'qs-clerk',
    () => '/pages/disclosure/index?village=20102',
    /没有公开的内容|nothing disclosed/,
  ],
  ['warnings', 'sf-discipline', () => '/warnings/list/index', /YZ-/],
  ['warning', 'sf-discipline', () => `/warnings/detail/index?id=${given.warningId}`, /比对的内容|compared/],
  ['me', 'qs-clerk', () => '/pages/me/index', /字号|Letter size/],
];

const look = async (
  options: WalkerOptions,
  name: string,
  each?: (person: Walker, screen: string) => Promise<void>,
): Promise<void> => {
  let person: Walker | undefined;
  let before = '';
  for (const [screen, who, address, words] of SCREENS) {
    if (person === undefined || before !== who) {
      await person?.close();
      person = await walker(browser, site, who, options);
      before = who;
    }
    await person.open(address());
    await person.see(words);
    await shot(person.page, `${name}-${screen}`);
    await each?.(person, screen);
    await person.sound();
  }
  await person?.close();
};

test('every main page is sound in the elder view', () => look({ view: 'elder' }, 'real-elder'));

test('every main page is sound on a wide screen', () => look({ size: DESK }, 'real-wide'));

test('every main page is sound in English and says nothing in Chinese but names and what people wrote', async () => {
  const people = await control<readonly { readonly name: string }[]>(site.url, 'people');
  const { places } = await visitor(site.url, '', '').get('places');
  const names = [...people, ...places].map(({ name }) => name).sort((a, b) => b.length - a.length);
  const left: string[] = [];
  await look({ language: 'en' }, 'real-english', async ({ page }, screen) => {
    const texts = (await front(page).evaluate(`(() => {
      const root = Array.from(document.querySelectorAll('.page')).filter((one) => one.offsetParent !== null).pop();
      const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found = [];
      while (walk.nextNode()) {
        if (walk.currentNode.parentElement.closest('[aria-hidden=true]') === null) found.push(walk.currentNode.data);
      }
      for (const one of root.querySelectorAll('[aria-label]')) found.push(one.getAttribute('aria-label'));
      return found;
    })()`)) as readonly string[];
    for (const text of texts) {
      const rest = [...given.written, ...names, '中文', '语言'].reduce(
        (words, known) => words.split(known).join(''),
        text,
      );
      if (/[\u4e00-\u9fff]/.test(rest)) left.push(`${screen}: ${text}`);
    }
  });
  expect([...new Set(left)]).toEqual([]);
});
