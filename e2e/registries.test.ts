import { playRegistries } from '@dingban/local/demo/registries';
import { actionId, signIn } from '@dingban/local/demo/visitor';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { household, sheetOf } from './api/registryWorld.ts';
import { smallCity } from './api/smallCity.ts';
import { front, openBrowser, shot } from './browser.ts';
import { type Site, startSite } from './site.ts';
import { type Walker, walker } from './walker.ts';

let browser: Browser;
let site: Site;
let clerk: Walker;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(smallCity()), openBrowser()]);
  await playRegistries(site.url, site.system.app.clock(), site.system.idle);
  clerk = await walker(browser, site, 'qs-clerk');
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const HEADINGS = [
  '户号',
  '户主姓名',
  '村民小组',
  '门牌地址',
  '户内人口',
  '承包地面积',
  '宅基地处数',
  '宅基地面积',
  '人均年收入',
  '救助类别',
  '户用开户银行',
  '户用账号',
  '版本',
];

/** Opens a page as from a link: the app is not running yet. */
const begin = async (address: string): Promise<void> => {
  await clerk.page.goto('about:blank');
  await clerk.open(address);
};

const choose = async (person: Walker, bytes: Uint8Array): Promise<void> => {
  const [chooser] = await Promise.all([
    person.page.waitForEvent('filechooser'),
    front(person.page).getByRole('button', { name: '选择 Excel 文件' }).click(),
  ]);
  await chooser.setFiles({ name: '户台账.xlsx', mimeType: XLSX, buffer: Buffer.from(bytes) });
};

test('a clerk finds the registers on the desk and looks up a firm', async () => {
  await clerk.open();
  await clerk.see('台账');
  await front(clerk.page).getByRole('button', { name: '台账 查看全部' }).click();
  await clerk.see('青石村台账');
  await shot(clerk.page, 'registries');
  await clerk.sound();
  await clerk.press(/供应商库/);
  await clerk.see(/清溪建设/);
  await clerk.type('按名称或编号查找', '水泥');
  await clerk.see('青石水泥制品厂（演示）');
  await expect.poll(() => front(clerk.page).getByText('清溪建设').count()).toBe(0);
  await shot(clerk.page, 'registry-entries');
  await clerk.sound();
  await clerk.press(/青石水泥/);
  await clerk.see('带星号的内容只有登记人能看全');
  await shot(clerk.page, 'registry-entry');
  await clerk.sound();
});

test('enters a household, and is told field by field what is missing', async () => {
  await begin('/registry/entries/index?registry=households&place=20101');
  await clerk.press('登记一条');
  await clerk.see('登记 · 户台账');
  await clerk.press('保存');
  await clerk.see(/项需要修改/);
  await clerk.type('户号', '200');
  await clerk.type('户主姓名', '竺新户');
  await clerk.type('村民小组', '第 2 组');
  await clerk.type('门牌地址', '村口 200 号');
  await clerk.type('户内人口', '3');
  await clerk.type('承包地面积', '2.5');
  await clerk.type('宅基地处数', '1');
  await clerk.type('宅基地面积', '120');
  await clerk.press('无');
  await shot(clerk.page, 'registry-form');
  await clerk.sound();
  await clerk.press('保存');
  await clerk.see('变更记录');
  await clerk.see(/竺新户/);
});

test('who corrects what somebody else has just changed is told so and keeps what was typed', async () => {
  const other = await signIn(site.url, 'qs-clerk');
  const { entry } = await other.get('changeEntry', {
    id: 'households',
    body: {
      actionId: actionId(),
      place: '20101',
      command: { type: 'put', version: 0, values: household('201') },
    },
  });
  await site.system.idle();
  await clerk.open(`/registry/entry/index?id=${encodeURIComponent(entry.entry)}`);
  await clerk.press('修改');
  await clerk.type('户内人口', '6');
  await other.get('changeEntry', {
    id: 'households',
    body: {
      actionId: actionId(),
      place: '20101',
      command: {
        type: 'put',
        entry: entry.entry,
        version: 1,
        values: { ...household('201'), homesteadArea: 99 },
      },
    },
  });
  await clerk.press('保存');
  await clerk.see(/宅基地面积。你填的都还在/);
  await shot(clerk.page, 'registry-conflict');
  await clerk.sound();
  await clerk.press('知道了');
  await clerk.press('保存');
  await clerk.see('变更记录');
  const { values } = await other.get('readEntry', { id: entry.entry });
  expect(values.people).toBe(6);
});

test('retires an entry with a reason', async () => {
  await clerk.press('停用');
  await clerk.type('原因', '户口已合并');
  await clerk.press('确认停用');
  await clerk.see('这一条已经停用');
  await clerk.see('户口已合并');
  await shot(clerk.page, 'registry-retired');
  await clerk.sound();
});

test('sees row by row why a sheet was not imported, and then imports the right one', async () => {
  await begin('/registry/entries/index?registry=households&place=20101');
  await clerk.press('Excel 导入导出');
  await clerk.see('户台账 · Excel');
  const row = (number: string, people: unknown) => [
    number,
    '江导入',
    '第 1 组',
    `村中路 ${number} 号`,
    people,
    2,
    1,
    100,
    null,
    '无',
    null,
    null,
    null,
  ];
  await choose(clerk, await sheetOf(HEADINGS, [row('301', '三口'), row('302', 2), row('302', 2)]));
  await clerk.see('有 2 处需要修改');
  await clerk.see('第 2 行 户内人口');
  await clerk.see('与第 3 行是同一条');
  await shot(clerk.page, 'registry-import-faults');
  await clerk.sound();
  await choose(clerk, await sheetOf(HEADINGS, [row('301', 3), row('302', 2)]));
  await clerk.see('导入完成，共 2 行');
  await clerk.see(/新增 2 条/);
  await clerk.press('生成表格');
  await clerk.see(/户台账-青石村-.*已生成/);
  const [fetched] = await Promise.all([
    clerk.page.context().waitForEvent('request', (request) => request.url().includes('/sheets/export/')),
    clerk.press('打开表格'),
  ]);
  expect((await fetch(fetched.url())).headers.get('content-type')).toBe(XLSX);
  await shot(clerk.page, 'registry-imported');
  await clerk.sound();
});

test('whoever only reads a register finds nothing to change in it', async () => {
  const director = await walker(browser, site, 'qs-director');
  await director.open('/registry/entries/index?registry=households&place=20101');
  await director.see(/江|竺/);
  await expect(front(director.page).getByRole('button', { name: '登记一条' }).count()).resolves.toBe(0);
  await director.open('/registry/sheet/index?registry=households&place=20101');
  await director.see('这本台账不由你登记');
  await director.sound();
  await director.close();
});

test('a town office chooses the village whose registers it wants to see', async () => {
  const town = await walker(browser, site, 'sf-discipline');
  await town.open('/registry/list/index');
  await town.see('示范镇台账');
  await town.press('换个村');
  await town.press('桃溪村');
  await town.see('桃溪村台账');
  await town.see('村民台账');
  await town.press(/干部亲属台账/);
  await town.see(/配偶/);
  await town.sound();
  await town.close();
});

test('is read in large letters too, without scrolling sideways', async () => {
  const elder = await walker(browser, site, 'qs-clerk', { view: 'largest' });
  for (const [name, address, words] of [
    ['list', '/registry/list/index', /印章台账/],
    ['entries', '/registry/entries/index?registry=members&place=20101', /在村/],
    ['sheet', '/registry/sheet/index?registry=members&place=20101', /选择 Excel 文件/],
    ['entry', '/registry/entry/index?registry=seals&place=20101', /印章名称/],
  ] as const) {
    await elder.open(address);
    await elder.see(words);
    await shot(elder.page, `registry-largest-${name}`);
    const [content, screen] = await elder.page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, innerWidth]',
    );
    expect(content).toBeLessThanOrEqual(screen);
    await elder.sound();
  }
  await elder.close();
});
