/* These come without types of their own. */
declare module 'bpmnlint' {
  export class Linter {
    constructor(options: { readonly config: unknown; readonly resolver: unknown });
    lint(root: unknown): Promise<Record<string, readonly unknown[]>>;
  }
}
declare module 'bpmnlint/lib/resolver/node-resolver.js' {
  export default class NodeResolver {}
}
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    fromXML(xml: string): Promise<{ readonly rootElement: unknown; readonly warnings: readonly unknown[] }>;
  }
}
