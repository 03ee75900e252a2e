import { oaMessage } from '@dingban/functions/dingtalk/noticeMessage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRig, type Rig, value } from '../conformance/rig.ts';
import { browserLink } from './link.ts';
import { markdown } from './markdown.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await createRig();
});
afterAll(() => rig.close());

const read = async (path: string): Promise<string> => (await fetch(`${rig.sandbox.base}${path}`)).text();

describe('the pages of the sandbox', () => {
  it('say on every page that nobody in it is real', async () => {
    for (const path of ['', '/people/qs-clerk', '/requests', '/nowhere', '/people/%E0%A4%A']) {
      expect(await read(path)).toContain('演示数据，人物与地点均为虚构');
    }
  });

  it('list everybody by town and village, without those who left', async () => {
    const home = await read('');
    for (const word of ['示范镇', '青石村', '村文书', '望湖街道', '时钟与额度']) expect(home).toContain(word);
    expect(home).toContain('/sandbox/people/qs-clerk');
    expect(home).not.toContain('yl-v30');
  });

  it('show the notices of a person, and lead from them into the app as that person', async () => {
    const notice = oaMessage({
      title: '请审批：村口路灯维修',
      url: 'eapp://pages/case/index?id=7',
      rows: [{ key: '金额', value: '3,860.00 元' }],
      mark: '办件 7',
    });
    value(await rig.dingtalk.notice.send(['qs-secretary'], notice));
    rig.pass(1000);
    const shown = await read('/people/qs-secretary');
    for (const word of [
      '未读',
      '请审批：村口路灯维修',
      '3,860.00 元',
      '11月24日 09:12',
      '以此人身份打开村务清廉钉办',
    ]) {
      expect(shown).toContain(word);
    }
    expect(shown).toContain('/#/pages/case/index?id=7&amp;sandboxUser=qs-secretary"');
    expect(shown).toContain('/?sandboxUser=qs-secretary"');
    const [task] = (await rig.control('GET', 'users/qs-secretary/inbox')) as { taskId: number }[];
    await rig.control('POST', `users/qs-secretary/inbox/${task?.taskId}/read`);
    expect(await read('/people/qs-secretary')).toContain('已读');
  });

  it('show a group to its members, and never run what somebody said in it', async () => {
    const said = '**好** <img src=x onerror=alert(1)> [看](javascript:alert(1)) [看](https://example.com/"x)';
    await rig.control('POST', 'conversations/qs-ordinary/say', { from: '村口小店', text: said });
    const shown = await read('/people/qs-v01');
    expect(shown).toContain('<strong>好</strong> &lt;img src=x onerror=alert(1)&gt; 看');
    expect(shown).not.toMatch(/<img|href="javascript:|onerror=alert\(1\)>/);
    expect(await read('/people/tx-v01')).not.toContain('青石村村民群');
  });

  it('run no script but their own', async () => {
    const response = await fetch(`${rig.sandbox.base}/people/qs-clerk`);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await response.text()).not.toMatch(/<script>|style=/);
  });

  it('show the requests with their secrets hidden', async () => {
    const log = await read('/requests');
    expect(log).toContain('/v1.0/oauth2/accessToken');
    expect(log).not.toContain(rig.config.appSecret);
  });
});

describe('links in messages', () => {
  const link = (url: string) => browserLink(url, 'http://app', 'qs-clerk');

  it('lead from the mini-program to the browser, and nowhere unsafe', () => {
    expect(link('eapp://pages/x/index')).toBe('http://app/#/pages/x/index?sandboxUser=qs-clerk');
    expect(link('dingtalk://dingtalkclient/page/link?url=https%3A%2F%2Fa.example%2F1&pc_slide=true')).toBe(
      'https://a.example/1',
    );
    expect(link('https://a.example/p?q=1')).toBe('https://a.example/p?q=1');
    expect([link('javascript:alert(1)'), link('data:text/html,x'), link('no link')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('stand in simple markdown', () => {
    expect(markdown('# 一\n> 二\n- 三\n\n四 **五**', link).markup).toBe(
      '<p class="heading">一</p>\n<blockquote>二</blockquote>\n<p class="item">三</p>\n<p>四 <strong>五</strong></p>',
    );
  });
});
