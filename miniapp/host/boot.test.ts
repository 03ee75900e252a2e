import { expect, test } from 'vitest';
import { ensureBuilt } from './build.ts';
import type { Server } from './dd.ts';
import { openApp } from './host.ts';
import { sampleServer } from './sample.ts';

const dist = ensureBuilt();

test('the app opens its first page in a container that has neither window nor document', async () => {
  const host = openApp(dist, { server: sampleServer() });
  expect(host.route()).toBe('pages/home/index');
  await host.see('待我处理');
  expect(host.errors).toEqual([]);
});

test('somebody without a session is signed in by DingTalk without being asked', async () => {
  const host = openApp(dist, { server: sampleServer() });
  await host.see('青石村');
  expect(host.phone.storage.get('session')).toBe('sample-token');
});

test('an approval reaches the server with the step that the person saw', async () => {
  const sent: unknown[] = [];
  const host = openApp(dist, { server: sampleServer((call) => sent.push(call)) });
  await host.tap('土地流转合同');
  await host.see('办理进度');
  await host.tap('同意');
  await host.type('意见', '情况属实');
  await host.tap('确认同意');
  await host.see('书记审批 同意');
  expect(sent).toMatchObject([
    { command: { type: 'approve', node: 'secretary', entered: 3, values: {}, comment: '情况属实' } },
  ]);
  expect(host.errors).toEqual([]);
});

test('the elder view is chosen with one press and stays on the phone', async () => {
  const host = openApp(dist, { server: sampleServer() });
  await host.see('待我处理');
  await host.tap('长辈版');
  await host.see('村里的钱和事');
  const again = openApp(dist, { server: sampleServer(), storage: host.phone.storage });
  await again.see('村里的钱和事');
});

test('without a network the app says so and keeps what was decided', async () => {
  const sent: unknown[] = [];
  const host = openApp(dist, { server: sampleServer((call) => sent.push(call)) });
  await host.tap('土地流转合同');
  await host.see('办理进度');
  host.setOnline(false);
  await host.tap('同意');
  await host.tap('确认同意');
  await host.see('1 项操作已留在手机上');
  expect(sent).toEqual([]);
  host.setOnline(true);
  await expect.poll(() => sent.length).toBe(1);
});

test('what one person decided without a network is not sent by the next on the same phone', async () => {
  const sent: unknown[] = [];
  const waiting = {
    by: 'clerk',
    name: 'actOnCase',
    actionId: 'a-1',
    about: { words: '同意 · 别人的办件' },
    call: { id: 'case-1', body: { actionId: 'a-1', command: { type: 'withdraw', reason: '不办了' } } },
  };
  const storage = new Map([['outbox', JSON.stringify([waiting])]]);
  const host = openApp(dist, { server: sampleServer((call) => sent.push(call)), storage });
  await host.see('待我处理');
  expect(host.text()).not.toContain('留在手机上');
  expect(sent).toEqual([]);
  expect(JSON.parse(storage.get('outbox') ?? '[]')).toEqual([waiting]);
});

test('a decision that is refused when it is sent later is shown with the reason, until it was read', async () => {
  const good = sampleServer();
  const refusing: Server = (call) =>
    call.url.endsWith('/actions')
      ? {
          status: 200,
          body: JSON.stringify({
            ok: false,
            error: {
              code: 'already-decided',
              message: { zh: '这一步已由别人办理', en: '' },
              hint: { zh: '已为你显示最新进度', en: '' },
            },
          }),
        }
      : good(call);
  const host = openApp(dist, { server: refusing });
  await host.tap('土地流转合同');
  await host.see('办理进度');
  host.setOnline(false);
  await host.tap('同意');
  await host.tap('确认同意');
  await host.see('1 项操作已留在手机上');
  host.setOnline(true);
  await host.see('没有被接受：同意 · 土地流转合同');
  await host.see('这一步已由别人办理。已为你显示最新进度');
  await host.tap('知道了');
  await expect.poll(() => host.text()).not.toContain('没有被接受');
  expect(host.errors).toEqual([]);
});

test('the mini-program asks for photos page by page, because it cannot choose a document', async () => {
  const host = openApp(dist, { server: sampleServer() });
  await host.tap('印章使用');
  await host.tap('村委会公章');
  await host.see('请逐页拍照上传，最多 10 张');
  expect(host.text()).not.toContain('PDF');
});

test('each of the four lists asks for its own cases', async () => {
  const host = openApp(dist, { server: sampleServer() });
  await host.tap('待办');
  await host.see('土地流转合同');
  await host.tap('已处理');
  await host.see('还没有处理过办件');
});

test('the disclosure page begins with the reader’s own village', async () => {
  const host = openApp(dist, { server: sampleServer() });
  await host.see('青石村');
  await host.tap('公开');
  await host.see('山塘承包合同');
});

test('a form shows what its definition asks and says what is missing', async () => {
  const host = openApp(dist, { server: sampleServer() });
  await host.tap('印章使用');
  await host.tap('村委会公章');
  await host.see('提交后的步骤');
  await host.type('用印申请人', '王小明');
  await host.tap('提交申请');
  await host.see('项需要修改');
  expect(host.text()).toContain('请填写联系电话');
  expect(host.text()).not.toContain('请填写用印申请人');
  expect(host.errors).toEqual([]);
});

test('somebody who enlarged the letters of DingTalk starts in the elder view', async () => {
  const host = openApp(dist, { server: sampleServer(), fontSizeSetting: 22 });
  await host.see('村里的钱和事');
});
