import type { Answer } from '@dingban/shared/api/contracts';
import { definitionOf } from '@dingban/shared/catalogue/catalogue';
import { findNode } from '@dingban/shared/catalogue/definition';
import type { Values } from '@dingban/shared/form/value';
import type { Text } from '@dingban/shared/i18n/text';
import { titleOf } from '@dingban/shared/notice/plan';
import type { CaseActionType } from '@dingban/shared/workflow/caseAction';
import { rateableUntil } from '@dingban/shared/workflow/evaluation';
import type { App } from '../wiring/app.ts';
import type { LoadedCase } from './caseHistory.ts';
import { byOf } from './labels.ts';
import { allPlaces, namesOf } from './people.ts';
import { publicFields } from './publicFields.ts';
import { readRating } from './rating.ts';

type PublicCase = Answer<'disclosedCase'>;

const TOLD: Readonly<Partial<Record<CaseActionType, Text>>> = {
  submit: { zh: '申请', en: 'Applied' },
  resubmit: { zh: '修改后再次提交', en: 'Submitted again' },
  approve: { zh: '同意', en: 'Approved' },
  return: { zh: '退回', en: 'Returned' },
  recuse: { zh: '回避', en: 'Stood aside' },
  conclude: { zh: '公示期满', en: 'Publicity concluded' },
  implement: { zh: '实施', en: 'Carried out' },
  report: { zh: '补记用印', en: 'Stamping recorded afterwards' },
  feedback: { zh: '公布结果', en: 'Result published' },
  lapse: { zh: '超过时限', en: 'Over the time limit' },
  close: { zh: '公开期满，办结', en: 'Closed after disclosure' },
};

/** What the projector masked; this door is open to all and has no key of its own. */
const readMasked = async (app: App, caseId: string): Promise<Values> =>
  ((await app.store.views.find(`case#${caseId}`, 'masked'))?.value ?? {}) as Values;

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
    fields: publicFields(sub.form, state.values, await readMasked(app, state.id)),
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
