import { allFields } from '../form/field.ts';
import { POLICY } from '../org/policy.ts';
import type { Role } from '../org/role.ts';
import { checkFaults } from './lint/checkFaults.ts';
import { conditionFaults } from './lint/conditionFaults.ts';
import { type DefinitionFault, type Faults, fault, twice } from './lint/fault.ts';
import { fieldFaults } from './lint/fieldFaults.ts';
import { nodeFaults, roleFaults, settingAt } from './lint/nodeFaults.ts';
import { textFaults } from './lint/textFaults.ts';
import type { Matter, SubModule } from './matter.ts';

export type { DefinitionFault } from './lint/fault.ts';

const titleFaults = (sub: SubModule): Faults => {
  const field = allFields(sub.form).find(({ id }) => id === sub.titleField);
  if (field === undefined) return [fault('titleField', `${sub.titleField} does not exist`)];
  const open = field.disclosure === 'public' && field.personal === 'none';
  const sure = field.kind === 'text' && field.required === true && field.visible === undefined;
  const early = sub.form.groups.some((group) => group.node === 'apply' && group.fields.includes(field));
  return [
    ...(open ? [] : [fault('titleField', `${field.id} is not public or is about a person`)]),
    ...(sure && early ? [] : [fault('titleField', `${field.id} is not a text that every application has`)]),
  ];
};

const applicantFaults = (sub: SubModule): Faults => {
  const allowed: readonly Role[] = POLICY['case.submit'];
  return sub.applicants
    .filter((role) => !allowed.includes(role))
    .map((role) => fault('applicants', `${role} may not submit after the policy`));
};

/** The villagers decide before anybody approves, so their resolution comes with the application. */
const collectiveFaults = (sub: SubModule): Faults => {
  if (sub.collective === undefined) return [];
  const { group: id, when } = sub.collective;
  const group = sub.form.groups.find((one) => one.id === id);
  if (group === undefined) return [fault('collective', `names the group ${id}, which does not exist`)];
  const node = sub.process.nodes.find((one) => one.id === group.node);
  return [
    ...(node?.kind === 'apply' || node?.kind === 'approve'
      ? []
      : [fault('collective', `has its resolution in ${id}, written only at ${group.node}`)]),
    ...conditionFaults(when, settingAt(sub, sub.process.nodes.at(-1)?.id ?? ''), 'collective'),
  ];
};

/** Copies are told when the case is approved: they may look at what was written until then. */
const copyFaults = (sub: SubModule): Faults => {
  const { nodes, copies } = sub.process;
  const approved = nodes.findLast(({ kind }) => kind === 'approve')?.id ?? '';
  const { all, known, together } = settingAt(sub, approved);
  const own = sub.form.groups.filter(({ node }) => node === approved).flatMap(({ fields }) => fields);
  const setting = {
    all,
    together,
    known: new Map([...known, ...own.map((field) => [field.id, field] as const)]),
  };
  return copies.flatMap(({ roles, when }) => [
    ...roleFaults(roles, 'copies'),
    ...conditionFaults(when, setting, 'copies'),
  ]);
};

const dayFaults = (sub: SubModule): Faults =>
  sub.disclosure.days >= 1 && sub.evaluationDays >= 1
    ? []
    : [fault(sub.id, 'is disclosed or rated for no days')];

/** Everything that is wrong with a sub-module beyond its mere shape. Empty when it can be put to use. */
export const lintSubModule = (sub: SubModule): Faults => [
  ...textFaults(sub, sub.id),
  ...fieldFaults(sub.form, sub.process.nodes),
  ...checkFaults(
    sub.form,
    sub.process.nodes.map(({ id }) => id),
  ),
  ...nodeFaults(sub),
  ...titleFaults(sub),
  ...applicantFaults(sub),
  ...collectiveFaults(sub),
  ...copyFaults(sub),
  ...dayFaults(sub),
];

const passFaults = ({ process, subModules }: Matter): Faults =>
  process.nodes.flatMap(({ id, only }) => [
    ...(only ?? [])
      .filter((sub) => !subModules.some((one) => one.id === sub))
      .map((sub) => fault(id, `is passed only by ${sub}, which does not exist`)),
    ...(only?.length === 0 ? [fault(id, 'cannot be reached: no sub-module passes it')] : []),
  ]);

/** A matter with all of its sub-modules; what stands in a sub-module is told with its id before it. */
export const lintMatter = (matter: Matter): Faults => [
  ...textFaults({ ...matter, process: [], subModules: [] }, matter.id),
  ...twice(matter.process.nodes.map(({ id }) => id)).map((id) => fault(id, 'is named twice')),
  ...twice(matter.subModules.map(({ id }) => id)).map((id) => fault(id, 'is a sub-module twice')),
  ...(['zh', 'en'] as const).flatMap((language) =>
    twice(matter.subModules.map(({ label }) => label[language])).map((words) =>
      fault(matter.id, `has two sub-modules that read “${words}”`),
    ),
  ),
  ...passFaults(matter),
  ...(/^[A-Z]{2}$/.test(matter.code) ? [] : [fault(matter.id, `has the code ${matter.code}`)]),
  ...(Array.from(matter.sign).length === 1 ? [] : [fault(matter.id, `has the sign ${matter.sign}`)]),
  ...(matter.sources.length > 0 ? [] : [fault(matter.id, 'says nowhere where it comes from')]),
  ...matter.subModules.flatMap((sub) =>
    lintSubModule(sub).map(({ at, fault: words }) => fault(`${sub.id}: ${at}`, words)),
  ),
];

const earlierCaseFaults = (matters: readonly Matter[]): Faults => {
  const ids = new Set(matters.map(({ id }) => id));
  return matters.flatMap(({ subModules }) =>
    subModules.flatMap(({ id, form }) =>
      allFields(form)
        .flatMap((field) => (field.kind === 'rows' ? field.columns : [field]))
        .flatMap((field) => (field.kind === 'entry' ? (field.matters ?? []) : []))
        .filter((matter) => !ids.has(matter))
        .map((matter) => fault(id, `draws on cases of ${matter}, which does not exist`)),
    ),
  );
};

/** All matters together: what each of them is, and what they take from each other. */
export const lintCatalogue = (matters: readonly Matter[]): readonly DefinitionFault[] => [
  ...(['id', 'code', 'sign'] as const).flatMap((what) =>
    twice(matters.map((matter) => matter[what])).map((one) => fault(one, `is the ${what} of two matters`)),
  ),
  ...earlierCaseFaults(matters),
  ...matters.flatMap(lintMatter),
];
