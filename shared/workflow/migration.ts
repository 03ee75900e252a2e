import { type Definition, findNode } from '../catalogue/definition.ts';
import type { SubModule } from '../catalogue/matter.ts';
import { holds } from '../form/condition.ts';
import type { FieldFault } from '../form/fault.ts';
import { allFields } from '../form/field.ts';
import type { Value, Values } from '../form/value.ts';
import { type Text, text } from '../i18n/text.ts';
import { canonical } from '../ledger/canonical.ts';
import { done, failed, type Result } from '../result.ts';
import type { CaseDraft } from './caseAction.ts';
import type { CaseState } from './caseState.ts';
import { inputOf, rewrite } from './decide/correct.ts';
import { type Written, writtenSoFar } from './written.ts';

/** Why a running case cannot go on by another version. */
export interface MigrationFault {
  readonly why: Text;
  readonly fields: readonly FieldFault[];
}

const fault = (zh: string, en: string, fields: readonly FieldFault[] = []): MigrationFault => ({
  why: text(zh, en),
  fields,
});

const idsOf = (sub: SubModule): ReadonlySet<string> => new Set(sub.process.nodes.map(({ id }) => id));

/** The first step of the new version that the case should have passed and did not: it must not be skipped. */
const skippedBy = (state: CaseState, values: Values, to: SubModule): string | undefined => {
  const at = to.process.nodes.findIndex(({ id }) => id === state.standing?.node);
  const passed = new Set(['apply', ...state.asked.map(({ node }) => node)]);
  return to.process.nodes
    .slice(0, at)
    .find(({ id, when }) => !passed.has(id) && (when === undefined || holds(when, values)))?.label.zh;
};

/**
 * The values under the new form, node by node. What is new and required is filled from the defaults, and only that:
 * a default for a field that is not asked for changes nothing.
 */
const underNewForm = (
  sub: SubModule,
  written: readonly Written[],
  values: Values,
  defaults: Values,
): Result<Values, readonly FieldFault[]> => {
  let given = values;
  for (;;) {
    const tried = rewrite(sub, written, (node) => inputOf(sub, node, given));
    if (tried.ok) return done(tried.data);
    const faults = tried.error.fields ?? [];
    const filled = faults.flatMap(({ field }) =>
      given[field] === undefined && defaults[field] !== undefined ? [[field, defaults[field]]] : [],
    );
    if (filled.length === 0) return failed(faults);
    given = { ...given, ...Object.fromEntries(filled) };
  }
};

const differs = (one: Value | undefined, other: Value | undefined): boolean =>
  one !== undefined && (other === undefined || canonical(one) !== canonical(other));

/**
 * Takes a running case to another version of its definition, or says why it cannot go. The values come unsealed. The
 * people who are asked stay asked, and the clock goes on.
 */
export const migrateCase = (
  state: CaseState,
  { from, to }: { readonly from: Definition; readonly to: Definition },
  defaults: Values,
  migration: string,
): Result<CaseDraft, MigrationFault> => {
  const { standing } = state;
  if (standing === undefined) return failed(fault('办件已经结束', 'The case has ended'));
  const node = findNode(to.sub, standing.node);
  if (node === undefined || node.kind !== findNode(from.sub, standing.node)?.kind)
    return failed(fault('新版流程没有当前这一步', 'The new version lacks the step at which it stands'));
  const kept = idsOf(to.sub);
  const written = writtenSoFar(state, from.sub).filter((one) => kept.has(one.node));
  const known = new Set(allFields(to.sub.form).map(({ id }) => id));
  const values = Object.fromEntries(Object.entries(state.values).filter(([id]) => known.has(id)));
  const checked = underNewForm(to.sub, written, values, defaults);
  if (!checked.ok)
    return failed(
      fault('已填内容不符合新版表单', 'What is written does not fit the new form', checked.error),
    );
  const skipped = skippedBy(state, { ...values, ...checked.data }, to.sub);
  if (skipped !== undefined)
    return failed(
      fault(`会跳过新版的“${skipped}”`, `It would skip the step “${skipped}” of the new version`),
    );
  return done({
    type: 'migrate',
    body: {
      migration,
      from: state.version,
      to: to.sub.process.version,
      node: standing.node,
      values: Object.fromEntries(
        Object.entries(checked.data).filter(([id, value]) => differs(value, state.values[id])),
      ),
    },
  });
};
