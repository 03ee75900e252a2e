import type { Matter } from '../catalogue/matter.ts';
import type { ProcessNode } from '../catalogue/process.ts';
import { forWhomInWords, limitInWords, peopleInWords } from '../catalogue/wording.ts';
import type { Language } from '../i18n/text.ts';
import { type Html, html } from './html.ts';
import { wrapped } from './wrap.ts';

/* The flow chart as a column of boxes for an A4 sheet, drawn as SVG so that it prints sharp and needs no script. */

const WIDTH = 680;
const BOX = { x: 20, width: 400, height: 74 };
const STEP = 102;
const NOTE = { x: 440 };
/** Half symbols that fit a line of 13 points. */
const BOX_LINE = 56;
const NOTE_LINE = 33;

const COLOURS: Readonly<Record<ProcessNode['kind'], readonly [fill: string, edge: string]>> = {
  apply: ['#e8f1fc', '#1557a8'],
  approve: ['#e5f3ec', '#0b6e4f'],
  publicity: ['#fdf6d8', '#6e5a00'],
  implement: ['#fff1e2', '#9a4a00'],
  feedback: ['#e8f1fc', '#1557a8'],
};

const KINDS: Readonly<Record<Language, Readonly<Record<ProcessNode['kind'], string>>>> = {
  zh: { apply: '申请', approve: '审批', publicity: '公示', implement: '实施', feedback: '反馈' },
  en: {
    apply: 'apply',
    approve: 'approve',
    publicity: 'publicity',
    implement: 'implement',
    feedback: 'feedback',
  },
};

const stepDrawn = (node: ProcessNode, index: number, matter: Matter, language: Language): Html => {
  const y = 10 + index * STEP;
  const [fill, edge] = COLOURS[node.kind];
  const note = forWhomInWords(node, matter, language);
  const dash = note === '' ? 'none' : '6 4';
  return html`<g>
${index === 0 ? undefined : html`<path d="M ${BOX.x + BOX.width / 2} ${y - STEP + BOX.height} V ${y - 4}" stroke="#55635b" stroke-width="2" marker-end="url(#arrow)"/>`}
<rect x="${BOX.x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="10" fill="${fill}" stroke="${edge}" stroke-width="2" stroke-dasharray="${dash}"/>
<text x="${BOX.x + 14}" y="${y + 26}" font-size="17" font-weight="700" fill="#17211c">${index + 1}. ${node.label[language]}</text>
<text x="${BOX.x + BOX.width - 14}" y="${y + 26}" font-size="13" text-anchor="end" fill="${edge}">${KINDS[language][node.kind]} · ${limitInWords(node, language)}</text>
${wrapped(peopleInWords(node, language), BOX_LINE).map(
  (words, line) =>
    html`<text x="${BOX.x + 14}" y="${y + 47 + line * 16}" font-size="13" fill="#17211c">${words}</text>`,
)}
${
  note === ''
    ? undefined
    : html`<path d="M ${BOX.x + BOX.width} ${y + BOX.height / 2} H ${NOTE.x}" stroke="#7c8b83" stroke-dasharray="3 3"/>
${wrapped(note, NOTE_LINE).map(
  (words, line) =>
    html`<text x="${NOTE.x + 6}" y="${y + 16 + line * 15}" font-size="12.5" fill="#55635b">${words}</text>`,
)}`
}
</g>`;
};

/** All steps from top to bottom. A dashed box is not for every case; beside it stands for which. */
export const flowDrawing = (matter: Matter, language: Language): Html => {
  const { nodes } = matter.process;
  const height = 20 + (nodes.length - 1) * STEP + BOX.height;
  const title = language === 'zh' ? `${matter.label.zh}流程图` : `Flow chart: ${matter.label.en}`;
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" width="100%" role="img" aria-label="${title}">
<defs><marker id="arrow" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 L8 4 L0 8 Z" fill="#55635b"/></marker></defs>
${nodes.map((node, index) => stepDrawn(node, index, matter, language))}
</svg>`;
};
