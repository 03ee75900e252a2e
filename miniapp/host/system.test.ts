import { stampPhoto } from '@dingban/local/demo/stampPhoto';
import { control } from '@dingban/local/demo/visitor';
import { localDate, MINUTE } from '@dingban/shared/time/clock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallCity } from '../../e2e/api/smallCity.ts';
import { givenApproval, givenCase } from '../../e2e/given.ts';
import { type Site, startSite } from '../../e2e/site.ts';
import { ensureBuilt } from './build.ts';
import type { PhoneState, Server } from './dd.ts';
import { type Host, openApp } from './host.ts';

let dist: string;
let site: Site;

beforeAll(async () => {
  dist = ensureBuilt();
  site = await startSite(smallCity(), { pages: false });
});

afterAll(() => site?.stop());

/** Sends to the running system as DingTalk does, with the `&` that it leaves at the end of a query. */
const server: Server = async ({ url, method, headers, data }) => {
  const answer = await fetch(`${site.url}${url}${method === 'GET' && url.includes('?') ? '&' : ''}`, {
    method,
    headers,
    ...(data === undefined ? {} : { body: String(data) }),
  });
  return { status: answer.status, body: await answer.text() };
};

const upload: PhoneState['upload'] = async ({ url, fields, name, bytes }) => {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.append(key, value);
  form.append(name, new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'photo.png');
  return (await fetch(url, { method: 'POST', body: form })).status;
};

/** The mini-program on the phone of somebody whom DingTalk knows. */
const phoneOf = (userid: string, more: Partial<PhoneState> = {}): Host =>
  openApp(dist, {
    server,
    upload,
    authCode: async () =>
      (await control<{ readonly authCode: string }>(site.url, 'authcode', { userid })).authCode,
    date: localDate(site.system.app.clock()),
    ...more,
  });

test('a director signs in by DingTalk, finds the case in the inbox, approves it, and it is gone from there', async () => {
  const title = '村道硬化工程备案表';
  await givenCase(site, title);
  const host = phoneOf('qs-director');
  await host.see('待我处理');
  await host.tap('待办');
  await host.tap(title);
  await host.see('办理进度');
  await host.see('报送镇街备案，需加盖公章');
  await site.pass(2 * MINUTE);
  await host.tap('同意');
  await host.type('意见', '情况属实');
  await host.tap('确认同意');
  await host.see('待书记审批');
  // Lists follow the actions by a moment.
  await site.system.idle();
  host.back();
  await host.see('没有要处理的事');
  await host.tap('已处理');
  await host.see(title);
  expect(host.errors).toEqual([]);
});

test('a custodian photographs the stamped page, and the picture reaches the file store', async () => {
  const { id } = await givenCase(site, '文化礼堂活动备案');
  await givenApproval(site, 'qs-director', id);
  await givenApproval(site, 'qs-secretary', id);
  await givenApproval(site, 'qs-supervision', id, { supervisionChecked: ['content'] });
  const host = phoneOf('qs-custodian', { picture: { path: 'tmp/photo.png', bytes: stampPhoto(7) } });
  await host.tap('文化礼堂活动备案');
  await host.tap('登记办理');
  await host.see('盖章页照片');
  await host.tap('用印日期');
  await host.type('实际用印份数', '3');
  await host.tap('盖章页照片 拍照');
  await host.see('移除');
  await host.type('文件领取人', '林小溪');
  await host.tap('提交');
  await host.see('待结果反馈');
  expect(host.errors).toEqual([]);
});

test('a clerk enters a household in the mini-program, finds it again, and is sent to a computer for Excel', async () => {
  const host = phoneOf('qs-clerk');
  await host.tap('台账 查看全部');
  await host.see('青石村台账');
  await host.tap('户台账');
  await host.see('还没有登记');
  await host.tap('登记一条');
  for (const [label, value] of [
    ['户号', '12'],
    ['户主姓名', '江小程'],
    ['村民小组', '第 1 组'],
    ['门牌地址', '村中路 12 号'],
    ['户内人口', '4'],
    ['承包地面积', '2.5'],
    ['宅基地处数', '1'],
    ['宅基地面积', '110'],
  ] as const)
    await host.type(label, value);
  await host.tap('无');
  await host.tap('保存');
  await host.see('变更记录');
  await site.system.idle();
  host.back();
  await host.see('江小程 · 12');
  await host.tap('Excel 导入导出');
  await host.tap('选择 Excel 文件');
  await host.see('请在电脑版钉钉里打开本页导入');
  expect(host.errors).toEqual([]);
});

test('somebody without a place in the contacts is told so and gets no further', async () => {
  const host = phoneOf('qs-director', { authCode: () => 'no-such-code' });
  await host.see('没能登录');
  expect(host.text()).not.toContain('待我处理');
});
