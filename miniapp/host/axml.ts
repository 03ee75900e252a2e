/** An element of a template, as written. */
export interface Written {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Written | string)[];
}

const NAME = /[\w:.-]/;

/** Reads a template file. Throws on what a real compiler would refuse: unclosed, crossed or stray tags. */
export const parseAxml = (source: string, file: string): readonly (Written | string)[] => {
  let at = 0;
  const fault = (what: string): never => {
    throw new Error(`${file}: ${what} at ${source.slice(at, at + 60)}`);
  };

  const name = (): string => {
    const from = at;
    while (at < source.length && NAME.test(source.charAt(at))) at += 1;
    return from === at ? fault('a name is missing') : source.slice(from, at);
  };
  const space = (): void => {
    while (/\s/.test(source.charAt(at))) at += 1;
  };

  const attributes = (): Record<string, string> => {
    const found: Record<string, string> = {};
    for (space(); !/[/>]/.test(source.charAt(at)); space()) {
      const key = name();
      if (source.charAt(at) !== '=') {
        found[key] = '';
        continue;
      }
      const quote = source.charAt(at + 1);
      if (quote !== '"' && quote !== "'") fault('an attribute is not quoted');
      const end = source.indexOf(quote, at + 2);
      if (end < 0) fault('an attribute has no end');
      if (key in found) fault(`attribute ${key} stands twice`);
      found[key] = source.slice(at + 2, end);
      at = end + 1;
    }
    return found;
  };

  const children = (parent: string | undefined): readonly (Written | string)[] => {
    const found: (Written | string)[] = [];
    while (at < source.length) {
      if (source.startsWith('<!--', at)) {
        at = source.indexOf('-->', at) + 3;
      } else if (source.startsWith('</', at)) {
        at += 2;
        const closed = name();
        if (closed !== parent) fault(`</${closed}> closes <${parent}>`);
        at = source.indexOf('>', at) + 1;
        return found;
      } else if (source.charAt(at) === '<') {
        at += 1;
        const tag = name();
        const own = attributes();
        const empty = source.startsWith('/>', at);
        at += empty ? 2 : 1;
        found.push({ tag, attributes: own, children: empty ? [] : children(tag) });
      } else {
        const next = source.indexOf('<', at);
        const text = source.slice(at, next < 0 ? source.length : next);
        at += text.length;
        if (text.trim() !== '') found.push(text);
      }
    }
    return parent === undefined ? found : fault(`<${parent}> is not closed`);
  };

  return children(undefined);
};
