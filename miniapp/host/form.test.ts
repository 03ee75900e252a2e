import { expect, test } from 'vitest';
import { ensureBuilt } from './build.ts';
import type { PhoneState } from './dd.ts';
import { type Host, openApp } from './host.ts';
import { sampleServer } from './sample.ts';

/* The controls of a form in the mini-program: what they take from the container and what they send. */

const dist = ensureBuilt();

interface Sent {
  readonly values: Readonly<Record<string, unknown>>;
}

const openForm = async (given: Partial<PhoneState> = {}, sent: Sent[] = []): Promise<Host> => {
  const host = openApp(dist, { server: sampleServer((call) => sent.push(call as Sent)), ...given });
  await host.tap('临时用工');
  await host.tap('派工申请');
  await host.see('必填项已填 0/15');
  return host;
};

const pictures = {
  picture: { path: 'tmp/site.jpg', bytes: new Uint8Array([1, 2, 3]) },
  film: { path: 'tmp/site.mp4', bytes: new Uint8Array([4, 5, 6, 7]) },
};

test('a long form goes section by section, and says how much of it is done', async () => {
  const host = await openForm();
  await host.see('下一部分：人员和合同');
  await host.type('派工事由', '清理村口垃圾');
  await host.see('必填项已填 1/15');
  expect(host.text()).not.toContain('现场负责人');
  await host.tap('下一部分：人员和合同');
  await host.see('现场负责人');
  expect(host.text()).not.toContain('派工事由');
  expect(host.errors).toEqual([]);
});

test('a place, somebody of the contacts, an entry with what it fills, photos, a film and a signature reach the server', async () => {
  const sent: Sent[] = [];
  const host = await openForm(
    {
      ...pictures,
      contact: { name: '张主任', userId: 'director' },
      location: { latitude: '29.31', longitude: '120.07', accuracy: '15', address: '青石村村委会' },
      date: '2026-11-20',
    },
    sent,
  );
  await host.type('派工事由', '清理村口垃圾');
  await host.tap('保洁');
  await host.tap('派工期间 开始');
  await host.tap('派工期间 结束');
  await host.see('共 1 天');
  await host.tap('派工地点 获取当前位置');
  await host.see('青石村村委会');
  await host.see('误差约 15 米');
  await host.type('派工内容说明', '垃圾清理外运');
  await host.tap('下一部分：人员和合同');
  await host.tap('现场负责人 选择人员');
  await host.see('张主任');
  await host.tap('供货单位 从台账选择');
  await host.type('按名称查找', '青禾');
  await host.tap('青禾建材店');
  await host.see('已按台账带出 2 项');
  await host.type('负责人身份证号', '11010519491231002X');
  await host.tap('下一部分：用工明细');
  await host.tap('用工明细表 加一行');
  await host.see('用工明细表 · 第 1 行');
  await host.type('姓名', '陈青山');
  await host.tap('维修');
  await host.tap('日期');
  await host.type('天数', '2.5');
  await host.type('日工资', '180');
  await host.see('450.00 元');
  await host.tap('完成');
  await host.see('共 1 行 · 应发金额合计 450.00 元');
  await host.see('大写：肆佰伍拾元整');
  await host.tap('否');
  await host.tap('下一部分：凭证和签名');
  await host.tap('现场照片 拍照');
  await host.see('北纬 29.31°');
  await host.tap('现场视频 拍或选视频');
  await expect.poll(() => host.text()).toContain('移除');
  await host.tap('人员真实');
  await host.tap('负责人签名 手写签名');
  await host.tap('使用这个签名');
  await host.see('请先签名');
  await host.draw([
    [10, 10],
    [40, 30],
    [80, 12],
  ]);
  expect(host.phone.strokes).toBe(3);
  await host.tap('使用这个签名');
  await host.see('已签名');
  await host.tap('提交申请');
  await expect.poll(() => sent.length).toBe(1);
  expect(sent[0]?.values).toMatchObject({
    subject: '清理村口垃圾',
    days: { from: '2026-11-20', to: '2026-11-20' },
    place: { latitude: 29.31, longitude: 120.07, accuracy: 15, address: '青石村村委会' },
    leader: { person: 'director', name: '张主任' },
    supplier: { entry: 'suppliers:1011:1', label: '青禾建材店' },
    firm: '青禾建材店',
    account: '6222021234567890128',
    labour: [
      { worker: '陈青山', trade: 'repair', day: '2026-11-20', daysWorked: 2.5, wage: 18_000, pay: 45_000 },
    ],
    total: 45_000,
    cash: false,
    before: [{ name: 'site.jpg', type: 'image/jpeg', latitude: 29.31, longitude: 120.07 }],
    film: [{ name: 'site.mp4', type: 'video/mp4', size: 4 }],
    signed: [{ name: 'signature.png', type: 'image/png' }],
  });
  expect(host.errors).toEqual([]);
});

test('where the phone has no contacts, the people of the village are listed instead', async () => {
  const host = await openForm();
  await host.tap('下一部分：人员和合同');
  await host.tap('现场负责人 选择人员');
  await host.see('青石村 村文书');
  await host.type('按姓名查找', '李');
  await expect.poll(() => host.text()).not.toContain('王文书');
  await host.tap('李书记');
  await host.see('换一个');
  expect(host.errors).toEqual([]);
});

test('whoever does not tell where they are is told why it is asked, and need not take the photo again', async () => {
  const host = await openForm({ ...pictures, location: undefined });
  await host.tap('派工地点 获取当前位置');
  await host.see('请打开手机定位');
  for (const section of ['人员和合同', '用工明细', '凭证和签名']) await host.tap(`下一部分：${section}`);
  await host.tap('现场照片 拍照');
  await host.see('必须带位置');
  host.phone.location = { latitude: '29.31', longitude: '120.07' };
  // The camera gives nothing more; the file of before still lies on the phone.
  host.phone.film = pictures.picture;
  host.phone.picture = undefined;
  await host.tap('补上位置');
  await host.see('北纬 29.31°');
  expect(host.errors).toEqual([]);
});

test('a draft with a table of two hundred rows, longer than one item of the storage, outlives a closed phone, without what is sensitive', async () => {
  const first = await openForm();
  await first.type('派工事由', '清理村口垃圾');
  for (const section of ['人员和合同', '用工明细']) await first.tap(`下一部分：${section}`);
  await first.tap('用工明细表 从表格粘贴');
  const lines = Array.from(
    { length: 190 },
    (_, i) =>
      `村民${i}\t维修\t2026/11/20\t1\t180\t6222021234567890128\t${'水沟淤泥清理外运，两个组轮流上工。'.repeat(20)}`,
  );
  await first.type('粘贴到这里', ['姓名\t工种\t日期\t天数\t日工资\t银行卡号\t备注', ...lines].join('\n'));
  await first.tap('加入 190 行');
  await first.see('共 190 行');
  first.back();
  const { storage } = first.phone;
  const parts = () => [...storage.keys()].filter((key) => key.startsWith('draft:'));
  await expect.poll(() => parts().length).toBeGreaterThan(1);
  expect([...storage.values()].join('')).not.toContain('6222021234567890128');
  const again = openApp(dist, { server: sampleServer(), storage });
  await again.tap('临时用工');
  await again.tap('派工申请');
  await again.see('已恢复');
  await again.see('敏感信息不存在手机上');
  await again.tap('重新填写');
  await again.tap('清空并重新填写');
  await again.see('必填项已填 0/15');
  expect(again.text()).not.toContain('已恢复');
  expect([...again.errors, ...first.errors]).toEqual([]);
});

test('in the elder view there is one section on a screen, with a way back', async () => {
  const host = openApp(dist, { server: sampleServer(), fontSizeSetting: 22 });
  await host.tap('办事情');
  await host.tap('临时用工');
  await host.tap('派工申请');
  await host.see('第 1 部分，共 4 部分');
  await host.tap('下一部分：人员和合同');
  await host.see('第 2 部分，共 4 部分');
  await host.tap('上一部分');
  await host.see('派工事由');
  expect(host.errors).toEqual([]);
});

test('what is missing is counted and stays in view until it is put right', async () => {
  const host = await openForm();
  for (const section of ['人员和合同', '用工明细', '凭证和签名']) await host.tap(`下一部分：${section}`);
  await host.tap('提交申请');
  await host.see('有 15 项需要修改');
  await host.type('派工事由', '清理村口垃圾');
  await host.see('有 14 项需要修改');
  expect(host.errors).toEqual([]);
});
