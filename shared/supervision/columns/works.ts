import { entryIn, numberIn } from '../read.ts';
import { concerns } from '../rules/projectOverrun.ts';
import { contractEvent, contractLists } from '../traces/contract.ts';
import { type Sorted, sortedBy } from './approvals.ts';
import { type City, dayIn, dayOf, ORANGE, RED, type Section } from './section.ts';
import { versionsIn } from './standing.ts';
import { dictionary, NO_DAY, tableOf } from './table.ts';

/* What became of works after their award: rule 18. */

const KINDS = ['change', 'acceptance', 'settlement'] as const;

export const worksSection = ({ cases, entries }: City): Section => {
  const contracts = dictionary();
  const settlements = tableOf({ subject: 'id', audited: 'number', amount: 'number' });
  /** Steps that concern works; each looks into the lists of its contract and of its award. */
  const steps = tableOf({
    moment: 'id',
    subject: 'id',
    at: 'number',
    isChange: 'code',
    ofContract: 'id',
    ofAward: 'id',
  });
  const events = tableOf({
    subject: 'id',
    contract: 'id',
    kind: 'code',
    at: 'number',
    day: 'day',
    accepted: 'day',
    born: 'id',
    died: 'id',
  });
  const versions = versionsIn<'contract' | 'kind' | 'at' | 'day' | 'accepted'>(events);
  let order: Sorted = { rows: new Uint32Array(0), starts: new Uint32Array(1) };
  const nobody = contracts.of('');
  return {
    tables: { settlements, steps, worksEvents: events },
    take: (fact, moment) => {
      if (fact.kind !== 'written' || !concerns(fact)) return;
      const { values, sub, matter } = fact.told;
      const subject = cases.of(fact.caseId);
      const [audited, written] = [numberIn(values, 'auditedTotal'), numberIn(values, 'contractAmount')];
      const id = entryIn(values, 'contract')?.entry;
      if (sub === 'settlement-audit' && audited !== undefined && written !== undefined) {
        const entry = id === undefined || !Object.hasOwn(entries, id) ? undefined : entries[id];
        const registered = entry === undefined ? undefined : numberIn(entry, 'amount');
        settlements.add({ subject, audited, amount: Math.min(written, registered ?? written) });
      }
      const [one = '', other = ''] = contractLists(fact.told);
      steps.add({
        moment,
        subject,
        at: fact.at,
        isChange: matter === 'project-change' ? 1 : 0,
        ofContract: contracts.of(one),
        ofAward: contracts.of(other),
      });
    },
    leave: (caseId, traces, moment) => {
      const rows = traces.flatMap((trace) => {
        if (!trace.list.startsWith('contract#')) return [];
        const event = contractEvent(trace);
        return [
          {
            contract: contracts.of(trace.list),
            kind: KINDS.indexOf(event.kind),
            at: trace.at,
            day: dayOf(trace.at),
            accepted: event.kind === 'acceptance' ? dayIn(event.acceptedOn) : NO_DAY,
          },
        ];
      });
      versions.replace(cases.of(caseId), moment, rows);
    },
    close: () => {
      versions.close();
      order = sortedBy(events.column('contract'), contracts.size());
    },
    judges: {
      'project-overrun': ({ percent = 0, changes: most = 0 }, hit) => {
        const [settled, audited, amount] = [
          settlements.column('subject'),
          settlements.column('audited'),
          settlements.column('amount'),
        ];
        for (let row = 0; row < settled.length; row += 1)
          if ((amount[row] ?? 0) > 0 && (audited[row] ?? 0) * 100 > (amount[row] ?? 0) * percent)
            hit(settled[row] ?? 0, RED);

        const [subject, moment, now] = [steps.column('subject'), steps.column('moment'), steps.column('at')];
        const [isChange, ofContract, ofAward] = [
          steps.column('isChange'),
          steps.column('ofContract'),
          steps.column('ofAward'),
        ];
        const [who, kind, at] = [events.column('subject'), events.column('kind'), events.column('at')];
        const [day, accepted] = [events.column('day'), events.column('accepted')];
        const [born, died] = [events.column('born'), events.column('died')];
        /** What stood when this step was written, oldest first, each case once. */
        const seen = (row: number, wanted: number): readonly number[] => {
          const byCase = new Map<number, number>();
          for (const list of [ofContract[row] ?? 0, ofAward[row] ?? 0])
            for (
              let place = list === nobody ? 0 : (order.starts[list] ?? 0),
                end = list === nobody ? 0 : (order.starts[list + 1] ?? 0);
              place < end;
              place += 1
            ) {
              const one = order.rows[place] ?? 0;
              const then = moment[row] ?? 0;
              if (kind[one] !== wanted || (born[one] ?? 0) > then || then >= (died[one] ?? 0)) continue;
              if (who[one] === subject[row] || (at[one] ?? 0) <= (now[row] ?? 0))
                byCase.set(who[one] ?? 0, one);
            }
          return [...byCase.values()].sort(
            (a, b) =>
              (at[a] ?? 0) - (at[b] ?? 0) || (cases.name(who[a] ?? 0) < cases.name(who[b] ?? 0) ? -1 : 1),
          );
        };
        for (let row = 0; row < subject.length; row += 1) {
          const changes = seen(row, 0);
          if (isChange[row] === 1 && changes.length >= most) hit(who[changes[0] ?? 0] ?? 0, ORANGE);
          const [acceptance] = changes.length === 0 ? [] : seen(row, 1);
          if (acceptance === undefined) continue;
          for (const change of changes)
            if (
              (day[change] ?? 0) > (accepted[acceptance] ?? 0) &&
              (isChange[row] === 0 || who[change] === subject[row])
            )
              hit(who[change] ?? 0, ORANGE);
        }
      },
    },
  };
};
