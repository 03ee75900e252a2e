import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plantCase } from './api/planted.ts';
import { smallCity } from './api/smallCity.ts';
import { axe, DESK, front, openBrowser, overhang, shot } from './browser.ts';
import { type Site, startSite } from './site.ts';
import { type Walker, walker } from './walker.ts';

let browser: Browser;
let site: Site;

const LONG = '青石村第三、第五村民小组机耕路拓宽硬化及两侧排水沟渠整治（含涵管更换）项目施工合同用印';

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(smallCity()), openBrowser()]);
  const lives = [
    ['committee-seal', 'feedback'],
    ['goods-procurement/office-supplies', 'secretary'],
    ['expense-payment/daily-office', 'supervision'],
    ['membership-dividend/member-recognition', 'recognition-publicity'],
    ['committee-seal', 'director'],
  ] as const;
  for (const [index, [name, node]] of lives.entries())
    for (const village of ['20101', '20102'])
      await plantCase(site, village, name, node, {
        applicant: village === '20101' ? 'qs-clerk' : 'tx-clerk',
        daysAgo: 3 + index * 5,
      });
  const clerk = await walker(browser, site, 'qs-clerk');
  await clerk.close();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const narrow = async (person: Walker): Promise<void> => {
  expect(await overhang(person.page)).toBe(0);
  await person.sound();
};

/** The files of planted cases were never uploaded, so their pictures cannot be shown; all else must be right. */
const readable = async (person: Walker): Promise<void> => {
  expect(await overhang(person.page)).toBe(0);
  expect(await axe(person.page)).toEqual([]);
};

test('a supervisor with a phone finds a case by a filter and follows its whole path', async () => {
  const town = await walker(browser, site, 'sf-discipline');
  await town.open();
  await town.see('监督台');
  await front(town.page).getByRole('button', { name: '监督台 进入查询' }).click();
  await town.see(/已列出 10 件/);
  await shot(town.page, 'desk-phone');
  await narrow(town);
  await town.press('查询条件');
  await town.press('审批中');
  await shot(town.page, 'desk-phone-filter');
  await narrow(town);
  await town.press('选择地方');
  await town.type('按名称找镇街或村', '青石');
  await town.press(/青石村/);
  await town.press('查询');
  await town.see(/已列出 3 件/);
  await shot(town.page, 'desk-phone-filtered');
  await narrow(town);
  await town.press('去掉条件：审批中');
  await town.see(/已列出 5 件/);
  await front(town.page).locator('.row').last().click();
  await town.see('办件全程');
  await town.see(/存证链完整/);
  await shot(town.page, 'trace-phone');
  await readable(town);
  await town.close();
});

test('on a wide screen the filters stand beside a table, and a file is taken on the record', async () => {
  const town = await walker(browser, site, 'sf-discipline', { size: DESK });
  await town.open('/desk/list/index?place=20101&month=1999-01');
  await town.see('没有符合条件的办件');
  await shot(town.page, 'desk-wide-empty');
  await narrow(town);
  await town.press('清空条件');
  await town.see(/已列出 10 件/);
  await town.page.evaluate('window.scrollTo(0, 0)');
  await shot(town.page, 'desk-wide');
  await narrow(town);
  const firstOf = (): Promise<string | null> =>
    front(town.page).locator('[role=cell].time').first().textContent();
  const newest = await firstOf();
  await front(town.page).getByRole('columnheader', { name: '提交时间' }).getByRole('button').press('Enter');
  await expect.poll(firstOf).not.toBe(newest);
  expect(
    await front(town.page).getByRole('columnheader', { name: '提交时间' }).getAttribute('aria-sort'),
  ).toBe('ascending');
  await town.press('导出 Excel');
  await town.press('生成表格');
  await town.see(/已生成，共 10 件/);
  await shot(town.page, 'desk-wide-export');
  await narrow(town);
  await town.press('关闭');
  await town.page.emulateMedia({ media: 'print' });
  await shot(town.page, 'desk-print');
  expect(await front(town.page).locator('.desk-side').isVisible()).toBe(false);
  expect(
    await front(town.page)
      .getByText(/打印时间/)
      .isVisible(),
  ).toBe(true);
  await town.page.emulateMedia({ media: 'screen' });
  await front(town.page).locator('[role=row] .desk-open').last().press('Enter');
  await town.see('办件全程');
  await town.see(/存证链完整/);
  await shot(town.page, 'trace-wide');
  await readable(town);
  await town.close();

  const city = await walker(browser, site, 'city-supervisor', { size: DESK });
  await city.open('/desk/list/index');
  await city.press('导出记录');
  await city.see(/10 件/);
  await shot(city.page, 'desk-exports');
  await narrow(city);
  await city.close();
});

test('in the elder view and in English it stands as well, and says when the network is gone', async () => {
  const elder = await walker(browser, site, 'qs-supervision', { view: 'elder' });
  await elder.open('/desk/list/index');
  await elder.see(/已列出 5 件/);
  await shot(elder.page, 'desk-elder');
  await narrow(elder);
  await elder.press('查询条件');
  await shot(elder.page, 'desk-elder-filter');
  await narrow(elder);
  await elder.page.context().setOffline(true);
  await elder.type('编号或标题', LONG);
  await elder.press('查询');
  await elder.see('再试一次');
  await shot(elder.page, 'desk-elder-offline');
  await elder.page.context().setOffline(false);
  await elder.press('再试一次');
  await elder.see('没有符合条件的办件');
  await shot(elder.page, 'desk-elder-long');
  await narrow(elder);
  await elder.close();
});
