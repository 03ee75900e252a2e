import type { Matter } from '../catalogue/matter.ts';
import { type Diagram, diagramOf, type Flow, type Shape } from './diagram.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (words: string): string => words.replace(/[&<>"]/g, (symbol) => ENTITIES[symbol] ?? symbol);

const attribute = (name: string, value: string | undefined): string =>
  value === undefined ? '' : ` ${name}="${escaped(value)}"`;

const shapeXml = (shape: Shape, { flows }: Diagram): string => {
  const chosen = flows.find(({ from, isDefault }) => from === shape.id && isDefault);
  const leaving = flows.filter(({ from }) => from === shape.id).length;
  const open = `    <bpmn:${shape.element} id="${shape.id}"${attribute('name', shape.name)}${attribute(
    'default',
    leaving > 1 ? chosen?.id : undefined,
  )}>`;
  return [
    open,
    ...(shape.note === undefined
      ? []
      : [`      <bpmn:documentation>${escaped(shape.note)}</bpmn:documentation>`]),
    ...flows
      .filter(({ to }) => to === shape.id)
      .map(({ id }) => `      <bpmn:incoming>${id}</bpmn:incoming>`),
    ...flows
      .filter(({ from }) => from === shape.id)
      .map(({ id }) => `      <bpmn:outgoing>${id}</bpmn:outgoing>`),
    `    </bpmn:${shape.element}>`,
  ].join('\n');
};

const FEEL = 'https://www.omg.org/spec/DMN/20191111/FEEL/';

const flowXml = ({ id, from, to, name, when }: Flow): string => {
  const open = `    <bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}"${attribute('name', name)}`;
  return when === undefined
    ? `${open} />`
    : [
        `${open}>`,
        `      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="${FEEL}">${escaped(when)}</bpmn:conditionExpression>`,
        '    </bpmn:sequenceFlow>',
      ].join('\n');
};

const shapeDrawn = ({ id, element, x, y, width, height }: Shape): string =>
  [
    `      <bpmndi:BPMNShape id="${id}_shape" bpmnElement="${id}"${element === 'exclusiveGateway' ? ' isMarkerVisible="true"' : ''}>`,
    `        <dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" />`,
    '      </bpmndi:BPMNShape>',
  ].join('\n');

const flowDrawn = ({ id, way }: Flow): string =>
  [
    `      <bpmndi:BPMNEdge id="${id}_edge" bpmnElement="${id}">`,
    ...way.map(([x, y]) => `        <di:waypoint x="${x}" y="${y}" />`),
    '      </bpmndi:BPMNEdge>',
  ].join('\n');

/** The process of a matter as BPMN 2.0 XML with its drawing, for modelers and other engines. */
export const bpmnOf = (matter: Matter): string => {
  const diagram = diagramOf(matter);
  const id = matter.id.replaceAll('-', '_');
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
    '  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
    '  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
    '  xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
    '  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    `  id="${id}_definitions" targetNamespace="urn:village-affairs:${matter.id}">`,
    `  <bpmn:process id="${id}" name="${escaped(matter.label.zh)}" isExecutable="true">`,
    ...diagram.shapes.map((shape) => shapeXml(shape, diagram)),
    ...diagram.flows.map(flowXml),
    '  </bpmn:process>',
    `  <bpmndi:BPMNDiagram id="${id}_diagram">`,
    `    <bpmndi:BPMNPlane id="${id}_plane" bpmnElement="${id}">`,
    ...diagram.shapes.map(shapeDrawn),
    ...diagram.flows.map(flowDrawn),
    '    </bpmndi:BPMNPlane>',
    '  </bpmndi:BPMNDiagram>',
    '</bpmn:definitions>',
  ].join('\n')}\n`;
};
