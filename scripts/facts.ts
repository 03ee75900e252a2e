import { CATALOGUE } from '@dingban/shared/catalogue/catalogue';
import { allFields } from '@dingban/shared/form/field';
import { RULES } from '@dingban/shared/supervision/rules';

/* npm run -s facts: what the catalogue holds, counted from the data. */
const subModules = CATALOGUE.flatMap((matter) => matter.subModules);
const processes = new Set(CATALOGUE.map(({ id }) => id));

const facts = {
  matters: CATALOGUE.length,
  subModules: subModules.length,
  fields: subModules.reduce((sum, sub) => sum + allFields(sub.form).length, 0),
  processes: processes.size,
  nodes: subModules.reduce((sum, sub) => sum + sub.process.nodes.length, 0),
  rules: RULES.length,
  byMatter: CATALOGUE.map((matter) => ({
    id: matter.id,
    label: matter.label.zh,
    subModules: matter.subModules.map((sub) => ({
      id: sub.id,
      label: sub.label.zh,
      fields: allFields(sub.form).length,
      nodes: sub.process.nodes.length,
    })),
  })),
};

process.stdout.write(`${JSON.stringify(facts, null, 2)}\n`);
