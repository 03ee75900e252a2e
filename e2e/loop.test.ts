import { sealOf } from '@dingban/local/demo/sealOf';
import { stampPhoto } from '@dingban/local/demo/stampPhoto';
import { control, signIn } from '@dingban/local/demo/visitor';
import { DAY, localDate, MINUTE } from '@dingban/shared/time/clock';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallCity } from './api/smallCity.ts';
import { openBrowser } from './browser.ts';
import { givenCase, givenWarning, VILLAGE } from './given.ts';
import { type Site, startSite } from './site.ts';
import { type Walker, type WalkerOptions, walker } from './walker.ts';

let browser: Browser;
let site: Site;

/** The small city with a second director in the village, so that two people can meet on one step. */
const city = () => {
  const small = smallCity();
  return {
    ...small,
    roles: [...small.roles, { role: 'director' as const, userid: 'qs-member1', scopes: [Number(VILLAGE)] }],
  };
};

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(city()), openBrowser()]);
  // The village has its seal in the register, as every village does before it uses one.
  await sealOf(await signIn(site.url, 'qs-clerk'), VILLAGE);
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const as = (userid: string, options?: WalkerOptions): Promise<Walker> =>
  walker(browser, site, userid, options);

/** Comes from the newest work notice about this, as one does in DingTalk. */
const fromNotice = async (person: Walker, words: string): Promise<void> => {
  await site.system.idle();
  await person.dingtalk();
  await person.page.locator('article.notice', { hasText: words }).first().locator('a.button').click();
};

/** Opens the notice, reads as long as one must to have read, and approves. */
const approve = async (userid: string, title: string, comment: string): Promise<void> => {
  const person = await as(userid);
  await fromNotice(person, title);
  await person.see('办理进度');
  await person.sound();
  await site.pass(2 * MINUTE);
  await person.press('同意');
  await person.type('意见', comment);
  await person.sound();
  await person.press('确认同意');
  await person.see(comment);
  await person.sound();
  await person.close();
};

test('a seal use travels the whole loop by clicks alone, from the clerk to the villager and the town', async () => {
  const title = '村道硬化工程备案表';
  const clerk = await as('qs-clerk');
  await clerk.dingtalk();
  await clerk.page.getByRole('link', { name: '以此人身份打开' }).click();
  await clerk.see('待我处理');
  await clerk.sound();
  await clerk.press('全部事项');
  await clerk.press('印章使用');
  await clerk.see('村委会公章');
  await clerk.sound();
  await clerk.press('村委会公章');
  await clerk.see('提交后的步骤');
  await clerk.press('提交申请');
  await clerk.see('项需要修改');
  await clerk.sound();
  await clerk.press('印章 从台账选择');
  await clerk.see('按名称查找');
  await clerk.sound();
  await clerk.press(/村民委员会/);
  await clerk.type('用印申请人', '陈青山');
  await clerk.press('村级组织');
  await clerk.type('联系电话', '0579-00000000');
  await clerk.type('文件名称', title);
  await clerk.press('上报材料');
  await clerk.type('用途', '村道硬化工程已完工，报镇里备案');
  await clerk.type('用印份数', '2');
  await clerk.photo('文件正文', stampPhoto(1));
  const photo = clerk.page.getByRole('button', { name: '移除 page.png' });
  await photo.waitFor();

  await clerk.page.reload();
  await clerk.see('提交后的步骤');
  expect(await clerk.page.getByLabel('文件名称', { exact: true }).inputValue()).toBe(title);
  await photo.waitFor();
  await clerk.type('文件送往', '示范镇人民政府');
  await clerk.type('批准有效至', localDate(site.system.app.clock() + 30 * DAY));
  await clerk.sound();
  await clerk.press('提交申请');
  await clerk.see('办理进度');
  await clerk.see('待主任审批');
  await clerk.sound();

  await approve('qs-director', title, '情况属实');
  await approve('qs-secretary', title, '同意备案');

  const supervisor = await as('qs-supervision');
  await fromNotice(supervisor, title);
  await supervisor.see('办理进度');
  await site.pass(2 * MINUTE);
  await supervisor.press('同意');
  await supervisor.see('已核对');
  await supervisor.press('文件内容与申请一致');
  await supervisor.press('属于村级用印范围');
  await supervisor.sound();
  await supervisor.press('提交');
  await supervisor.see('待用印登记');
  await supervisor.sound();
  await supervisor.close();

  const custodian = await as('qs-custodian');
  await fromNotice(custodian, title);
  await custodian.press('登记办理');
  await custodian.see('盖章页照片');
  await custodian.type('用印日期', localDate(site.system.app.clock()));
  await custodian.type('实际用印份数', '4');
  await custodian.photo('盖章页照片', stampPhoto(2));
  await custodian.see('移除');
  await custodian.type('文件领取人', '林小溪');
  await custodian.sound();
  await custodian.press('提交');
  await custodian.see('待结果反馈');
  await custodian.sound();
  await custodian.close();

  await fromNotice(clerk, title);
  await clerk.press('反馈结果');
  await clerk.see('向村民说明');
  await clerk.press('文件已送达');
  await clerk.type('向村民说明', '备案表已送镇政府，村道可以通行');
  await clerk.press('是');
  await clerk.sound();
  await clerk.press('提交');
  await clerk.see('已公开');
  await clerk.press('核验存证');
  await clerk.see('核验通过');
  await clerk.sound();
  await clerk.close();

  const villager = await as('qs-v11');
  await site.system.idle();
  await villager.dingtalk();
  await villager.page.locator('#group-qs-ordinary a.button').last().click();
  await villager.see('群众评价');
  await villager.see('村道可以通行');
  await villager.sound();
  await villager.press('登录后评价');
  await villager.see('选择你是谁');
  const people = await control<readonly { readonly userid: string; readonly name: string }[]>(
    site.url,
    'people',
  );
  await villager.type('按姓名、岗位或村查找', people.find(({ userid }) => userid === 'qs-v11')?.name ?? '');
  await villager.sound();
  await villager.page.locator('#person-qs-v11').click();
  await villager.see('群众评价');
  await villager.press('5 星');
  await villager.type('想说的话', '路好走了');
  await villager.press('提交评价');
  await villager.see('5.0 分，1 人评价');
  await villager.sound();
  await villager.close();

  // Orange ones of ten minutes are told together.
  await site.pass(10 * MINUTE);
  await site.system.tick();
  const town = await as('sf-discipline');
  await fromNotice(town, '橙色预警');
  await town.see('比对的内容');
  await town.sound();
  await town.press('登记核实');
  await town.type('核实情况', '已现场核实，确实多盖了两份');
  await town.sound();
  await town.press('确认登记核实');
  await town.see('待办结');
  await town.press('更多');
  await town.sound();
  await town.press('登记整改');
  await town.type('怎么整改的', '多盖的两份已收回作废');
  await town.photo('照片或文件', stampPhoto(3));
  await town.page.getByRole('button', { name: '移除 page.png' }).waitFor();
  await town.sound();
  await town.press('确认登记整改');
  await town.see('多盖的两份已收回作废');
  await town.press('办结');
  await town.type('原因', '多盖的两份已作废，已提醒保管员');
  await town.press('属实，已整改');
  await town.press('确认办结');
  await town.see('已办结');
  await town.sound();
  await town.close();
});

test('whoever is in question is asked for their side, and says it from the notice', async () => {
  const { warningId } = await givenWarning(site, '集体店面续租协议');
  const town = await as('sf-discipline');
  await town.open(`/warnings/detail/index?id=${warningId}`);
  await town.see('比对的内容');
  await town.press('更多');
  await town.press('请当事人说明');
  await town.type('原因', '请说明多盖的两份用在哪里');
  await town.sound();
  await town.press('确认请当事人说明');
  await town.see('请说明多盖的两份');
  const custodian = await as('qs-custodian');
  await fromNotice(custodian, '请说明情况');
  await custodian.see('比对的内容');
  await custodian.press('说明情况');
  await custodian.type('您的说明', '多盖的两份当场作废，已交回');
  await custodian.sound();
  await custodian.press('确认说明情况');
  await custodian.see('当事人说明');
  expect(await custodian.page.getByRole('button', { name: '登记核实' }).count()).toBe(0);
  await custodian.sound();
  await custodian.close();
  await town.page.reload();
  await town.see('多盖的两份当场作废');
  await town.close();
});

test('of two people on the same step the second sees what the first did', async () => {
  const { id } = await givenCase(site, '养老服务点备案表');
  const [first, second] = await Promise.all([as('qs-director'), as('qs-member1')]);
  const page = `/pages/case/index?id=${id}`;
  await Promise.all([first.open(page), second.open(page)]);
  await Promise.all([first.see('办理进度'), second.see('办理进度')]);
  await site.pass(2 * MINUTE);
  await first.press('同意');
  await first.press('确认同意');
  await first.see('待书记审批');
  await second.press('同意');
  await second.press('确认同意');
  await second.see('刚才有人先办了');
  await second.see('主任审批 同意');
  await second.sound();
  await second.press('知道了');
  expect(await second.page.getByRole('button', { name: '同意', exact: true }).count()).toBe(0);
  await Promise.all([first.close(), second.close()]);
});

test('what is decided without a network waits on the phone and is sent once', async () => {
  const { id } = await givenCase(site, '水渠清淤备案表');
  const director = await as('qs-director');
  await director.open(`/pages/case/index?id=${id}`);
  await director.see('办理进度');
  await site.pass(2 * MINUTE);
  await director.page.context().setOffline(true);
  await director.press('同意');
  await director.press('确认同意');
  await director.see('1 项操作已留在手机上');
  await director.sound();
  await director.page.context().setOffline(false);
  await director.see('待书记审批');
  const approvals = (await site.system.app.store.actions.load(`case#${id}`)).filter(
    ({ type }) => type === 'approve',
  );
  expect(approvals).toHaveLength(1);
  await director.close();
});

test('a returned application is put right and submitted again', async () => {
  const title = '公益林补偿备案表';
  const { id } = await givenCase(site, title);
  const director = await as('qs-director');
  await director.open(`/pages/case/index?id=${id}`);
  await director.press('更多');
  await director.sound();
  await director.press('关闭');
  await director.press('退回');
  await director.type('原因', '请写清送到哪个科室');
  await director.sound();
  await director.press('确认退回');
  await director.see('已退回');
  const clerk = await as('qs-clerk');
  await fromNotice(clerk, `已退回：${title}`);
  await clerk.see('请写清送到哪个科室');
  await clerk.sound();
  await clerk.press('修改后重新提交');
  await clerk.type('用印申请人', '陈青山');
  await clerk.type('联系电话', '0579-00000000');
  await clerk.type('文件送往', '示范镇人民政府农业科');
  await clerk.press('提交');
  await clerk.see('待主任审批');
  await clerk.see('示范镇人民政府农业科');
  await clerk.sound();
  await Promise.all([clerk.close(), director.close()]);
});
