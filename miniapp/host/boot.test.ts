import { expect, test } from 'vitest';
import { distOf } from './build.ts';
import { openApp } from './host.ts';
import { sampleServer } from './sample.ts';

test('the app opens its first page in a container that has neither window nor document', async () => {
  const host = openApp(distOf('dd'), { server: sampleServer() });
  expect(host.route()).toBe('pages/home/index');
  await host.see('待我处理');
  expect(host.errors).toEqual([]);
});

test('somebody without a session is signed in by DingTalk without being asked', async () => {
  const host = openApp(distOf('dd'), { server: sampleServer() });
  await host.see('青石村');
  expect(host.phone.storage.get('session')).toBe('sample-token');
});

test('an approval reaches the server with the step that the person saw', async () => {
  const sent: unknown[] = [];
  const host = openApp(distOf('dd'), { server: sampleServer((call) => sent.push(call)) });
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
  const host = openApp(distOf('dd'), { server: sampleServer() });
  await host.see('待我处理');
  await host.tap('长辈版');
  await host.see('村里的钱和事');
  const again = openApp(distOf('dd'), { server: sampleServer(), storage: host.phone.storage });
  await again.see('村里的钱和事');
});

test('without a network the app says so and keeps what was decided', async () => {
  const sent: unknown[] = [];
  const host = openApp(distOf('dd'), { server: sampleServer((call) => sent.push(call)) });
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
