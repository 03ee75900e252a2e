import path from 'node:path';
import { parseAxml, type Written } from './axml.ts';

/** An element as it stands on the screen. */
export interface Shown {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly children: readonly (Shown | string)[];
}

type Scope = Readonly<Record<string, unknown>>;

interface Sheet {
  readonly body: readonly (Written | string)[];
  readonly templates: ReadonlyMap<string, { readonly written: Written; readonly scripts: Scope }>;
  readonly scripts: Scope;
}

const expressions = new Map<string, (scope: Scope) => unknown>();

/** The expression language of templates is the part of JavaScript that `with` gives us; unknown names are undefined. */
const evaluate = (expression: string, scope: Scope): unknown => {
  let compiled = expressions.get(expression);
  if (compiled === undefined) {
    compiled = new Function('scope', `with (scope) { return (${expression}); }`) as (scope: Scope) => unknown;
    expressions.set(expression, compiled);
  }
  return compiled(
    new Proxy(scope, { has: (_, key) => key !== Symbol.unscopables, get: (own, key) => own[String(key)] }),
  );
};

const filled = (text: string, scope: Scope): unknown => {
  const whole = /^\s*\{\{([\s\S]*)\}\}\s*$/.exec(text);
  if (whole?.[1] !== undefined && !whole[1].includes('{{')) return evaluate(whole[1], scope);
  return text.replace(/\{\{([\s\S]*?)\}\}/g, (_, expression: string) =>
    String(evaluate(expression, scope) ?? ''),
  );
};

export interface Drawer {
  /** The tree of a page for its data. */
  readonly draw: (page: string, data: Scope) => readonly (Shown | string)[];
}

/** Draws templates: import, import-sjs, template with is and data, block, a:if, a:elif, a:else, a:for, {{ }}. */
export const createDrawer = (read: (file: string) => string): Drawer => {
  const sheets = new Map<string, Sheet>();

  const script = (file: string): unknown => {
    const found = { exports: {} as unknown };
    new Function('module', read(file).replace('export default', 'module.exports ='))(found);
    return found.exports;
  };

  const open = (file: string): Sheet => {
    const known = sheets.get(file);
    if (known !== undefined) return known;
    const written = parseAxml(read(file), file);
    const templates = new Map<string, { written: Written; scripts: Scope }>();
    const scripts: Record<string, unknown> = {};
    const body: (Written | string)[] = [];
    const beside = (name: string): string => path.join(path.dirname(file), name);
    for (const node of written) {
      if (typeof node === 'string') body.push(node);
      else if (node.tag === 'import')
        for (const [name, template] of open(beside(node.attributes.src ?? '')).templates)
          templates.set(name, template);
      else if (node.tag === 'import-sjs')
        scripts[node.attributes.name ?? ''] = script(beside(node.attributes.from ?? ''));
      else if (node.tag === 'template' && node.attributes.name !== undefined)
        templates.set(node.attributes.name, { written: node, scripts });
      else body.push(node);
    }
    const sheet = { body, templates, scripts };
    sheets.set(file, sheet);
    return sheet;
  };

  const many = (nodes: readonly (Written | string)[], scope: Scope, sheet: Sheet): (Shown | string)[] => {
    const shown: (Shown | string)[] = [];
    let taken = true;
    for (const node of nodes) {
      if (typeof node === 'string') {
        const text = filled(node.trim(), scope);
        if (text !== undefined && text !== '') shown.push(String(text));
        continue;
      }
      const { attributes } = node;
      const condition = attributes['a:if'] ?? attributes['a:elif'];
      if (attributes['a:if'] !== undefined) taken = Boolean(filled(attributes['a:if'], scope));
      else if (attributes['a:elif'] !== undefined || attributes['a:else'] !== undefined) {
        if (taken) continue;
        taken = condition === undefined || Boolean(filled(condition, scope));
      } else taken = true;
      if (!taken) continue;
      shown.push(...repeated(node, scope, sheet));
    }
    return shown;
  };

  const repeated = (node: Written, scope: Scope, sheet: Sheet): (Shown | string)[] => {
    const list = node.attributes['a:for'];
    if (list === undefined) return one(node, scope, sheet);
    const items = (filled(list, scope) ?? []) as readonly unknown[];
    const item = node.attributes['a:for-item'] ?? 'item';
    const index = node.attributes['a:for-index'] ?? 'index';
    return items.flatMap((value, i) => one(node, { ...scope, [item]: value, [index]: i }, sheet));
  };

  const one = (node: Written, scope: Scope, sheet: Sheet): (Shown | string)[] => {
    if (node.tag === 'block') return many(node.children, scope, sheet);
    if (node.tag === 'template') {
      const name = String(filled(node.attributes.is ?? '', scope));
      const template = sheet.templates.get(name);
      if (template === undefined) throw new Error(`there is no template ${name}`);
      const data = node.attributes.data?.replace(/^\s*\{\{|\}\}\s*$/g, '') ?? '';
      const given = evaluate(`{${data}}`, scope) as Scope;
      return many(template.written.children, { ...template.scripts, ...given }, sheet);
    }
    const attributes: Record<string, unknown> = {};
    for (const [key, text] of Object.entries(node.attributes))
      if (!key.startsWith('a:')) attributes[key] = filled(text, scope);
    return [{ tag: node.tag, attributes, children: many(node.children, scope, sheet) }];
  };

  return {
    draw: (page, data) => {
      const sheet = open(page);
      return many(sheet.body, { ...sheet.scripts, ...data }, sheet);
    },
  };
};
