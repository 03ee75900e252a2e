import type { Shown } from './draw.ts';

/** An element with everything around it, outermost first. */
export interface Looked {
  readonly path: readonly Shown[];
}

const PRESSED = ['button', 'link', 'tab', 'radio', 'checkbox', 'switch'];

export const textOf = (nodes: readonly (Shown | string)[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const value =
        node.tag === 'input' || node.tag === 'textarea' ? String(node.attributes.value ?? '') : '';
      const inner = textOf(node.children);
      return node.tag === 'text' ? inner : ` ${value}${inner} `;
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

const all = function* (nodes: readonly (Shown | string)[], path: readonly Shown[] = []): Generator<Looked> {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    const here = [...path, node];
    yield { path: here };
    yield* all(node.children, here);
  }
};

const isPressed = (node: Shown): boolean => PRESSED.includes(String(node.attributes.role ?? ''));

/** Finds what a person would mean by these words: by its name, else by its whole text, else by a part of it. */
export const find = (
  tree: readonly (Shown | string)[],
  words: string,
  fits: (node: Shown) => boolean = isPressed,
): Looked | undefined => {
  const candidates = Array.from(all(tree)).filter(({ path }) => {
    const node = path[path.length - 1];
    return node !== undefined && fits(node);
  });
  const last = ({ path }: Looked): Shown | undefined => path[path.length - 1];
  const text = (looked: Looked): string => textOf(last(looked)?.children ?? []);
  return (
    candidates.find((looked) => last(looked)?.attributes['aria-label'] === words) ??
    candidates.find((looked) => text(looked) === words) ??
    candidates.find((looked) => text(looked).includes(words))
  );
};
