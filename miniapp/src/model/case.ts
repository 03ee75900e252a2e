import type { Answer } from '@dingban/shared/api/contracts';
import { fieldsOfNode } from '@dingban/shared/form/field';
import type { Values } from '@dingban/shared/form/value';
import { duration, moment } from '../format/when.ts';
import { say, t } from '../i18n/t.ts';
import { byName } from './by.ts';
import { caseState, dueWords } from './status.ts';
import type { Label } from './tone.ts';
import { filesOf, valueText } from './value.ts';

type CaseDetail = Answer<'readCase'>;
export type CaseCommandType = CaseDetail['commands'][number];

export interface Pair {
  readonly name: string;
  readonly value: string;
}

export interface Photo {
  readonly src: string;
  /** When and where it was taken. */
  readonly caption: string;
}

/** Something to read that is no picture. */
export interface Paper {
  readonly src: string;
  readonly name: string;
}

export interface Group {
  readonly label: string;
  readonly pairs: readonly Pair[];
  readonly photos: readonly Photo[];
  readonly papers: readonly Paper[];
}

export interface Step {
  readonly id: string;
  /** against: returned, refused or withdrawn. */
  readonly state: 'done' | 'now' | 'todo' | 'against';
  readonly what: string;
  readonly who?: string;
  /** When and how long it took, or how long is left. */
  readonly detail?: string;
  readonly said?: string;
}

/** Something that the viewer may do now. */
export interface Act {
  readonly command: CaseCommandType;
  readonly words: string;
  readonly style: 'main' | 'plain' | 'danger';
  /** The node whose fields must be filled in first; absent when a sheet is enough. */
  readonly formNode?: string;
  readonly remark: 'none' | 'optional' | 'required';
}

export interface CaseModel {
  readonly matter: string;
  readonly title: string;
  readonly state: Label;
  readonly facts: readonly Pair[];
  /** What was applied for first, the document before who asks; then what each step wrote. */
  readonly groups: readonly Group[];
  readonly steps: readonly Step[];
  /** Who must know, and how many have read it. */
  readonly copies?: string;
  readonly acts: readonly Act[];
}

const who = ({
  name,
  role,
}: {
  readonly name: string;
  readonly role?: { zh: string; en: string } | undefined;
}): string => (role === undefined ? name : `${name}（${say(role)}）`);

const AGAINST = new Set(['return', 'reject', 'withdraw', 'lapse', 'report']);

const actionWords = (type: string): string => {
  switch (type) {
    case 'submit':
    case 'resubmit':
    case 'open':
    case 'approve':
    case 'return':
    case 'reject':
    case 'withdraw':
    case 'recuse':
    case 'implement':
    case 'report':
    case 'feedback':
    case 'lapse':
    case 'close':
      return t(`did.${type}`);
    default:
      return type;
  }
};

const past = (detail: CaseDetail, now: number): readonly Step[] =>
  detail.steps
    .filter(({ type }) => type !== 'open')
    .map((step) => {
      const took = step.took === undefined ? undefined : t('step.took', { time: duration(step.took) });
      const to = step.to === undefined ? undefined : t('step.to', { node: say(step.to) });
      return {
        id: String(step.seq),
        state: AGAINST.has(step.type) ? 'against' : 'done',
        what:
          // Submitting is a step of its own name; saying it twice tells nothing.
          step.nodeLabel === undefined || step.type === 'submit' || step.type === 'resubmit'
            ? actionWords(step.type)
            : `${say(step.nodeLabel)} ${actionWords(step.type)}`,
        who: who({ ...step.by, name: byName(step.by) }),
        detail: [moment(step.at, now), took, to].filter((part) => part !== undefined).join(' · '),
        ...(step.comment === undefined || step.comment === '' ? {} : { said: step.comment }),
      };
    });

const present = (detail: CaseDetail, now: number): readonly Step[] => {
  const { standing } = detail;
  if (standing === undefined) return [];
  const waiting = standing.people.filter(({ signed }) => !signed);
  return [
    {
      id: 'now',
      state: 'now',
      what: t('step.waiting', { node: say(standing.label) }),
      who: waiting.map(who).join('、'),
      detail: dueWords(standing.remaining, standing.due, now),
    },
  ];
};

const future = (detail: CaseDetail): readonly Step[] =>
  detail.ahead.map(({ id, label }) => ({ id: `ahead-${id}`, state: 'todo', what: say(label) }));

const STYLES: Readonly<Record<CaseCommandType, Act['style']>> = {
  submit: 'main',
  resubmit: 'main',
  approve: 'main',
  implement: 'main',
  feedback: 'main',
  return: 'plain',
  recuse: 'plain',
  report: 'plain',
  reject: 'danger',
  withdraw: 'danger',
};

/** The node whose form belongs to a command. */
const formNode = (detail: CaseDetail, command: CaseCommandType): string | undefined => {
  const node = command === 'report' ? 'stamp' : command === 'resubmit' ? 'apply' : detail.standing?.node;
  const writes =
    command === 'approve' ||
    command === 'implement' ||
    command === 'feedback' ||
    command === 'report' ||
    command === 'resubmit';
  return writes && node !== undefined && fieldsOfNode(detail.definition.form, node).length > 0
    ? node
    : undefined;
};

const acts = (detail: CaseDetail): readonly Act[] =>
  detail.commands.map((command) => {
    const node = formNode(detail, command);
    return {
      command,
      words: t(`act.${command}`),
      style: STYLES[command],
      ...(node === undefined ? {} : { formNode: node }),
      remark: command === 'approve' ? 'optional' : STYLES[command] === 'main' ? 'none' : 'required',
    };
  });

const photoCaption = (takenAt: number | undefined, name: string, now: number): string =>
  takenAt === undefined ? name : t('photo.taken', { when: moment(takenAt, now) });

const groups = (detail: CaseDetail, now: number): readonly Group[] => {
  const { form, titleField } = detail.definition;
  const values = detail.values as Values;
  const isSubject = (fields: readonly { readonly id: string }[]): boolean =>
    fields.some(({ id }) => id === titleField);
  return [...form.groups]
    .sort((a, b) => Number(isSubject(b.fields)) - Number(isSubject(a.fields)))
    .map(({ label, fields }) => {
      const files = fields.flatMap((field) => filesOf(values[field.id]));
      const found = files.flatMap((file) => {
        const src = detail.files[file.key];
        return src === undefined ? [] : [{ file, src }];
      });
      return {
        label: say(label),
        pairs: fields.flatMap((field) => {
          const value = values[field.id];
          return value === undefined ? [] : [{ name: say(field.label), value: valueText(field, value, now) }];
        }),
        photos: found
          .filter(({ file }) => file.type.startsWith('image/'))
          .map(({ file, src }) => ({ src, caption: photoCaption(file.takenAt, file.name, now) })),
        papers: found
          .filter(({ file }) => !file.type.startsWith('image/'))
          .map(({ file, src }) => ({ src, name: file.name })),
      };
    })
    .filter(({ pairs }) => pairs.length > 0);
};

/** What the case page shows. */
export const caseModel = (detail: CaseDetail, now: number): CaseModel => {
  const read = detail.copies.filter((copy) => copy.read !== undefined).length;
  return {
    matter: `${say(detail.matter.label)} · ${say(detail.definition.label)}`,
    title: detail.title,
    state: caseState(detail.status),
    facts: [
      { name: t('case.number'), value: detail.number },
      { name: t('case.applicant'), value: `${who(detail.applicant)} · ${moment(detail.submittedAt, now)}` },
      { name: t('case.village'), value: `${detail.town.name} · ${detail.village.name}` },
    ],
    groups: groups(detail, now),
    steps: [...past(detail, now), ...present(detail, now), ...future(detail)],
    ...(detail.copies.length === 0
      ? {}
      : {
          copies: t('case.copies', {
            who: detail.copies.map(who).join('、'),
            read,
            of: detail.copies.length,
          }),
        }),
    acts: acts(detail),
  };
};
