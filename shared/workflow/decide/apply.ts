import { mayApply } from '../../catalogue/definition.ts';
import { rolesAt } from '../../org/directory.ts';
import { refuse } from '../../refusal/refusal.ts';
import { done, type Result } from '../../result.ts';
import type { CaseDraft } from '../caseAction.ts';
import type { CommandOf } from '../caseCommand.ts';
import type { Context, Decider } from './context.ts';
import { validated } from './forms.ts';
import { goOn, partiesOf } from './onward.ts';

const kinIn = ({ kin }: Context): { readonly kin?: readonly string[] } => (kin.length === 0 ? {} : { kin });

export const submit = (command: CommandOf<'submit'>, context: Context): Result<CaseDraft> => {
  const { definition, directory, actor, kin } = context;
  if (!mayApply(definition.sub, rolesAt(actor, directory.places))) return refuse('not-allowed');
  const values = validated('apply', command.values, {}, context);
  if (!values.ok) return values;
  const parties = { applicant: actor.id, signers: [], recused: [], kin };
  const next = goOn('apply', values.data, parties, context);
  if (!next.ok) return next;
  return done({
    type: 'submit',
    body: {
      matter: definition.matter.id,
      sub: definition.sub.id,
      version: definition.sub.process.version,
      places: directory.places,
      number: context.number,
      values: values.data,
      ...kinIn(context),
      next: next.data.entry,
    },
  });
};

export const resubmit: Decider<'resubmit'> = (state, command, context) => {
  const values = validated('apply', command.values, {}, context);
  if (!values.ok) return values;
  const next = goOn('apply', values.data, { ...partiesOf(state), kin: context.kin }, context);
  return next.ok
    ? done({
        type: 'resubmit',
        body: { values: values.data, ...kinIn(context), next: next.data.entry },
      })
    : next;
};
