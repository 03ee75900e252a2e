import type { SubModule } from '@dingban/shared/catalogue/matter';
import { Engine } from 'bpmn-engine';

/** The process of a sub-module as BPMN 2.0: a user task for each node, in a row. */
export const bpmnOf = (sub: SubModule): string => {
  const ids = sub.process.nodes.slice(1).map(({ id }) => id.replaceAll('-', '_'));
  const flow = ['start', ...ids, 'end'];
  const flows = flow
    .slice(1)
    .map((id, index) => `<sequenceFlow id="to_${id}" sourceRef="${flow[index]}" targetRef="${id}" />`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="http://bpmn.io/schema/bpmn">
  <process id="case" isExecutable="true">
    <startEvent id="start" />
    ${ids.map((id) => `<userTask id="${id}" />`).join('\n    ')}
    <endEvent id="end" />
    ${flows.join('\n    ')}
  </process>
</definitions>`;
};

/** Begins a case and saves its state at the first user task. */
export const beginSaved = async (source: string, variables: Record<string, unknown>): Promise<string> => {
  const engine = new Engine({ name: 'case', source });
  await engine.execute({ variables });
  return JSON.stringify(await engine.getState());
};

/** One step with its state saved before and after, as bpmn-engine's manual shows it: recover, resume, signal. */
export const stepSaved = async (saved: string, task: string, output: unknown): Promise<string> => {
  const engine = new Engine({ name: 'case' }).recover(JSON.parse(saved));
  const execution = await engine.resume();
  execution.signal({ id: task.replaceAll('-', '_'), ...(output as object) });
  // Never stopped: that would only cost it more, and hangs after the last task.
  return JSON.stringify(await engine.getState());
};
