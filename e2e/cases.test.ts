import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildH5, H5_FOLDER } from '../local/h5.ts';
import { sampleServer } from '../miniapp/host/sample.ts';
import { DESK, front, openBrowser } from './browser.ts';
import { lookerAt } from './sampleScreen.ts';
import { serveSample } from './sampleSite.ts';

/* A case with a value of every kind, and what people may do to it beside deciding. */

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

const CASE = '/pages/case/index?id=case-2';
const VIEWS = [
  ['a phone', {}],
  ['a phone in the elder view', { view: 'elder' }],
  ['a wide screen', { size: DESK }],
] as const;

test.each(VIEWS)(
  'on %s a case shows values of every kind, tables, objections and corrections',
  async (_, options) => {
    const { go, look, press, page, close } = await lookerAt(browser, site.url, options);
    await go(CASE, '办理进度');
    await look('case-kinds');
    const text = await front(page).innerText();
    for (const words of [
      '青石村文化礼堂（北纬 29.31012°，东经 120.0754°）',
      '11月20日 至 11月24日',
      '青禾建材店',
      '6222 0212 3456 7890 128',
      '共 24 行 · 应发金额合计 8,640.00 元',
      '打开 清淤前.mp4',
      '陈监委',
      '名单里村民3那天在外地打工，请核实。',
      '按今年镇里参考价执行。',
      '原来：11月20日 至 11月23日',
      '更正为：11月20日 至 11月24日',
      '有异议还没答复，公示暂停计时',
    ])
      expect(text).toContain(words);
    await press(/^1\s*村民1/);
    await look('case-row');
    await press('关闭');
    await press('流程图');
    await look('case-flow');
    expect(await front(page).innerText()).toContain('陈监委（加签，已签）');
    await close();
  },
);

test.each([
  ['转交', { type: 'transfer', node: 'notice', entered: 4, to: 'other', reason: '外出培训' }, ['赵副书记']],
  [
    '加签',
    {
      type: 'addSigner',
      node: 'notice',
      entered: 4,
      where: 'beside',
      person: 'accountant',
      reason: '外出培训',
    },
    ['和我一起签', '孙会计'],
  ],
  [
    '会签',
    { type: 'countersign', node: 'notice', entered: 4, people: ['director', 'coop'], reason: '外出培训' },
    ['张主任', '周社长'],
  ],
  ['暂停', { type: 'suspend', reason: '外出培训' }, []],
  ['终止', { type: 'terminate', reason: '外出培训' }, []],
] as const)(
  '%s says what it does, asks whom and why, and reaches the server',
  async (act, command, choices) => {
    const { go, look, press, see, type, page, close } = await lookerAt(browser, site.url);
    await go(CASE, '办理进度');
    await press('更多');
    await look('case-more');
    await press(new RegExp(`^${act}`));
    await look(`case-${command.type}`);
    if (choices.length > 0) await see('请先选人');
    for (const choice of choices) await press(choice);
    await see('请先写一句说明');
    const before = sent.length;
    await type('原因', '外出培训');
    await press(`确认${act}`);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => sent.length).toBe(before + 1);
    expect(sent[before]).toMatchObject({ command });
    await close();
  },
);

test('a comment calls people by name, and the open objection is the one that is answered', async () => {
  const { go, look, press, type, close } = await lookerAt(browser, site.url);
  await go(CASE, '办理进度');
  await press('更多');
  await press(/^留言/);
  await type('按姓名查找', '12');
  await press('同事12');
  await type('想说的话', '请核实名单');
  await look('case-comment');
  await press('确认留言');
  await expect
    .poll(() => sent.at(-1))
    .toMatchObject({ command: { type: 'comment', text: '请核实名单', mentions: ['p11'] } });
  await go('/pages/case/index?id=case-1', '办理进度');
  await go(CASE, '办理进度');
  await press('答复异议');
  await look('case-answer');
  await type('答复', '已核实，名单已更正');
  await press('确认答复异议');
  await expect
    .poll(() => sent.at(-1))
    .toMatchObject({ command: { type: 'answer', objection: 5, words: '已核实，名单已更正' } });
  await close();
});

test('a correction starts with what was written, and says why', async () => {
  const { go, look, press, see, type, page, close } = await lookerAt(browser, site.url);
  await go(`/apply/form/index?case=case-2&command=correct`, '派工内容');
  expect(await front(page).getByLabel('派工事由').inputValue()).toBe('清理村口垃圾和水沟淤泥');
  await type('派工事由', '清理村口垃圾');
  await look('case-correct');
  await press('提交');
  await see('请先写一句说明');
  await type('原因', '事由写多了');
  await press('提交');
  await expect
    .poll(() => sent.at(-1))
    .toMatchObject({
      command: {
        type: 'correct',
        node: 'apply',
        reason: '事由写多了',
        values: { subject: '清理村口垃圾', otherKind: '清淤', total: 864_000 },
      },
    });
  await close();
});

test.each(VIEWS)('on %s small cases of a kind are ticked and approved together', async (_, options) => {
  const { go, look, press, see, type, close } = await lookerAt(browser, site.url, options);
  await go('/pages/inbox/index', '清扫文化礼堂');
  await look('inbox-alike');
  await press(/可以一起办/);
  await press(/清扫文化礼堂/);
  await look('inbox-together');
  await press('全选');
  await press('同意 2 件');
  await type('意见', '同意');
  await look('inbox-confirm');
  await press('确认同意');
  await see('已同意 2 件');
  expect(sent.at(-1)).toMatchObject({
    comment: '同意',
    approvals: [
      { caseId: 'alike-0', node: 'secretary', entered: 3 },
      { caseId: 'alike-1', node: 'secretary', entered: 3 },
    ],
  });
  await close();
});

test.each(VIEWS)('on %s one lets somebody act for a time and takes it back', async (_, options) => {
  const { go, look, press, see, type, page, close } = await lookerAt(browser, site.url, options);
  await go('/pages/me/index', '李书记');
  await press('委托代办');
  await see('张主任');
  await look('delegations');
  await press('委托别人代办');
  await press('张主任');
  await type('开始', '2026-12-01');
  await type('结束', '2026-11-01');
  await see('结束日期不能早于开始日期');
  await type('结束', '2026-12-10');
  await type('原因', '外出培训');
  await look('delegation');
  await press('确认委托');
  await expect
    .poll(() => sent.at(-1))
    .toMatchObject({ to: 'director', from: '2026-12-01', until: '2026-12-10', reason: '外出培训' });
  await see('现在没有委托别人');
  await page.reload();
  await press('收回委托 张主任');
  await look('delegation-revoke');
  await press('确认收回');
  await see('现在没有委托别人');
  await close();
});

test.each(VIEWS)('on %s what one wants to do is found by one’s own words', async (_, options) => {
  const { go, look, press, see, type, close } = await lookerAt(browser, site.url, options);
  await go('/apply/matter/index', '找要办的事');
  await look('apply');
  await type('找要办的事', '公章');
  await see('村委会公章 · 印章使用');
  await look('apply-found');
  await type('找要办的事', '火箭');
  await see('没有找到“火箭”');
  await look('apply-nothing');
  await type('找要办的事', '派工');
  await press(/派工申请/);
  await see('必填项已填');
  await close();
});
