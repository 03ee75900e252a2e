import type { Form } from '@dingban/shared/form/field';
import { isRequired, isVisible } from '@dingban/shared/form/validate';
import type { Values } from '@dingban/shared/form/value';
import { Card } from '../component/Card.tsx';
import { say } from '../i18n/t.ts';
import { FieldControl } from './FieldControl.tsx';
import type { Faults, Typed } from './useForm.ts';

interface FormFieldsProps {
  readonly form: Form;
  readonly node: string;
  /** What the nodes before have written; conditions look at it too. */
  readonly earlier: Values;
  readonly typed: Typed;
  readonly faults: Faults;
  readonly evidence: boolean;
  readonly onChange: (id: string, value: unknown) => void;
}

/** The groups of fields that one node writes, as the definition has them; a field shows only while its condition holds. */
export const FormFields = ({ form, node, earlier, typed, faults, evidence, onChange }: FormFieldsProps) => {
  const values = { ...earlier, ...typed } as Values;
  return (
    <>
      {form.groups
        .filter((group) => group.node === node)
        .map((group) => ({ group, fields: group.fields.filter((field) => isVisible(field, values)) }))
        .filter(({ fields }) => fields.length > 0)
        .map(({ group, fields }) => (
          <Card key={group.id} title={say(group.label)}>
            {fields.map((field) => (
              <FieldControl
                key={field.id}
                field={field}
                required={isRequired(field, values)}
                value={typed[field.id]}
                fault={faults[field.id]}
                evidence={evidence}
                onChange={onChange}
              />
            ))}
          </Card>
        ))}
    </>
  );
};
