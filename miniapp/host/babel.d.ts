/** The little of @babel/core that scan.ts uses; its own types are not installed. */
declare module '@babel/core' {
  interface Node {
    readonly type: string;
    readonly operator?: string;
    readonly param?: unknown;
    readonly pattern?: string;
  }
  interface Path {
    readonly node: Node;
    readonly scope: { readonly globals: Readonly<Record<string, unknown>> };
  }
  export const parseSync: (code: string, options: object) => Node | null;
  export const traverse: (tree: Node, visitor: Readonly<Record<string, (path: Path) => void>>) => void;
}
