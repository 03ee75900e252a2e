import { catalogue } from '@dingban/shared/catalogue/catalogue';
import { figuresOf } from '@dingban/shared/catalogue/figures';
import { countFields } from '@dingban/shared/form/field';
import { RULES } from '@dingban/shared/supervision/rules';

/* npm run -s facts: what the catalogue holds, counted from the data. */
const facts = {
  ...figuresOf(catalogue()),
  rules: RULES.length,
  byMatter: catalogue().map((matter) => ({
    id: matter.id,
    label: matter.label.zh,
    subModules: matter.subModules.map((sub) => ({
      id: sub.id,
      label: sub.label.zh,
      fields: countFields(sub.form),
      nodes: sub.process.nodes.length,
    })),
  })),
};

process.stdout.write(`${JSON.stringify(facts, null, 2)}\n`);
