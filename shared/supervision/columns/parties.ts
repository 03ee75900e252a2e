import { findDefinition } from '../../catalogue/catalogue.ts';
import { findNode } from '../../catalogue/definition.ts';
import type { Fact } from '../fact.ts';
import { actsOf, isAllowed } from '../rules/recusalBreach.ts';
import { concerned } from '../rules/relatedParty.ts';
import { type City, ORANGE, RED, type Section } from './section.ts';
import { tableOf } from './table.ts';

/* Who did what in a case, and who gains by it: rules 8 and 13. */

const PAID = ['payeePerson', 'borrower', 'imprestKeeper', 'kinOfficial'] as const;

export const partiesSection = ({ cases, people }: City): Section => {
  // A group is a case with those who gain by it: while these stay the same, an act has to be looked at once.
  const groups = tableOf({ subject: 'id', applicant: 'id' });
  const acts = tableOf({ group: 'id', person: 'id', forApplicant: 'code' });
  const gainers = tableOf({ group: 'id', person: 'id' });
  const dealings = tableOf({ subject: 'id', kin: 'number', acted: 'number' });
  const known = new Map<string, { group: number; acts: Set<string> }>();

  const take = (fact: Fact): void => {
    if (fact.kind !== 'written') return;
    const { told } = fact;
    const subject = cases.of(fact.caseId);
    const gain = [
      ...told.kin,
      ...PAID.flatMap((field) => {
        const value = told.values[field];
        return typeof value === 'object' && value !== null && 'person' in value ? [String(value.person)] : [];
      }),
    ].filter((person) => person !== told.applicant);
    const key = `${told.applicant} ${gain.join(' ')}`;
    const before = known.get(`${subject} ${key}`);
    const here = before ?? {
      group: groups.add({ subject, applicant: people.of(told.applicant) }),
      acts: new Set(),
    };
    if (before === undefined) {
      known.set(`${subject} ${key}`, here);
      for (const person of new Set(gain)) gainers.add({ group: here.group, person: people.of(person) });
    }
    const sub = findDefinition(told.matter, told.sub)?.sub;
    for (const act of actsOf(fact)) {
      const node = sub === undefined ? undefined : findNode(sub, act.node);
      const name = `${act.node} ${act.person} ${act.approved}`;
      if (here.acts.has(name)) continue;
      here.acts.add(name);
      acts.add({
        group: here.group,
        person: people.of(act.person),
        forApplicant: isAllowed('applicant', act, node) ? 1 : 0,
      });
    }
    const dealt = concerned(fact);
    if (dealt !== undefined) dealings.add({ subject, kin: told.kin.length, acted: dealt });
  };

  return {
    tables: { groups, acts, gainers, dealings },
    take,
    close: () => known.clear(),
    judges: {
      'recusal-breach': (_, hit) => {
        const [subject, applicant] = [groups.column('subject'), groups.column('applicant')];
        const [group, person, allowed] = [
          acts.column('group'),
          acts.column('person'),
          acts.column('forApplicant'),
        ];
        const gains = new Map<number, Set<number>>();
        const [of, who] = [gainers.column('group'), gainers.column('person')];
        for (let row = 0; row < of.length; row += 1) {
          const some = gains.get(of[row] ?? 0) ?? new Set();
          gains.set(of[row] ?? 0, some.add(who[row] ?? 0));
        }
        for (let row = 0; row < group.length; row += 1) {
          const [one, actor] = [group[row] ?? 0, person[row] ?? 0];
          if (
            applicant[one] === actor
              ? allowed[row] === 0
              : gains.size > 0 && gains.get(one)?.has(actor) === true
          )
            hit(subject[one] ?? 0, RED);
        }
      },
      'related-party': (_, hit) => {
        const [subject, kin, acted] = [
          dealings.column('subject'),
          dealings.column('kin'),
          dealings.column('acted'),
        ];
        for (let row = 0; row < subject.length; row += 1)
          if ((kin[row] ?? 0) > 0) hit(subject[row] ?? 0, (acted[row] ?? 0) > 0 ? RED : ORANGE);
      },
    },
  };
};
