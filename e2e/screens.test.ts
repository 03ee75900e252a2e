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

/** What can be pressed or typed into and is smaller than a finger needs. CSS pixels. */
const smallTargets = (page: Page, least: number): Promise<unknown> =>
  page.evaluate(`Array.from(document.querySelectorAll('.page button, .page input, .page textarea'))
    .map((one) => [one.textContent || one.id, one.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0 && (box.height < ${least} || box.width < ${least}))
    .map(([words, box]) => words + ' ' + box.width + 'x' + box.height)`);

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
    expect(await smallTargets(page, 44)).toEqual([]);
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
    expect(await smallTargets(page, 60)).toEqual([]);
    await page.context().close();
  },
);

test('on a wide screen the case stands beside the inbox', async () => {
  const { page, faults } = await openPhone(browser, DESK);
  await go(page, '/pages/inbox/index', '土地流转合同');
  await page.getByRole('button', { name: /土地流转合同/ }).click();
  await front(page).getByText('办理进度').waitFor();
  await shot(page, 'inbox-wide');
  expect(await axe(page)).toEqual([]);
  await go(page, '/warnings/list/index', '化整为零');
  await page.getByRole('button', { name: /化整为零/ }).click();
  await front(page).getByText('比对的内容').waitFor();
  await shot(page, 'warnings-wide');
  expect(await axe(page)).toEqual([]);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('the flow chart shows what is done, where the case stands and what comes', async () => {
  const { page } = await openPhone(browser);
  await go(page, '/pages/case/index?id=case-1', '办理进度');
  await page.getByRole('button', { name: '流程图' }).click();
  const list = page.getByRole('list', { name: '流程图' });
  await list.waitFor();
  const steps = await list.getByRole('listitem').allInnerTexts();
  expect(steps.map((step) => step.split('\n').join(' ').replace(/\s+/g, ' '))).toEqual([
    expect.stringMatching(/提交申请.*已办/),
    expect.stringMatching(/主任审批.*已办.*张主任/),
    expect.stringMatching(/书记审批.*正在办理.*李书记.*限 1 个工作日/),
    expect.stringMatching(/监督审核.*待办.*村监委会主任/),
    expect.stringMatching(/用印登记.*待办.*印章保管员.*限 2 个工作日/),
    expect.stringMatching(/结果反馈/),
    expect.stringMatching(/公开和评价.*公开 7 天/),
  ]);
  await shot(page, 'flow');
  expect(await axe(page)).toEqual([]);
  await page.context().close();
});

test('the disclosure page opens for somebody whom nobody knows, town by town, and its address can be passed on', async () => {
  const { page } = await openPhone(browser);
  await page.goto(`${site.url}#/pages/disclosure/index`);
  await front(page).getByText('示范镇的村').waitFor();
  await shot(page, 'chooser');
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: '青石村' }).click();
  await front(page).getByText('山塘承包合同').first().waitFor();
  expect(page.url()).toContain('village=1011');
  await page.getByRole('button', { name: /山塘承包合同/ }).click();
  await front(page).getByText('登录后评价').waitFor();
  await page.context().close();
});

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
