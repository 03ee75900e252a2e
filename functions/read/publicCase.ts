import type { Answer } from '@dingban/shared/api/contracts';
import { definitionOf, findNode } from '@dingban/shared/catalogue/catalogue';
import type { Field } from '@dingban/shared/form/field';
import type { Value } from '@dingban/shared/form/value';
import { shownValue } from '@dingban/shared/form/visibility';
import type { Text } from '@dingban/shared/i18n/text';
import { titleOf } from '@dingban/shared/notice/plan';
import type { CaseActionType } from '@dingban/shared/workflow/caseAction';
import { rateableUntil } from '@dingban/shared/workflow/evaluation';
import type { App } from '../wiring/app.ts';
import type { LoadedCase } from './caseHistory.ts';
import { byOf } from './labels.ts';
import { allPlaces, namesOf } from './people.ts';
import { readRating } from './rating.ts';

type PublicCase = Answer<'disclosedCase'>;

const same = (value: string): Text => ({ zh: value, en: value });

const yuan = (fen: number): string =>
  (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const words = (field: Field, value: Value): Text => {
  switch (field.kind) {
    case 'choice':
      return field.options.find(({ id }) => id === value)?.label ?? same(String(value));
    case 'choices': {
      const chosen = field.options.filter(
        ({ id }) => Array.isArray(value) && value.some((one) => one === id),
      );
      return {
        zh: chosen.map(({ label }) => label.zh).join('、'),
        en: chosen.map(({ label }) => label.en).join(', '),
      };
    }
    case 'yesNo':
      return value === true ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
    case 'money':
      return typeof value === 'number'
        ? { zh: `${yuan(value)} 元`, en: `${yuan(value)} yuan` }
        : same(String(value));
    case 'number':
      return typeof value === 'number'
        ? { zh: `${value} ${field.unit.zh}`, en: `${value} ${field.unit.en}` }
        : same(String(value));
    case 'photos':
    case 'files':
      return {
        zh: `${Array.isArray(value) ? value.length : 0} 个文件`,
        en: `${Array.isArray(value) ? value.length : 0} files`,
      };
    default:
      return same(String(value));
  }
};

const TOLD: Readonly<Partial<Record<CaseActionType, Text>>> = {
  submit: { zh: '申请', en: 'Applied' },
  resubmit: { zh: '修改后再次提交', en: 'Submitted again' },
  approve: { zh: '同意', en: 'Approved' },
  return: { zh: '退回', en: 'Returned' },
  recuse: { zh: '回避', en: 'Stood aside' },
  implement: { zh: '实施', en: 'Carried out' },
  report: { zh: '补记用印', en: 'Stamping recorded afterwards' },
  feedback: { zh: '公布结果', en: 'Result published' },
  lapse: { zh: '超过时限', en: 'Over the time limit' },
  close: { zh: '公开期满，办结', en: 'Closed after disclosure' },
};

/** What the projector masked; this door is open to all and has no key of its own. */
const readMasked = async (app: App, caseId: string): Promise<Readonly<Record<string, string>>> => {
  const view = await app.store.views.find(`case#${caseId}`, 'disclosed');
  return (view?.value.masked ?? {}) as Readonly<Record<string, string>>;
};

/** A disclosed case for everybody: public fields as they are, personal ones masked, the rest not at all. */
export const describePublicCase = async (
  app: App,
  { history, state }: LoadedCase,
  person?: string,
): Promise<PublicCase | undefined> => {
  const definition = definitionOf(state);
  const { disclosedAt, disclosedUntil } = state;
  if (definition === undefined || disclosedAt === undefined || disclosedUntil === undefined) return undefined;
  const { matter, sub } = definition;
  const actors = state.steps.flatMap(({ by }) => (by.kind === 'person' ? [by.id] : []));
  const [names, places, rating] = await Promise.all([
    namesOf(app, actors),
    allPlaces(app),
    readRating(app, state.id, person),
  ]);
  const village = places.get(state.places.village);
  const town = places.get(state.places.town);
  const until = rateableUntil(state, sub.evaluationDays);
  if (village === undefined || town === undefined || until === undefined) return undefined;
  const masked = await readMasked(app, state.id);
  return {
    id: state.id,
    number: state.number,
    title: titleOf(state, definition),
    matterLabel: matter.label,
    subLabel: sub.label,
    village,
    town,
    status: state.status,
    disclosedAt,
    disclosedUntil,
    fields: sub.form.groups.flatMap((group) =>
      group.fields.flatMap((field) => {
        const value = state.values[field.id];
        const shown =
          value === undefined ? undefined : (masked[field.id] ?? shownValue(field, value, 'public'));
        return shown === undefined
          ? []
          : [
              {
                id: field.id,
                group: group.label,
                label: field.label,
                kind: field.kind,
                value: words(field, shown),
              },
            ];
      }),
    ),
    steps: state.steps.flatMap((step) => {
      const told = TOLD[step.type];
      if (told === undefined) return [];
      const node = step.node === undefined ? undefined : findNode(sub, step.node)?.label;
      const label =
        node === undefined || step.type === 'submit'
          ? told
          : { zh: `${node.zh} · ${told.zh}`, en: `${node.en} · ${told.en}` };
      return [{ at: step.at, label, by: byOf(step.by, names, true) }];
    }),
    basis: sub.disclosure.basis,
    rating,
    rateableUntil: until,
    proof: { length: history.length, head: history.at(-1)?.hash ?? '' },
  };
};
