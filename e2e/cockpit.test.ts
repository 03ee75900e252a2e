import { playRegistries } from '@dingban/local/demo/registries';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallCity } from './api/smallCity.ts';
import { DESK, front, openBrowser, overhang, PHONE, shot } from './browser.ts';
import { givenCase, givenWarning, VILLAGE } from './given.ts';
import { type Site, startSite } from './site.ts';
import { walker } from './walker.ts';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(smallCity()), openBrowser()]);
  await playRegistries(site.url, site.system.app.clock(), site.system.idle);
  await givenWarning(site, '山塘水面承包合同');
  await givenCase(site, '村道路灯维修备案表');
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const BOARD = '/cockpit/board/index';

test('the town goes from its figures by way of the village down to the warning', async () => {
  const town = await walker(browser, site, 'sf-discipline', { size: DESK });
  await town.open();
  await town.press('驾驶舱与考核分 查看');
  await town.see('各地预警颜色');
  // Each chart is a picture that says what it shows, and stands over a table.
  const chart = front(town.page).locator('.chart[aria-label]').first();
  await chart.waitFor();
  expect(await chart.getAttribute('aria-label')).toContain('每月走势');
  expect(await chart.getAttribute('aria-label')).toMatch(/月的数据是\d+[，；]\d*年?\d*月/);
  expect(await front(town.page).locator('.chart[aria-label]').nth(1).getAttribute('aria-label')).toContain(
    '违规用印的数据是1',
  );
  expect(await front(town.page).locator('.chart svg pattern').count()).toBeGreaterThan(0);
  expect(await front(town.page).locator('table').count()).toBe(4);
  await town.sound();
  expect(await overhang(town.page)).toBe(0);
  await shot(town.page, 'cockpit-town');
  await front(town.page).locator(`#place-${VILLAGE}`).click();
  await town.press('看这些预警');
  await town.press('山塘水面承包合同');
  await town.see('比对的内容');
  await town.close();
}, 120_000);

test('a director sees the village on a phone in the elder view, and every part of the score', async () => {
  const director = await walker(browser, site, 'qs-director', { size: PHONE, view: 'elder' });
  await director.open(BOARD);
  await director.see('未结预警');
  await director.see('暂无诉求');
  await director.sound();
  expect(await overhang(director.page)).toBe(0);
  await director.press('考核分');
  await director.see('怎么算出来的');
  await director.see('本村干部');
  await director.sound();
  expect(await overhang(director.page)).toBe(0);
  await shot(director.page, 'score-elder');
  await director.close();
}, 120_000);

test('a place without cases says what would be there, and one that is not hers is not shown', async () => {
  const town = await walker(browser, site, 'sf-discipline', { size: PHONE });
  await town.open(`${BOARD}?place=20102`);
  await town.see('这段时间没有办件');
  await town.sound();
  await town.close();
  const director = await walker(browser, site, 'qs-director', { size: PHONE });
  await director.open(`${BOARD}?place=20102`);
  await front(director.page).getByRole('alert').waitFor();
  await director.close();
}, 120_000);
