import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DEMO_CITY } from '@dingban/local/demo/city';
import { DESK, openBrowser, overhang, PHONE } from './browser.ts';
import { yearFolder } from './cityYear.ts';
import { startSite } from './site.ts';
import { type WalkerOptions, walker } from './walker.ts';

/*
 * node e2e/cockpitPictures.ts [folder]: pictures of the cockpit and the duty score into docs/screens, from the year of
 * a city as `npm run city -- --load` leaves it; from a data folder that holds one already, where one is named.
 */
const FOLDER = path.resolve(import.meta.dirname, '../docs/screens');
const now = Date.now();
const year =
  process.argv[2] === undefined ? await yearFolder({ villages: 39, cases: 1200, seed: 7 }, now) : undefined;

const site = await startSite(DEMO_CITY, { at: now, folder: year?.folder ?? process.argv[2] ?? '' });
const browser = await openBrowser();
mkdirSync(FOLDER, { recursive: true });

const take = async (
  name: string,
  who: string,
  options: WalkerOptions,
  address: string,
  words: string,
  full = false,
): Promise<void> => {
  const person = await walker(browser, site, who, options);
  await person.open(address);
  await person.see(words);
  await person.page.evaluate('document.fonts.ready');
  await person.page.waitForTimeout(1500);
  const over = await overhang(person.page);
  await person.page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: full });
  process.stdout.write(`${name}.png, ${String(over)} px over\n`);
  await person.close();
};

const BOARD = '/cockpit/board/index';
await take('cockpit-1280x800', 'city-supervisor', { size: DESK }, BOARD, '各地预警颜色');
await take('cockpit-390x844', 'city-supervisor', { size: PHONE }, BOARD, '各地预警颜色');
await take(
  'cockpit-town-1280x800',
  'sf-discipline',
  { size: { width: 1280, height: 2200 } },
  BOARD,
  '考核分排名',
);
await take('cockpit-elder-390x844', 'qs-director', { size: PHONE, view: 'elder' }, BOARD, '未结预警');
await take('score-1280x800', 'sf-discipline', { size: DESK }, '/cockpit/score/index?place=20101', '本村干部');
await take('score-390x844', 'qs-secretary', { size: PHONE }, '/cockpit/score/index', '本村干部');
await take(
  'figures-390x844',
  'qs-secretary',
  { size: PHONE },
  '/cockpit/list/index?place=20101&what=steps',
  'YW-2026',
);
await browser.close();
await site.stop();
year?.remove();
