interface Items {
  readonly read: (key: string) => string | undefined;
  readonly write: (key: string, value: string) => void;
  readonly remove: (key: string) => void;
}

interface Storage {
  readonly read: (key: string) => string | undefined;
  readonly write: (key: string, value: string | undefined) => void;
}

/** DingTalk keeps 200 KB an item; a Chinese character takes three bytes. */
const PART = 60_000;
/** No JSON and no word of ours begins so. */
const MARK = '\u0001parts:';

/** Cuts a text, and never between the two halves of one symbol: each item is kept as UTF-8 by itself. */
const cut = (value: string): readonly string[] => {
  const parts: string[] = [];
  for (let from = 0; from < value.length; ) {
    const last = value.charCodeAt(from + PART - 1);
    const to = from + (last >= 0xd800 && last <= 0xdbff ? PART - 1 : PART);
    parts.push(value.slice(from, to));
    from = to;
  }
  return parts;
};

const partsOf = (head: string | undefined): number =>
  head?.startsWith(MARK) === true ? Number(head.slice(MARK.length)) : 0;

/** Keeps a long value in several items: a labour sheet of 500 rows must outlive a closed phone. */
export const splitStorage = (items: Items): Storage => ({
  read: (key) => {
    const head = items.read(key);
    const count = partsOf(head);
    if (count === 0) return head;
    const parts = Array.from({ length: count }, (_, part) => items.read(`${key}#${part}`));
    return parts.some((part) => part === undefined) ? undefined : parts.join('');
  },
  write: (key, value) => {
    const before = partsOf(items.read(key));
    const parts = value === undefined || value.length <= PART ? [] : cut(value);
    parts.forEach((text, part) => {
      items.write(`${key}#${part}`, text);
    });
    // The head comes last: parts without a head are garbage, a head without its parts would be a loss.
    if (value === undefined) items.remove(key);
    else items.write(key, parts.length === 0 ? value : `${MARK}${parts.length}`);
    for (let part = parts.length; part < before; part += 1) items.remove(`${key}#${part}`);
  },
});
