import { escaped, type Html } from './html.ts';

/**
 * The little of markdown that DingTalk shows: headings, bold, quotes, lists, links, lines. Escaped first, so that
 * nothing a villager wrote becomes markup.
 */
export const markdown = (text: string, link: (url: string) => string | undefined): Html => {
  const lines = escaped(text).split(/\r?\n/);
  return {
    markup: lines
      .map((line) => block(line, link))
      .filter((line) => line !== '')
      .join('\n'),
  };
};

const block = (line: string, link: (url: string) => string | undefined): string => {
  const heading = /^#{1,6}\s+(.*)$/.exec(line)?.[1];
  if (heading !== undefined) return `<p class="heading">${inline(heading, link)}</p>`;
  const quote = /^&gt;\s?(.*)$/.exec(line)?.[1];
  if (quote !== undefined) return `<blockquote>${inline(quote, link)}</blockquote>`;
  const item = /^(?:[-*]|\d+\.)\s+(.*)$/.exec(line)?.[1];
  if (item !== undefined) return `<p class="item">${inline(item, link)}</p>`;
  return line.trim() === '' ? '' : `<p>${inline(line, link)}</p>`;
};

const inline = (text: string, link: (url: string) => string | undefined): string =>
  text
    .replaceAll(/!?\[([^\]]*)\]\(([^)\s]+)\)/g, (_, title: string, url: string) => {
      const target = link(url.replaceAll('&amp;', '&'));
      return target === undefined ? title : `<a href="${escaped(target)}">${title}</a>`;
    })
    .replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>');
