import { findDefinition } from '../../../catalogue/catalogue.ts';
import type { SubModule } from '../../../catalogue/matter.ts';
import { isRequired, isVisible } from '../../../form/asked.ts';
import { holds } from '../../../form/condition.ts';
import { allFields } from '../../../form/field.ts';
import { type Text, text } from '../../../i18n/text.ts';
import { type LocalDate, localDate } from '../../../time/clock.ts';
import { publicUntil } from '../../../workflow/times.ts';
import { dateIn, entryIn } from '../../read.ts';
import type { Told } from '../../told.ts';
import { receivedIn } from '../../traces/received.ts';
import type { Window } from '../../window.ts';

/** Something that must have happened before money is paid. `day` is the first local day of payment, if there is one. */
export interface Due {
  readonly label: Text;
  readonly day?: LocalDate;
  /** The case that it was read from, where it is another one. */
  readonly caseId?: string;
}

/** Days in the case itself before which nothing is due. */
export const OWN_DAYS: readonly string[] = [
  'receivedOn',
  'arrivedOn',
  'acceptedOn',
  'returnedOn',
  'mealOn',
  'warrantyEnd',
];

/** The case in which what is paid for was accepted or received. */
export const REFERENCES: readonly string[] = ['acceptanceCase', 'purchaseCase', 'serviceCase'];

/** Those that this case names, or that its form asks for as things stand. */
const neededIn = ({ matter, sub, values }: Told): readonly string[] => {
  const form = findDefinition(matter, sub)?.sub.form;
  const fields = form === undefined ? [] : allFields(form);
  return REFERENCES.filter((id) => {
    const field = fields.find((one) => one.id === id);
    if (field === undefined || !isVisible(field, values)) return false;
    return entryIn(values, id) !== undefined || isRequired(field, values);
  });
};

/** Cases whose receipt has to be looked up. */
export const referredTo = (told: Told): readonly string[] =>
  neededIn(told).flatMap((field) => entryIn(told.values, field)?.entry ?? []);

const labelOf = (sub: SubModule | undefined, field: string): Text =>
  (sub === undefined ? undefined : allFields(sub.form).find(({ id }) => id === field))?.label ??
  text(field, field);

/**
 * The earliest days after the publicities that come before the payment. When one really ended the case does not tell;
 * but it cannot have begun before the last signature ahead of it, and it runs for its days.
 */
const publicities = (told: Told, sub: SubModule): readonly Due[] => {
  const { nodes } = sub.process;
  const place = (id: string): number => nodes.findIndex((node) => node.id === id);
  const holder = sub.form.groups.find(({ fields }) => fields.some(({ id }) => id === 'paidOn'))?.node;
  const paying = holder === undefined ? -1 : place(holder);
  return nodes.slice(0, Math.max(paying, 0)).flatMap((node, index) => {
    if (node.kind !== 'publicity' || node.days === undefined) return [];
    if (node.when !== undefined && !holds(node.when, told.values)) return [];
    const ahead = told.signers.filter((signer) => place(signer.node) < index).map(({ at }) => at);
    const began = Math.max(told.submittedAt, ...ahead);
    return [
      {
        label: text(`${node.label.zh}期满`, `End of: ${node.label.en}`),
        day: localDate(publicUntil(node.days, began)),
      },
    ];
  });
};

/** Everything that had to come before a payment of this case, as far as it can be told. */
export const duesOf = (told: Told, window: Window): readonly Due[] => {
  const sub = findDefinition(told.matter, told.sub)?.sub;
  const { values, approvedAt } = told;
  const own = OWN_DAYS.flatMap((field) => {
    const day = dateIn(values, field);
    return day === undefined ? [] : [{ label: labelOf(sub, field), day }];
  });
  const others = neededIn(told).map((field): Due => {
    const named = labelOf(sub, field);
    const label = text(`${named.zh}中的验收或收到`, `acceptance or receipt in “${named.en}”`);
    const caseId = entryIn(values, field)?.entry;
    if (caseId === undefined) return { label };
    const received = receivedIn(window, caseId);
    return received === undefined ? { label, caseId } : { label, caseId, day: received.day };
  });
  return [
    ...(approvedAt === undefined ? [] : [{ label: text('批准', 'Approval'), day: localDate(approvedAt) }]),
    ...(sub === undefined ? [] : publicities(told, sub)),
    ...own,
    ...others,
  ];
};
