import { countFields } from '../form/field.ts';
import type { Matter } from './matter.ts';
import { MECHANISMS } from './mechanisms.ts';

/** What a catalogue holds, counted from the data. Processes that are alike count once. */
export const figuresOf = (matters: readonly Matter[]) => {
  const subModules = matters.flatMap((matter) => matter.subModules);
  return {
    matters: matters.length,
    subModules: subModules.length,
    processes: new Set(matters.map(({ process }) => JSON.stringify(process))).size,
    fields: subModules.reduce((sum, { form }) => sum + countFields(form), 0),
    mechanisms: MECHANISMS.length,
    nodes: subModules.reduce((sum, { process }) => sum + process.nodes.length, 0),
  };
};
