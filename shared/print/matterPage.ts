import type { Matter, SubModule } from '../catalogue/matter.ts';
import { conditionInWords, limitInWords, peopleInWords, rolesInWords } from '../catalogue/wording.ts';
import type { Field } from '../form/field.ts';
import type { Language, Text } from '../i18n/text.ts';
import { flowDrawing } from './flowDrawing.ts';
import { type Html, html } from './html.ts';
import { STYLE } from './style.ts';

/* One matter on paper: for the notice board, the counter, and whoever would rather read than press. */

const WORDS = {
  flow: { zh: '流程图', en: 'Flow chart' },
  dashed: {
    zh: '虚线框只在右边所写的情况下才走。每一步都可以退回上一步或不同意，并说明理由。',
    en: 'A dashed step is taken only in the cases written beside it. Every step may send back or refuse, with a reason.',
  },
  kinds: { zh: '办哪一种', en: 'Which one' },
  limits: { zh: '谁来办、多久办完', en: 'Who acts, and how long it takes' },
  step: { zh: '环节', en: 'Step' },
  who: { zh: '谁来办', en: 'Who' },
  limit: { zh: '时限', en: 'Time limit' },
  standIn: { zh: '不在或回避时', en: 'When absent or connected' },
  copies: { zh: '抄送', en: 'Copied to' },
  decision: { zh: '集体决策', en: 'Collective decision' },
  disclosure: { zh: '公开', en: 'Disclosure' },
  days: { zh: '天', en: 'days' },
  ask: { zh: '找谁问', en: 'Whom to ask' },
  askWords: {
    zh: '村文书、村委会主任；也可在村民群里问，或扫村里公告栏的二维码。',
    en: 'The village clerk or the director; or in the village group, or by the code on the notice board.',
  },
  complain: { zh: '向谁反映、投诉', en: 'Where to complain' },
  complainWords: {
    zh: '村务监督委员会主任、镇纪委。没有按时办、没有按规定公开、不同意又不说明理由的，都可以反映。',
    en: 'The head of the supervision committee, or the town discipline committee: when it is late, not disclosed, or refused without a reason.',
  },
  sources: { zh: '依据', en: 'Sources' },
  form: { zh: '申请表', en: 'Form' },
  must: { zh: '必填', en: 'required' },
  inside: { zh: '不公开', en: 'not disclosed' },
  masked: { zh: '公开时隐去部分', en: 'partly hidden when disclosed' },
  sealed: { zh: '加密保存', en: 'kept sealed' },
  signature: {
    zh: '申请人签名：＿＿＿＿＿＿　　日期：＿＿＿＿＿＿',
    en: 'Signature: ____________   Date: ____________',
  },
  printed: {
    zh: '本页由事项清单自动生成，以系统内最新版本为准。版本',
    en: 'Made from the catalogue; the newest in the system counts. Version',
  },
} as const satisfies Record<string, Text>;

const row = (cells: readonly (string | Html)[], tag: 'th' | 'td' = 'td'): Html =>
  html`<tr>${cells.map((cell) => (tag === 'th' ? html`<th>${cell}</th>` : html`<td>${cell}</td>`))}</tr>`;

const steps = (matter: Matter, language: Language): Html => {
  const say = (words: Text): string => words[language];
  return html`<table><thead>${row([say(WORDS.step), say(WORDS.who), say(WORDS.limit), say(WORDS.standIn)], 'th')}</thead><tbody>
${matter.process.nodes.map((node) =>
  row([
    say(node.label),
    peopleInWords(node, language),
    limitInWords(node, language),
    node.substitutes === undefined ? '—' : rolesInWords(node.substitutes, language),
  ]),
)}</tbody></table>`;
};

const noteOf = (field: Field, language: Language): string => {
  const say = (words: Text): string => words[language];
  const notes = [
    ...(field.required === true ? [say(WORDS.must)] : []),
    ...(field.disclosure === 'internal' ? [say(WORDS.inside)] : []),
    ...(field.disclosure === 'masked' ? [say(WORDS.masked)] : []),
    ...(field.personal === 'sensitive' ? [say(WORDS.sealed)] : []),
  ];
  return notes.join(language === 'zh' ? '，' : ', ');
};

/** What may be chosen, or the columns of a table: what a blank on paper has to offer. */
const blankOf = (field: Field, language: Language): string => {
  if (field.kind === 'choice' || field.kind === 'choices')
    return field.options.map(({ label }) => `□ ${label[language]}`).join('　');
  if (field.kind === 'yesNo') return language === 'zh' ? '□ 是　□ 否' : '□ yes　□ no';
  if (field.kind === 'rows') return field.columns.map(({ label }) => label[language]).join(' ｜ ');
  return '';
};

const form = (
  sub: SubModule,
  language: Language,
): Html => html`<section class="sheet"><h3>${WORDS.form[language]} · ${sub.label[language]}</h3>
<p class="second">${sub.purpose[language]}</p>
${sub.form.groups
  .filter(({ node }) => node === 'apply')
  .map(
    (group) => html`<table><thead><tr><th colspan="3">${group.label[language]}</th></tr></thead><tbody>
${group.fields.map(
  (field) =>
    html`<tr><td>${field.label[language]}${
      field.help === undefined ? undefined : html`<br><span class="second">${field.help[language]}</span>`
    }</td><td class="blank">${blankOf(field, language)}</td><td class="second">${noteOf(field, language)}</td></tr>`,
)}</tbody></table>`,
  )}
<p>${WORDS.signature[language]}</p></section>`;

const decisions = (matter: Matter, language: Language): readonly Html[] =>
  matter.subModules.flatMap((sub) =>
    sub.collective === undefined
      ? []
      : [
          html`<p><b>${sub.label[language]}</b> ${
            sub.collective.when === undefined ? '' : conditionInWords(sub.collective.when, matter, language)
          } <span class="second">${sub.collective.basis[language]}</span></p>`,
        ],
  );

/** The printable page of a matter: which one, flow chart, time limits, whom to ask, where to complain, the forms. */
export const matterPage = (matter: Matter, language: Language = 'zh'): string => {
  const say = (words: Text): string => words[language];
  const decided = decisions(matter, language);
  return html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${say(matter.label)}</title><style>${STYLE}</style></head><body>
<header><p class="second">${say(matter.group)}</p><h1>${say(matter.label)}</h1></header>
<main>
<h2>${say(WORDS.kinds)}</h2>
<table><tbody>${matter.subModules.map((sub) => row([html`<b>${say(sub.label)}</b>`, say(sub.purpose)]))}</tbody></table>
<h2>${say(WORDS.flow)}</h2>
<p class="second">${say(WORDS.dashed)}</p>
${flowDrawing(matter, language)}
<h2>${say(WORDS.limits)}</h2>
${steps(matter, language)}
<h3>${say(WORDS.copies)}</h3>
${matter.process.copies.map(
  ({ roles, when }) =>
    html`<p>${rolesInWords(roles, language)} <span class="second">${
      when === undefined ? '' : conditionInWords(when, matter, language)
    }</span></p>`,
)}
${decided.length === 0 ? undefined : html`<h2>${say(WORDS.decision)}</h2>${decided}`}
<h2>${say(WORDS.disclosure)}</h2>
${matter.subModules.map(
  (sub) =>
    html`<p><b>${say(sub.label)}</b> ${sub.disclosure.days} ${say(WORDS.days)} <span class="second">${say(sub.disclosure.basis)}</span></p>`,
)}
<h2>${say(WORDS.ask)}</h2><p>${say(WORDS.askWords)}</p>
<h2>${say(WORDS.complain)}</h2><p>${say(WORDS.complainWords)}</p>
<h2>${say(WORDS.sources)}</h2>
${matter.sources.map(({ name, says }) => html`<p><b>${say(name)}</b> ${say(says)}</p>`)}
${matter.subModules.map((sub) => form(sub, language))}
</main>
<footer class="second"><p>${say(WORDS.printed)} ${matter.process.version}</p><p><a href="/matters/${matter.id}/process.bpmn">BPMN 2.0</a></p></footer>
</body></html>`.markup;
};
