const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup that is known to be safe. Only this file makes it, so that nothing unescaped can slip in. */
export interface Html {
  readonly markup: string;
}

type Part = string | number | Html | undefined | readonly Html[];

const markupOf = (part: Part): string => {
  if (part === undefined) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (symbol) => ENTITIES[symbol] ?? symbol);
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('\n');
};

/** A template whose values are escaped unless they are markup themselves. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: texts.map((words, index) => words + markupOf(parts[index])).join(''),
});

/** Markup written by us, with nothing of anybody else in it. */
export const safe = (markup: string): Html => ({ markup });
