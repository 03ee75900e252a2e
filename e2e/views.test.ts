import { control, visitor } from '@dingban/local/demo/visitor';
import { catalogue } from '@dingban/shared/catalogue/catalogue';
import { type Field, fieldsOfNode } from '@dingban/shared/form/field';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallCity } from './api/smallCity.ts';
import { DESK, front, openBrowser, overhang, shot } from './browser.ts';
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

/** The form of which one writes the most fields at once. */
const longestForm = () => {
  const all = catalogue().flatMap((matter) => matter.subModules.map((sub) => ({ matter, sub })));
  const length = ({ sub }: (typeof all)[number]): number => fieldsOfNode(sub.form, 'apply').length;
  const [longest] = [...all].sort((a, b) => length(b) - length(a));
  if (longest === undefined) throw new Error('there are no forms');
  return longest;
};

/** As many letters as the field takes, and no place to break but between them. */
const long = (max: number): string =>
  '村道硬化与沿线水渠清淤整治工程'.repeat(40).slice(0, Math.min(max, 300));

/** Writes into a field what its kind takes by hand; pickers and photos have tests of their own. */
const fillIn = async ({ page }: Walker, field: Field): Promise<boolean> => {
  const input = front(page).getByLabel(new RegExp(`^${field.label.zh}\\s*(（可不填）)?$`));
  const isThere = (await input.count()) > 0;
  switch (field.kind) {
    case 'text':
    case 'longText':
      if (isThere) await input.first().fill(long(field.max));
      return isThere;
    case 'number':
      if (isThere) await input.first().fill(String(field.max));
      return isThere;
    case 'money':
      if (isThere) await input.first().fill('12345678.90');
      return isThere;
    case 'date':
      if (isThere) await input.first().fill('2026-12-01');
      return isThere;
    case 'choice': {
      const group = front(page).getByRole('radiogroup', { name: field.label.zh, exact: false });
      const option = group.getByRole('radio').first();
      const chosen = (await option.count()) > 0;
      if (chosen) await option.click();
      return chosen;
    }
    default:
      return false;
  }
};

test.each([
  ['standard', {}],
  ['elder', { view: 'elder' }],
] as const)(
  'the longest form is filled in on a phone in the %s view, and nothing sticks out',
  async (name, options) => {
    const { matter, sub } = longestForm();
    const clerk = await walker(browser, site, 'qs-clerk', options);
    await clerk.open(`/apply/form/index?matter=${matter.id}&sub=${sub.id}`);
    await clerk.see('必填项已填');
    const sections = sub.form.groups.filter(({ node }) => node === 'apply');
    let filled = 0;
    for (const [index, { fields, label }] of sections.entries()) {
      await clerk.see(label.zh);
      for (const field of fields) if (await fillIn(clerk, field)) filled += 1;
      await shot(clerk.page, `longest-${name}-${index}`);
      expect([label.zh, await overhang(clerk.page)]).toEqual([label.zh, 0]);
      const next = sections[index + 1];
      if (next !== undefined) await clerk.press(`下一部分：${next.label.zh}`);
    }
    // By hand most of the form; the rest is picked, photographed or calculated.
    expect(filled).toBeGreaterThan(20);
    await clerk.sound();
    await clerk.close();
  },
);

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
