import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DEMO_CITY } from '@dingban/local/demo/city';
import { playScenario } from '@dingban/local/demo/scenario';
import { DESK, openBrowser, PHONE } from './browser.ts';
import { startSite } from './site.ts';
import { type Walker, type WalkerOptions, walker } from './walker.ts';

/*
 * node e2e/pictures.ts: takes the pictures of the README anew, from the demonstration as everybody can start it.
 */
const FOLDER = path.resolve(import.meta.dirname, '../docs/pictures');

const site = await startSite(DEMO_CITY);
const browser = await openBrowser();
mkdirSync(FOLDER, { recursive: true });

const take = async (
  name: string,
  who: string,
  options: WalkerOptions,
  go: (person: Walker) => Promise<void>,
): Promise<void> => {
  const person = await walker(browser, site, who, options);
  await go(person);
  await person.page.evaluate('document.fonts.ready');
  await person.page.waitForTimeout(400);
  await person.page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  await person.close();
  process.stdout.write(`${name}.png\n`);
};

await playScenario(site.system, site.system.app.clock());
await take('home', 'qs-director', { size: PHONE }, async ({ open, see }) => {
  await open();
  await see('土地流转合同签约');
});
await take('form', 'qs-clerk', { size: PHONE }, async ({ open, see, type, press }) => {
  await open('/apply/form/index?matter=seal-use&sub=committee-seal');
  await see('提交后的步骤');
  await type('用印申请人', '陈青山');
  await press('村级组织');
});
await take('case', 'qs-supervision', { size: PHONE }, async ({ open, see, press }) => {
  await open();
  await press('山塘水面承包合同');
  await see('办理进度');
});
await take('flow', 'qs-supervision', { size: PHONE }, async ({ open, see, press }) => {
  await open();
  await press('山塘水面承包合同');
  await press('流程图');
  await see('公开和评价');
});
await take('warning', 'sf-discipline', { size: PHONE }, async ({ open, see, press }) => {
  await open('/warnings/list/index');
  await press(/印/);
  await see('比对的内容');
});
await take('disclosure', 'qs-v11', { size: PHONE }, async ({ open, see, press }) => {
  await open('/pages/disclosure/index');
  await press('村道路灯维修备案表');
  await see('群众评价');
});
await take('elder', 'qs-v11', { size: PHONE, view: 'elder' }, async ({ open, see }) => {
  await open();
  await see('村里的钱和事');
});
await take('sandbox', 'qs-secretary', { size: PHONE }, async ({ dingtalk, page }) => {
  await dingtalk();
  await page.getByText('工作通知').first().waitFor();
});
await take('wide', 'sf-discipline', { size: DESK }, async ({ open, see, press }) => {
  await open('/warnings/list/index');
  await press(/印/);
  await see('比对的内容');
});
await browser.close();
await site.stop();
