import type { Matter } from '../catalogue/matter.ts';
import type { ProcessNode } from '../catalogue/process.ts';
import { forWhomInWords, limitInWords, peopleInWords } from '../catalogue/wording.ts';
import type { Condition } from '../form/condition.ts';
import { never } from '../result.ts';
import { feelOf } from './feel.ts';

export interface Shape {
  readonly id: string;
  readonly element: 'startEvent' | 'endEvent' | 'userTask' | 'exclusiveGateway';
  readonly name?: string;
  /** Who acts and until when. */
  readonly note?: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Flow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly name?: string;
  /** FEEL; the default flow of a gateway has none. */
  readonly when?: string;
  readonly isDefault?: true;
  readonly way: readonly (readonly [x: number, y: number])[];
}

export interface Diagram {
  readonly shapes: readonly Shape[];
  readonly flows: readonly Flow[];
}

const MIDDLE = 240;
/** Passing over goes above the main line, sending back along the top, refusing ends below. */
const TOP = 60;
const ABOVE = 130;
const BOTTOM = 350;
const GAP = 60;
const TASK = { width: 120, height: 80 };
const GATEWAY = { width: 50, height: 50 };
const EVENT = { width: 36, height: 36 };

const sizeOf = (element: Shape['element']): { readonly width: number; readonly height: number } => {
  switch (element) {
    case 'userTask':
      return TASK;
    case 'exclusiveGateway':
      return GATEWAY;
    case 'startEvent':
    case 'endEvent':
      return EVENT;
    default:
      return never(element);
  }
};

/** The way of a sub-module goes through a node when it is one of its own and its condition holds. */
const passing = ({ only, when }: ProcessNode): Condition | undefined => {
  const own: Condition | undefined =
    only === undefined ? undefined : { kind: 'in', field: 'subModule', values: only };
  if (own === undefined) return when;
  return when === undefined ? own : { kind: 'all', of: [own, when] };
};

const noteOf = (node: ProcessNode): string => `${peopleInWords(node, 'zh')}；${limitInWords(node, 'zh')}`;

/**
 * The process of a matter as a drawing: one line from left to right; a step that not every case takes stands between
 * two gateways; every decision may go on, go back to the application, or end the case.
 */
export const diagramOf = (matter: Matter): Diagram => {
  const shapes: Shape[] = [];
  const flows: Flow[] = [];
  let x = 100;
  const put = (id: string, element: Shape['element'], more: Partial<Shape> = {}): Shape => {
    const size = sizeOf(element);
    const shape = { id, element, x, y: MIDDLE - size.height / 2, ...size, ...more };
    shapes.push(shape);
    if (more.x === undefined) x += size.width + GAP;
    return shape;
  };
  const connect = (from: Shape, to: Shape, more: Partial<Flow> = {}): void => {
    flows.push({
      id: `${from.id}_to_${to.id}`,
      from: from.id,
      to: to.id,
      way: [
        [from.x + from.width, MIDDLE],
        [to.x, MIDDLE],
      ],
      ...more,
    });
  };
  const centre = (shape: Shape): number => shape.x + shape.width / 2;

  const decisions: Shape[] = [];
  let last = put('case_start', 'startEvent', { name: '发起' });
  /** How the next flow out of `last` is marked. */
  let mark: Partial<Flow> = {};
  const go = (to: Shape): void => {
    connect(last, to, mark);
    mark = {};
    last = to;
  };
  for (const node of matter.process.nodes) {
    const when = passing(node);
    let fork: Shape | undefined;
    if (node.kind === 'apply') go(put('case_again', 'exclusiveGateway'));
    if (when !== undefined) {
      fork = put(`${node.id}_fork`, 'exclusiveGateway', { name: `需要${node.label.zh}？` });
      go(fork);
      mark = { name: forWhomInWords(node, matter, 'zh'), when: feelOf(when) };
    }
    go(put(node.id, 'userTask', { name: node.label.zh, note: noteOf(node) }));
    if (node.kind === 'approve') {
      const decision = put(`${node.id}_decision`, 'exclusiveGateway', { name: `${node.label.zh}意见` });
      go(decision);
      decisions.push(decision);
      mark = { name: '同意', isDefault: true };
    }
    if (fork !== undefined) {
      const join = put(`${node.id}_join`, 'exclusiveGateway');
      go(join);
      connect(fork, join, {
        name: '不需要',
        isDefault: true,
        way: [
          [centre(fork), MIDDLE - GATEWAY.height / 2],
          [centre(fork), ABOVE],
          [centre(join), ABOVE],
          [centre(join), MIDDLE - GATEWAY.height / 2],
        ],
      });
    }
  }
  go(put('case_disclosed', 'endEvent', { name: '公开并归档' }));
  const again = shapes.find(({ id }) => id === 'case_again');
  const half = GATEWAY.height / 2;
  for (const decision of decisions) {
    if (again !== undefined)
      connect(decision, again, {
        name: '退回',
        when: 'decision = "return"',
        way: [
          [centre(decision), MIDDLE - half],
          [centre(decision), TOP],
          [centre(again), TOP],
          [centre(again), MIDDLE - half],
        ],
      });
    const end = put(`${decision.id}_rejected`, 'endEvent', {
      name: '不同意，办结',
      x: centre(decision) - EVENT.width / 2,
      y: BOTTOM,
    });
    connect(decision, end, {
      name: '不同意',
      when: 'decision = "reject"',
      way: [
        [centre(decision), MIDDLE + half],
        [centre(decision), BOTTOM],
      ],
    });
  }
  return { shapes, flows };
};
