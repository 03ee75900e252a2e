import { parseSync, traverse } from '@babel/core';

/** Syntax that V8 6.9 or JavaScriptCore of iOS 11 cannot read. */
const TOO_NEW = new Set([
  'OptionalMemberExpression',
  'OptionalCallExpression',
  'ClassProperty',
  'ClassPrivateProperty',
  'ClassPrivateMethod',
  'StaticBlock',
  'BigIntLiteral',
  'ImportExpression',
  'MetaProperty',
]);

export interface Scanned {
  /** Names that the file uses and nobody declares: they are the container's. */
  readonly globals: readonly string[];
  readonly tooNew: readonly string[];
}

/** What a compiled file asks of the engine that runs it. */
export const scan = (code: string, file: string): Scanned => {
  const tree = parseSync(code, { filename: file, configFile: false, babelrc: false, sourceType: 'script' });
  if (tree === null) throw new Error(`${file} cannot be read`);
  let globals: readonly string[] = [];
  const tooNew: string[] = [];
  traverse(tree, {
    Program: (path) => {
      globals = Object.keys(path.scope.globals);
    },
    enter: ({ node }) => {
      const { type } = node;
      if (TOO_NEW.has(type)) tooNew.push(type);
      if (type === 'LogicalExpression' && node.operator === '??') tooNew.push('??');
      if (type === 'CatchClause' && node.param === null) tooNew.push('catch without a name');
      if (type === 'RegExpLiteral' && /\(\?<[=!]|\\p\{/.test(node.pattern ?? ''))
        tooNew.push(`/${node.pattern}/`);
    },
  });
  return { globals, tooNew };
};
