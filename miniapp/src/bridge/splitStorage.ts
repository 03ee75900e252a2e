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
    if (value === undefined) items.remove(key);
    const count = value === undefined || value.length <= PART ? 0 : Math.ceil(value.length / PART);
    if (value !== undefined) {
      for (let part = 0; part < count; part += 1)
        items.write(`${key}#${part}`, value.slice(part * PART, (part + 1) * PART));
      items.write(key, count === 0 ? value : `${MARK}${count}`);
    }
    for (let part = count; part < before; part += 1) items.remove(`${key}#${part}`);
  },
});
