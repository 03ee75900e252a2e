import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildH5, H5_FOLDER } from '../local/h5.ts';
import { sampleServer } from '../miniapp/host/sample.ts';
import { axe, DESK, front, openBrowser, openPhone, shot } from './browser.ts';
import { serveSample } from './sampleSite.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSample>>;

beforeAll(async () => {
  await buildH5(() => undefined);
  site = await serveSample(H5_FOLDER, sampleServer());
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const go = async (page: Page, address: string, words: string): Promise<void> => {
  await page.goto(`${site.url}?sandboxUser=secretary#${address}`);
  await front(page).getByText(words, { exact: false }).first().waitFor();
};

const SCREENS = [
  ['home', '/pages/home/index', '待我处理'],
  ['inbox', '/pages/inbox/index', '土地流转合同'],
  ['case', '/pages/case/index?id=case-1', '办理进度'],
  ['disclosure', '/pages/disclosure/index', '山塘承包合同'],
  ['disclosed-case', '/pages/disclosure/case?id=case-9', '群众评价'],
  ['warnings', '/warnings/list/index', '化整为零'],
  ['warning', '/warnings/detail/index?id=warning-1', '比对的内容'],
  ['me', '/pages/me/index', '李书记'],
  ['apply', '/apply/matter/index?matter=seal-use', '印章使用'],
  ['form', '/apply/form/index?matter=seal-use&sub=committee-seal&place=1011', '提交后的步骤'],
] as const;

test.each(SCREENS)(
  'the screen %s shows itself without serious faults of accessibility',
  async (name, address, words) => {
    const { page, faults } = await openPhone(browser);
    await go(page, address, words);
    await shot(page, name);
    expect(await axe(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  },
);

test.each([
  ['elder', 'home', '/pages/home/index', '村里的钱和事'],
  ['elder', 'case', '/pages/case/index?id=case-1', '办理进度'],
  ['largest', 'case', '/pages/case/index?id=case-1', '办理进度'],
] as const)(
  'the %s view of the screen %s has letters and targets of the elder guide',
  async (view, name, address, words) => {
    const { page } = await openPhone(browser);
    await page.addInitScript(`localStorage.setItem('settings', '{"language":"zh","view":"${view}"}')`);
    await go(page, address, words);
    await shot(page, `${view}-${name}`);
    expect(await axe(page)).toEqual([]);
    const small = await page.evaluate(`Array.from(document.querySelectorAll('.page button'))
    .map((button) => [button.textContent, button.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0 && (box.height < 60 || box.width < 60))
    .map(([words, box]) => words + ' ' + box.width + 'x' + box.height)`);
    expect(small).toEqual([]);
    await page.context().close();
  },
);

test('on a wide screen the case stands in two columns', async () => {
  const { page } = await openPhone(browser, DESK);
  await go(page, '/pages/case/index?id=case-1', '办理进度');
  await shot(page, 'case-wide');
  expect(await axe(page)).toEqual([]);
  await page.context().close();
});

test('somebody without a session chooses who they are in the sandbox', async () => {
  const { page } = await openPhone(browser);
  await page.goto(site.url);
  await front(page).getByText('选择你是谁').waitFor();
  await shot(page, 'signin');
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: /李书记/ }).click();
  await front(page).getByText('待我处理').first().waitFor();
  await page.context().close();
});

test('a dialog keeps the keyboard and closes on Escape', async () => {
  const { page } = await openPhone(browser);
  await go(page, '/pages/case/index?id=case-1', '办理进度');
  await page.getByRole('button', { name: '同意', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await shot(page, 'sheet');
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.context().close();
});

test('the first screen takes at most 150 KB over the network', async () => {
  const { page } = await openPhone(browser);
  const parts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (/\.(js|css)$/.test(response.url())) parts.push(response.body().then((body) => gzipSync(body).length));
  });
  await go(page, '/pages/home/index', '待我处理');
  const size = (await Promise.all(parts)).reduce((sum, part) => sum + part, 0);
  console.log(`H5 first load: ${Math.round(size / 1024)} KB gzip`);
  expect(size).toBeLessThanOrEqual(150 * 1024);
  await page.context().close();
});
