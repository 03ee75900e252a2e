import { runBackTests } from '@dingban/functions/schedule/backTests';
import { signIn } from '@dingban/local/demo/visitor';
import { DAY } from '@dingban/shared/time/clock';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plantCase } from './api/planted.ts';
import { smallCity } from './api/smallCity.ts';
import type { World } from './api/world.ts';
import { DESK, front, openBrowser, overhang, shot } from './browser.ts';
import { type Site, startSite } from './site.ts';
import { type Walker, type WalkerOptions, walker } from './walker.ts';

/* Another number for a rule, by clicks alone: proposed by one department, tried, agreed to by another, in force. */

let browser: Browser;
let site: Site;

const PAGE = '/rules/rule/index?id=repeated-return';
const QS = '20101';

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(smallCity()), openBrowser()]);
  // Cases that were sent back twice and three times by different people.
  const world = { system: site.system } as unknown as World;
  for (const node of ['director', 'secretary'])
    await plantCase(world, QS, 'seal-use/committee-seal', node, {
      applicant: 'qs-clerk',
      play: (story) => {
        const who = node === 'director' ? 'qs-director' : 'qs-secretary';
        story.act(who, 'return');
        story.act('qs-clerk', 'resubmit');
        if (node === 'secretary') story.act('qs-director', 'approve');
        story.act(who, 'return');
      },
    });
  await site.system.idle();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const as = (person: string, options?: WalkerOptions): Promise<Walker> =>
  walker(browser, site, person, options);

/** Pages slide in; a picture is taken when they have come. */
const settled = ({ page }: Walker): Promise<void> => page.waitForTimeout(600);

const back = async (): Promise<void> => {
  await site.system.idle();
  await runBackTests(site.system.app);
  await site.system.idle();
};

test('a change is proposed and waits for its back-test, and the proposer cannot agree to it', async () => {
  const city = await as('city-supervisor');
  await city.open();
  await front(city.page).getByRole('button', { name: '监督规则 查看全部' }).click();
  await city.see('办理效率');
  await settled(city);
  await shot(city.page, 'rules-list');
  await city.sound();
  await city.press(/反复退回/);
  await city.see('这条规则发现什么');
  await city.see(/可设 2 到 20 次，默认 3 次/);
  await shot(city.page, 'rules-rule');
  await city.sound();
  await city.press('提出调整');
  await city.see('请先改动一个参数');
  await city.type('同一环节退回次数', '99');
  await city.type('为什么调整', '误报偏多，先放宽');
  await city.press('提出并回测');
  await city.see('请填 2 到 20 之间的数');
  await shot(city.page, 'rules-propose');
  await city.sound();
  await city.type('同一环节退回次数', '3');
  await city.press('提出并回测');
  await city.see('等待回测');
  await city.see(/你不能复核：自己提出的调整要由另一人复核/);
  await shot(city.page, 'rules-waiting');
  await city.sound();
  await back();
  await city.press('刷新');
  await city.see('回测完成');
  expect(await front(city.page).getByRole('button', { name: '同意', exact: true }).count()).toBe(0);
  await city.close();
});

test('a colleague of the same department is told who has to agree, and another department agrees', async () => {
  const colleague = await as('city-supervisor2');
  await colleague.open(PAGE);
  await colleague.see(/同一部门不能复核自己部门提出的调整/);
  await colleague.close();

  const other = await as('city-organisation');
  await other.open(PAGE);
  await other.see(/2 条（红 0、橙 0、黄 2）/);
  await other.see('会减少的（最近 2 条）');
  await other.see(/市纪委监督员/);
  await shot(other.page, 'rules-tried');
  await other.sound();
  await other.press('同意');
  await other.see(/已有的预警不变/);
  await shot(other.page, 'rules-agree');
  await other.sound();
  await other.press('确认同意');
  await other.see(/第 2 版已通过/);
  await shot(other.page, 'rules-coming');
  await other.sound();
  await other.close();
});

test('it is in force on its day, and the town sees it without the cases of others', async () => {
  await site.pass(2 * DAY);
  const town = await as('sf-discipline');
  await town.open(PAGE);
  await town.see(/第 2 版，.*起生效/);
  await town.see('调整记录');
  expect(await front(town.page).getByText('会减少的').count()).toBe(0);
  expect(await front(town.page).getByRole('button', { name: '提出调整' }).count()).toBe(0);
  await town.close();
});

test('a back-test that failed says so, and is tried again', async () => {
  const agriculture = await signIn(site.url, 'city-agriculture');
  const { base, earliest } = await agriculture.get('readRule', { id: 'price-outlier' });
  await agriculture.get('proposeParameters', {
    id: 'price-outlier',
    body: {
      actionId: crypto.randomUUID(),
      base,
      values: { percent: 130 },
      from: earliest,
      reason: '参考价目已更新',
    },
  });
  await site.system.idle();
  await runBackTests(site.system.app, { time: -1, moments: 1 });
  await site.system.idle();
  const walk = await as('city-agriculture');
  await walk.open('/rules/rule/index?id=price-outlier');
  await walk.see('回测失败');
  await walk.see(/一次跑不完/);
  await shot(walk.page, 'rules-failed');
  await walk.sound();
  await walk.press('重新回测');
  await walk.see('等待回测');
  await back();
  await walk.press('刷新');
  await walk.see('回测完成');
  await walk.close();
});

test('rules are read in large letters and on a wide screen, without scrolling sideways', async () => {
  for (const [name, options] of [
    ['elder', { view: 'elder' }],
    ['largest', { view: 'largest' }],
    ['desk', { size: DESK }],
    ['english', { language: 'en' }],
  ] as const) {
    const person = await as('city-civil-affairs', options);
    await person.open('/rules/list/index');
    await person.see(/反复退回|Sent back repeatedly/);
    await settled(person);
    await shot(person.page, `rules-list-${name}`);
    expect(await overhang(person.page)).toBeLessThanOrEqual(0);
    await person.sound();
    await person.press(/单价偏高|Price outlier/);
    await person.see(/会多出|More warnings/);
    await settled(person);
    await shot(person.page, `rules-rule-${name}`);
    expect(await overhang(person.page)).toBeLessThanOrEqual(0);
    await person.sound();
    await person.press(/^(同意|Agree)$/);
    await shot(person.page, `rules-agree-${name}`);
    await person.close();
  }
});
