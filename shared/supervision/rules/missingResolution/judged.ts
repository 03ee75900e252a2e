import type { Collective, SubModule } from '../../../catalogue/matter.ts';
import { allFields } from '../../../form/field.ts';
import { type Text, text } from '../../../i18n/text.ts';
import type { WrittenFact } from '../../fact.ts';
import { comparedOf, type Found } from '../../find.ts';
import type { Compared } from '../../finding.ts';
import type { Parameters, Rule } from '../../rule.ts';
import { carriersOf } from '../written.ts';
import type { QuorumNames } from './quorum.ts';

/** What every finding of rule 7 says of itself. */
export const RESOLUTION: Pick<Rule, 'id' | 'version' | 'basis'> = {
  id: 'missing-resolution',
  version: 1,
  basis: text(
    '村民委员会组织法、农村集体经济组织法关于会议到会和表决人数的规定；五议两公开',
    "Organic Law of the Villagers' Committees and Law on Rural Collective Economic Organisations, on attendance and votes; the five-step decision",
  ),
};

/** Who decides, as people say it. */
export const BODIES: Readonly<Record<Collective['body'], Text>> = {
  committees: text('村两委联席会议', 'the joint meeting of the committees'),
  representatives: text('村民代表会议', "the villagers' representatives"),
  villagers: text('村民会议', 'the meeting of the villagers'),
  members: text('成员（代表）大会', 'the members or their representatives'),
};

/** A step that was written, of a case that has to be decided together. */
export interface Judged {
  readonly fact: WrittenFact;
  readonly sub: SubModule;
  readonly collective: Collective;
  readonly numbers: Parameters<QuorumNames>;
}

/** The label of a field as the form has it. */
export const labelOf = (sub: SubModule, field: string): Text =>
  allFields(sub.form).find(({ id }) => id === field)?.label ?? text(field, field);

/** What all findings on a decision share: the colour, whom they are about, and two lines of what was compared. */
export const basicsOf = ({
  fact,
  collective,
}: Judged): Pick<Found, 'severity' | 'about'> & { readonly needed: Compared; readonly ground: Compared } => ({
  severity: 'orange',
  about: carriersOf(fact),
  needed: comparedOf(text('应由其决定', 'To be decided by'), BODIES[collective.body]),
  ground: comparedOf(text('决策依据', 'Ground of the duty'), collective.basis),
});
