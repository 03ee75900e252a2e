import { HOUR, localDate } from '@dingban/shared/time/clock';
import type { Fake } from '../endpoint.ts';
import { limitOf, usedThisMonth } from '../quota.ts';
import { type Html, html } from './html.ts';
import { when } from './when.ts';

const TURNS = [
  { title: '过 1 小时', body: { advanceMs: HOUR } },
  { title: '过 1 天', body: { advanceMs: 24 * HOUR } },
  { title: '到下个工作日', body: { workingDay: true } },
];

/** Virtual time and what is left of the month's quota. */
export const panel = (fake: Fake, base: string, isLocal: boolean): Html => {
  const now = fake.now();
  return html`<details class="card" id="panel">
<summary>时钟与额度 <span class="second">${when(now, now)}${fake.world.time.frozenAt === undefined ? '' : ' 已停住'}</span></summary>
${
  isLocal
    ? html`<p class="buttons">${TURNS.map(
        ({ title, body }) =>
          html`<button type="button" data-post="clock" data-body="${JSON.stringify(body)}">${title}</button>`,
      )}</p>`
    : html`<p class="second">时钟只能在运行沙箱的电脑上拨动。</p>`
}
<dl>
${quota(fake, now, 'api', '本月接口调用')}
${quota(fake, now, 'push', '本月推送')}
</dl>
<p><a class="more" href="${base}/requests">请求记录 ›</a></p>
</details>`;
};

const quota = (fake: Fake, now: number, kind: 'api' | 'push', title: string): Html => {
  const [used, limit] = [usedThisMonth(fake.world, now, kind), limitOf(fake.world, kind)];
  const tight = used >= limit * 0.7;
  return html`<div><dt>${title}</dt><dd>${used} / ${limit} 次
<span class="tag ${tight ? 'orange' : 'green'}">${used >= limit ? '已用完' : tight ? '偏紧' : '充足'}</span>
<progress max="${limit}" value="${used}" aria-label="${title}"></progress></dd></div>`;
};

/** The latest requests, newest first. Only what the log keeps: secrets are hidden in it. */
export const requestLog = (fake: Fake): Html => {
  const now = fake.now();
  const shown = fake.world.requests.toReversed().slice(0, 100);
  if (shown.length === 0) return html`<p class="card empty">还没有请求。应用调用钉钉后会出现在这里。</p>`;
  return html`<p class="second">${localDate(now)} 最近 ${shown.length} 次</p><div class="card">${shown.map(
    (one) => html`<details id="request-${one.id}">
<summary><span class="path">${one.method} ${one.path}</span>
<span class="tag ${one.code === '' ? 'green' : 'red'}">${one.code === '' ? '成功' : `失败 ${one.code}`}</span></summary>
<p class="second">${when(one.at, now)} · ${one.host} · HTTP ${one.status} · ${one.counted ? '计入额度' : '不计额度'}</p>
<pre>${JSON.stringify({ query: one.query, body: one.body }, null, 2)}</pre>
</details>`,
  )}</div>`;
};
