import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildH5, H5_FOLDER } from '../local/h5.ts';
import { sampleServer } from '../miniapp/host/sample.ts';
import { DESK, front, openBrowser } from './browser.ts';
import { type Looker, lookerAt } from './sampleScreen.ts';
import { serveSample } from './sampleSite.ts';

/* A form with a field of every kind, as one fills it in: on a phone, in the elder view, on a wide screen. */

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSample>>;
const sent: unknown[] = [];

beforeAll(async () => {
  await buildH5(() => undefined);
  site = await serveSample(
    H5_FOLDER,
    sampleServer((body) => sent.push(body)),
  );
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const FORM = '/apply/form/index?matter=every-kind&sub=all&place=1011';
const HEAD = '姓名\t工种\t日期\t天数\t日工资（元）\t班组';

/** A sheet of this many rows as Excel copies it; the eighth has a trade and days that do not exist. */
const sheet = (rows: number): string =>
  [
    HEAD,
    ...Array.from({ length: rows }, (_, i) =>
      i === 7
        ? '村民8\t泥工\t2026/11/8\t三\t200\t一组'
        : `村民${i + 1}\t维修\t2026/11/${(i % 20) + 1}\t${1 + (i % 5)}\t2${i % 10}0\t一组`,
    ),
  ].join('\n');

const fillJob = async ({ press, type, see }: Looker): Promise<void> => {
  await type('派工事由', '清理村口垃圾');
  await press('其他');
  await type('其他工种', '清淤');
  await type('开始', '2026-11-20');
  await type('结束', '2026-11-24');
  await see('共 5 天（含首尾两天）');
  await press('派工地点 获取当前位置');
  await see('误差约 12 米');
  await type('派工内容说明', '村口至文化礼堂沿线垃圾、水沟淤泥清理外运，两个组轮流上工');
};

test.each([
  ['a phone', {}],
  ['a phone in the elder view', { view: 'elder' }],
  ['a phone with the largest letters', { view: 'largest' }],
  ['a wide screen', { size: DESK }],
] as const)('on %s every control of a long form is sound', async (_, options) => {
  const looker = await lookerAt(browser, site.url, options);
  const { go, look, press, type, see, page, close } = looker;
  await go(FORM, '派工内容');
  await look('form-begin');
  await fillJob(looker);
  await look('form-job');
  await press(/下一部分/);
  await press('现场负责人 选择人员');
  await see('青石村 村文书');
  await look('form-people');
  await press(/王文书/);
  await press('供货单位 从台账选择');
  await type('按名称查找', '青禾');
  await press(/青禾/);
  await see('已按台账带出 2 项');
  expect(await front(page).getByLabel('收款账号').inputValue()).toBe('6222 0212 3456 7890 128');
  await press('对应的立项办件');
  await see('还没有可选的办件');
  await press('关闭');
  await type('负责人身份证号', '11010519491231002X');
  await look('form-contract');
  await press(/下一部分/);
  await press('用工明细表 加一行');
  await type('姓名', '陈青山');
  await press('保洁');
  await type('日期', '2026-11-20');
  await type('天数', '2.5');
  await type('日工资', '180');
  await see('450.00 元');
  await look('form-row');
  await press('再加一行');
  await see('用工明细表 · 第 2 行');
  expect(await page.getByRole('dialog').getByLabel('姓名').inputValue()).toBe('');
  await press('完成');
  await see('共 1 行');
  await press('用工明细表 从表格粘贴');
  await type('粘贴到这里', sheet(99));
  await see('没有用到的列：班组');
  await look('form-paste');
  await press('加入 99 行');
  await see('共 100 行');
  await type('在这些行里查找', '村民42');
  await see('42');
  await press(/村民42/);
  await press('移除这一行');
  await see('已移除第 43 行');
  await press('撤销');
  await see('共 100 行 · 应发金额合计 73,690.00 元');
  await look('form-rows');
  await type('在这些行里查找', '');
  await press(/^否$/);
  await type('超过五千元的原因', '工期赶在汛期前完成');
  await press(/下一部分/);
  await press('负责人签名 手写签名');
  const pad = page.locator('canvas.pad');
  await pad.waitFor();
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 60);
  await page.mouse.down();
  for (let i = 1; i < 20; i += 1)
    await page.mouse.move((box?.x ?? 0) + 40 + i * 8, (box?.y ?? 0) + 60 + 30 * Math.sin(i / 2));
  await page.mouse.up();
  await look('form-pad');
  await press('使用这个签名');
  await see('已签名');
  await look('form-evidence');
  await press('提交申请');
  await see('有 3 项需要修改');
  await see('要修改');
  await look('form-faults');
  await close();
});

test('what was typed comes back with the village, without what is sensitive, and can be begun anew', async () => {
  const looker = await lookerAt(browser, site.url);
  const { go, look, press, see, type, page, close } = looker;
  await go(FORM, '派工内容');
  await fillJob(looker);
  await press(/下一部分/);
  await type('负责人身份证号', '11010519491231002X');
  await page.reload();
  await see('已恢复');
  await see('敏感信息不存在手机上');
  // One goes on where something is still open.
  expect(await front(page).getByLabel('负责人身份证号').inputValue()).toBe('');
  expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain('11010519491231002X');
  await look('form-draft');
  await press('重新填写');
  await look('form-anew');
  await press('清空并重新填写');
  await see('必填项已填 0/15');
  await page.reload();
  await see('必填项已填 0/15');
  expect(await front(page).getByText('已恢复').count()).toBe(0);
  await close();
});

test('without a network the form says what cannot be looked up, keeps what is typed, and is sent once later', async () => {
  const { go, look, press, see, type, page, close } = await lookerAt(browser, site.url);
  await go('/apply/form/index?matter=seal-use&sub=committee-seal&place=1011', '用印');
  await page.context().setOffline(true);
  await press('印章 从台账选择');
  await see('现在连不上网络');
  await look('form-offline');
  await press('关闭');
  await type('用印申请人', '陈青山');
  await page.context().setOffline(false);
  await close();
});

test('a photo that must carry its place is kept until the place is found', async () => {
  const { go, look, press, see, page, close } = await lookerAt(browser, site.url);
  await page.context().clearPermissions();
  await go(FORM, '派工内容');
  for (const section of ['人员和合同', '用工明细', '凭证和签名']) await press(`下一部分：${section}`);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('现场照片 拍照')]);
  await chooser.setFiles({ name: 'site.png', mimeType: 'image/png', buffer: Buffer.from('site') });
  await see('必须带位置');
  await look('form-no-place');
  await page.context().grantPermissions(['geolocation']);
  await press('补上位置');
  await see('北纬 29.31012°');
  await close();
});
