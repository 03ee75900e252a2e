import type { Answer } from '@dingban/shared/api/contracts';
import { definitionOf } from '@dingban/shared/catalogue/catalogue';
import { findNode } from '@dingban/shared/catalogue/definition';
import type { SubModule } from '@dingban/shared/catalogue/matter';
import type { Form } from '@dingban/shared/form/field';
import type { Values } from '@dingban/shared/form/value';
import type { Text } from '@dingban/shared/i18n/text';
import { titleOf } from '@dingban/shared/notice/plan';
import { ROLES } from '@dingban/shared/org/role';
import type { CaseActionType } from '@dingban/shared/workflow/caseAction';
import { rateableUntil } from '@dingban/shared/workflow/evaluation';
import { publicityOf } from '@dingban/shared/workflow/publicity';
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
  object: { zh: '收到异议', en: 'Objection received' },
  answer: { zh: '异议已答复', en: 'Objection answered' },
  suspend: { zh: '暂停', en: 'Suspended' },
  resume: { zh: '恢复办理', en: 'Resumed' },
  correct: { zh: '更正', en: 'Corrected' },
  implement: { zh: '实施', en: 'Carried out' },
  report: { zh: '补记用印', en: 'Stamping recorded afterwards' },
  feedback: { zh: '公布结果', en: 'Result published' },
  lapse: { zh: '超过时限', en: 'Over the time limit' },
  close: { zh: '公开期满，办结', en: 'Closed after disclosure' },
};

/** What the projector masked; this door is open to all and has no key of its own. */
const readMasked = async (app: App, caseId: string): Promise<Values> =>
  ((await app.store.views.find(`case#${caseId}`, 'masked'))?.value.fields ?? {}) as Values;

/** The part of a form that the case has passed; what an earlier round wrote further on counts no more. */
const passedForm = ({ form, process }: SubModule, node: string | undefined): Form => {
  const at = process.nodes.findIndex(({ id }) => id === node);
  const passed = process.nodes.slice(0, at === -1 ? undefined : at).map(({ id }) => id);
  return { ...form, groups: form.groups.filter((group) => passed.includes(group.node)) };
};

/** Whoever objects is a villager to everybody: people must dare to. */
const VILLAGER: PublicCase['steps'][number]['by'] = { kind: 'person', name: ROLES.villager.zh };

/**
 * A case on public notice, or disclosed, for everybody: public fields as they are, personal ones masked, the rest not
 * at all.
 */
export const describePublicCase = async (
  app: App,
  { history, state }: LoadedCase,
  person?: string,
): Promise<PublicCase | undefined> => {
  const definition = definitionOf(state);
  const publicity = publicityOf(state);
  const disclosedAt = state.disclosedAt ?? publicity?.since;
  if (definition === undefined || disclosedAt === undefined) return undefined;
  const { matter, sub } = definition;
  const actors = state.steps.flatMap(({ by }) => (by.kind === 'person' ? [by.id] : []));
  const [names, places, rating] = await Promise.all([
    namesOf(app, actors),
    allPlaces(app),
    publicity === undefined ? readRating(app, state.id, person) : { count: 0 },
  ]);
  const village = places.get(state.places.village);
  const town = places.get(state.places.town);
  const until = rateableUntil(state, sub.evaluationDays);
  if (village === undefined || town === undefined) return undefined;
  return {
    id: state.id,
    number: state.number,
    title: titleOf(state, definition),
    matterLabel: matter.label,
    subLabel: sub.label,
    village,
    town,
    status: state.status,
    ...(publicity === undefined ? {} : { publicity: { ...publicity } }),
    disclosedAt,
    ...(state.disclosedUntil === undefined ? {} : { disclosedUntil: state.disclosedUntil }),
    fields: publicFields(
      passedForm(sub, state.standing?.node),
      state.values,
      await readMasked(app, state.id),
    ),
    steps: state.steps.flatMap((step) => {
      const told = TOLD[step.type];
      if (told === undefined) return [];
      const node = step.node === undefined ? undefined : findNode(sub, step.node)?.label;
      const label =
        node === undefined || step.type === 'submit'
          ? told
          : { zh: `${node.zh} · ${told.zh}`, en: `${node.en} · ${told.en}` };
      const by = step.type === 'object' ? VILLAGER : byOf(step.by, names, true);
      return [{ at: step.at, label, by }];
    }),
    basis: sub.disclosure.basis,
    rating,
    ...(until === undefined ? {} : { rateableUntil: until }),
    proof: { length: history.length, head: history.at(-1)?.hash ?? '' },
  };
};
