import type { Matter } from '../catalogue/matter.ts';
import type { Language } from '../i18n/text.ts';
import { html } from './html.ts';
import { STYLE } from './style.ts';

const TITLE = { zh: '村级事项清单', en: 'Business of the village' } as const;
const INTRO = {
  zh: '清单以外的事不能办。点开一项，看流程、时限、表格，可以打印。',
  en: 'What is not listed cannot be done. Open one to see its steps, limits and forms; it can be printed.',
} as const;

/** The list of all matters by group, each leading to its page. */
export const matterIndex = (matters: readonly Matter[], language: Language): string => {
  const groups = [...new Map(matters.map(({ group }) => [group.zh, group])).values()];
  return html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${TITLE[language]}</title><style>${STYLE}</style></head><body>
<header><h1>${TITLE[language]}</h1><p class="second">${INTRO[language]}</p></header>
<main>${groups.map(
    (group) => html`<h2>${group[language]}</h2><ul>
${matters
  .filter((matter) => matter.group.zh === group.zh)
  .map(
    (matter) =>
      html`<li><a href="/matters/${matter.id}${language === 'zh' ? '' : '?lang=en'}">${matter.label[language]}</a> <span class="second">${matter.subModules
        .map(({ label }) => label[language])
        .join(language === 'zh' ? '、' : ', ')}</span></li>`,
  )}</ul>`,
  )}</main></body></html>`.markup;
};
