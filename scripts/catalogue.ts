import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bpmnOf } from '@dingban/shared/bpmn/write';
import { catalogue } from '@dingban/shared/catalogue/catalogue';
import { MECHANISMS } from '@dingban/shared/catalogue/mechanisms';
import { catalogueText } from './catalogueText.ts';
import { dictionary } from './dictionary.ts';
import { mechanismsText } from './mechanismsText.ts';

/*
 * npm run catalogue: writes what is made from the catalogue: the tables and the field dictionary into docs, the
 * processes as BPMN into dist/bpmn.
 */
const root = resolve(import.meta.dirname, '..');
const matters = catalogue();
const drawings = join(root, 'dist', 'bpmn');

mkdirSync(drawings, { recursive: true });
writeFileSync(join(root, 'docs', 'catalogue.md'), catalogueText(matters));
writeFileSync(join(root, 'docs', 'mechanisms.md'), mechanismsText(MECHANISMS));
writeFileSync(join(root, 'docs', 'dictionary.xlsx'), await dictionary(matters));
for (const matter of matters) writeFileSync(join(drawings, `${matter.id}.bpmn`), bpmnOf(matter));
process.stdout.write(
  `docs/catalogue.md, docs/mechanisms.md, docs/dictionary.xlsx, ${matters.length} processes in dist/bpmn\n`,
);
