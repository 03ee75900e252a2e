import { type Html, html } from './html.ts';

export interface Frame {
  readonly title: string;
  /** Path of the mount point, such as /sandbox. */
  readonly base: string;
  readonly back?: { readonly href: string; readonly title: string };
  /** Inside: what is renewed every few seconds. */
  readonly live: Html;
}

/** Every page says that nobody in it is real. */
export const frame = ({ title, base, back, live }: Frame): string =>
  html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · 钉钉沙箱</title>
<link rel="icon" href="${base}/icon.svg">
<link rel="stylesheet" href="${base}/style.css">
<script src="${base}/refresh.js" defer data-base="${base}"></script>
</head>
<body>
<p class="mark" role="note">演示数据，人物与地点均为虚构</p>
<header>
${back === undefined ? undefined : html`<a class="back" href="${back.href}">‹ ${back.title}</a>`}
<h1>${title}</h1>
</header>
<main id="live">${live}</main>
</body>
</html>`.markup;
