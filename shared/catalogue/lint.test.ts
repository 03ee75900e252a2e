import { describe, expect, it } from 'vitest';
import { SubModule as SubModuleSchema } from '../api/definitionSchema.ts';
import type { Field, FieldGroup } from '../form/field.ts';
import { text } from '../i18n/text.ts';
import type { Role } from '../org/role.ts';
import { sealUseOf } from '../sample/story.ts';
import { catalogue, findDefinition } from './catalogue.ts';
import { findNode, mayApply } from './definition.ts';
import { lintCatalogue, lintMatter, lintSubModule } from './lint.ts';
import type { Matter, SubModule } from './matter.ts';
import type { ProcessNode } from './process.ts';

const good = sealUseOf('finance-seal').sub;

const withProcess = (change: Partial<SubModule['process']>): SubModule => ({
  ...good,
  process: { ...good.process, ...change },
});
const withNode = (id: string, change: Partial<ProcessNode>): SubModule =>
  withProcess({
    nodes: good.process.nodes.map((node) =>
      node.id === id ? ({ ...node, ...change } as ProcessNode) : node,
    ),
  });
const withField = (id: string, change: Partial<Field>): SubModule => ({
  ...good,
  form: {
    ...good.form,
    groups: good.form.groups.map((group) => ({
      ...group,
      fields: group.fields.map((field) => (field.id === id ? ({ ...field, ...change } as Field) : field)),
    })),
  },
});
const withGroup = (group: FieldGroup): SubModule => ({
  ...good,
  form: { ...good.form, groups: [...good.form.groups, group] },
});
const node = (id: string): ProcessNode => {
  const found = findNode(good, id);
  if (found === undefined) throw new Error(id);
  return found;
};
const extra: Field = {
  id: 'extra',
  kind: 'yesNo',
  label: text('额外', 'Extra'),
  personal: 'none',
  disclosure: 'public',
  required: true,
};
const group = (at: string, fields: readonly Field[]): FieldGroup => ({
  id: 'extra-group',
  label: text('额外', 'Extra'),
  node: at,
  fields,
});
const reorder = (ids: readonly string[]): SubModule => withProcess({ nodes: ids.map(node) });

const FAULTS: readonly (readonly [string, SubModule, string])[] = [
  [
    'a second application',
    withProcess({ nodes: [node('apply'), ...good.process.nodes] }),
    'cannot be reached',
  ],
  ['a node named twice', withProcess({ nodes: [...good.process.nodes, node('feedback')] }), 'is named twice'],
  [
    'an approval after the stamping',
    reorder(['apply', 'director', 'stamp', 'secretary', 'feedback']),
    'out of order',
  ],
  ['fields at a node that is not there', withGroup(group('nowhere', [extra])), 'which is no node'],
  [
    'a condition on a field that does not exist',
    withField('copies', { visible: { kind: 'is', field: 'nothing', value: true } }),
    'nothing, which does not exist',
  ],
  [
    'a condition on a field further down',
    withField('documentTitle', { visible: { kind: 'in', field: 'documentKind', values: ['other'] } }),
    'documentKind, which comes later',
  ],
  [
    'a condition on a field of a later node',
    withField('copies', { required: { kind: 'not', of: { kind: 'is', field: 'archived', value: true } } }),
    'archived, which comes later',
  ],
  [
    'a node that depends on what is written after it',
    withNode('assets', { when: { kind: 'above', field: 'stampedCopies', value: 3 } }),
    'stampedCopies, which comes later',
  ],
  [
    'a condition on a personal field',
    withField('copies', { visible: { kind: 'is', field: 'requester', value: '王' } }),
    'requester, which is personal',
  ],
  [
    'a copy that depends on a personal field',
    withProcess({
      copies: [{ roles: ['resident-cadre'], when: { kind: 'is', field: 'requester', value: '王' } }],
    }),
    'requester, which is personal',
  ],
  ['a title that does not exist', { ...good, titleField: 'nothing' }, 'nothing does not exist'],
  ['a title about a person', { ...good, titleField: 'requester' }, 'requester is not public'],
  ['a title that is not public', withField('documentTitle', { disclosure: 'internal' }), 'is not public'],
  [
    'a title that may be missing',
    withField('documentTitle', { required: false }),
    'not a text that every application',
  ],
  ['a title of a later node', { ...good, titleField: 'resultNote' }, 'not a text that every application'],
  [
    'a post that does not exist',
    withNode('director', { roles: ['mayor' as Role] }),
    'mayor, which nobody can hold',
  ],
  [
    'a post that is asked for nothing',
    withNode('director', { roles: ['villager'] }),
    'villager, which nobody',
  ],
  [
    'a substitute that nobody can be',
    withNode('stamp', { substitutes: ['city-admin'] }),
    'city-admin, which nobody',
  ],
  [
    'a copy to nobody',
    withProcess({ copies: [{ roles: ['constructor' as Role] }] }),
    'constructor, which nobody',
  ],
  [
    'an applicant whom the policy forbids',
    { ...good, applicants: ['secretary'] },
    'secretary may not submit',
  ],
  ['a missing Chinese word', withField('copies', { label: text('', 'Copies') }), 'no text in zh'],
  ['a missing English word', withNode('director', { label: text('主任', ' ') }), 'no text in en'],
  ['no feedback at the end', reorder(['apply', 'director', 'stamp']), 'does not end with the feedback'],
  ['no application at the beginning', reorder(['director', 'stamp', 'feedback']), 'does not begin'],
  ['no approval for sure', reorder(['apply', 'assets', 'stamp', 'feedback']), 'has no approval'],
  [
    'a feedback that may be passed over',
    withNode('feedback', { when: { kind: 'above', field: 'amount', value: 1 } }),
    'may not be passed over',
  ],
  [
    'a check on a field that does not exist',
    {
      ...good,
      form: {
        ...good.form,
        checks: [{ kind: 'notBefore', field: 'contractEnd', other: 'x', message: text('一', 'a') }],
      },
    },
    'x, which does not exist',
  ],
  [
    'a check of dates on a number',
    {
      ...good,
      form: {
        ...good.form,
        checks: [{ kind: 'notBefore', field: 'contractEnd', other: 'copies', message: text('一', 'a') }],
      },
    },
    'copies, which is a number',
  ],
  [
    'a deadline in a field that is no date',
    withNode('stamp', { limit: { untilField: 'copies' } }),
    'no date written by then',
  ],
  [
    'a deadline in a field of a later node',
    withNode('director', { limit: { untilField: 'stampedOn' } }),
    'no date written by then',
  ],
  ['a field twice', withGroup(group('stamp', [{ ...extra, id: 'copies' }])), 'is a field twice'],
  [
    'a sensitive field that is disclosed',
    withField('requesterIdNumber', { disclosure: 'masked' }),
    'is sensitive and yet',
  ],
  [
    'a personal field that is public',
    withField('requester', { disclosure: 'public' }),
    'about a person and yet public',
  ],
  ['a file that is disclosed', withField('draft', { disclosure: 'public' }), 'is a file'],
];

const insertAfter = (id: string, ...nodes: readonly ProcessNode[]): SubModule =>
  withProcess({
    nodes: good.process.nodes.flatMap((one) => (one.id === id ? [one, ...nodes] : [one])),
  });
const publicity: ProcessNode = {
  id: 'publicity',
  kind: 'publicity',
  label: text('公示', 'Publicity'),
  roles: ['clerk'],
  sign: 'any',
  limit: { workingDays: 2 },
  days: 7,
};
const pay: ProcessNode = {
  id: 'pay',
  kind: 'implement',
  label: text('支付', 'Payment'),
  roles: ['accountant'],
  sign: 'any',
  limit: { workingDays: 2 },
  records: 'payment',
};
const without = (node: ProcessNode, key: keyof ProcessNode): ProcessNode => {
  const { [key]: _, ...rest } = node;
  return rest as ProcessNode;
};
const resolutionOf = (group: string): SubModule => ({
  ...good,
  collective: { body: 'representatives', group, basis: text('依据', 'Basis') },
});

const STEPS: readonly (readonly [string, SubModule, string])[] = [
  [
    'a publicity of no days',
    insertAfter('secretary', without(publicity, 'days')),
    'publicity is a publicity of no days',
  ],
  [
    'a publicity of zero days',
    insertAfter('secretary', { ...publicity, days: 0 }),
    'publicity is a publicity of no days',
  ],
  ['days where nobody counts them', withNode('director', { days: 7 }), 'director has 7 days, which nothing'],
  ['a record of an approval', withNode('director', { records: 'payment' }), 'director records a payment'],
  [
    'a payment before the publicity',
    insertAfter('stamp', pay, publicity),
    'pay pays before what is paid for was shown',
  ],
  [
    'a step after the end',
    insertAfter('feedback', pay),
    'pay cannot be reached: implement after the feedback',
  ],
  ['a second end', insertAfter('feedback', { ...node('feedback'), id: 'again' }), 'again cannot be reached'],
  ['a limit of no days', withNode('director', { limit: { workingDays: 0 } }), 'director has 0 working days'],
  [
    'a deadline that may be missing',
    withNode('stamp', { limit: { untilField: 'contractEnd' } }),
    'stamp is due at contractEnd, which may be missing',
  ],
  [
    'a step that no amount reaches',
    withNode('assets', { when: { kind: 'above', field: 'amount', value: 10_000_000_000 } }),
    'assets asks amount for more than',
  ],
  [
    'a step whose conditions contradict each other',
    withNode('assets', {
      when: {
        kind: 'all',
        of: [
          { kind: 'is', field: 'documentKind', value: 'contract' },
          { kind: 'is', field: 'documentKind', value: 'other' },
        ],
      },
    }),
    'assets has a condition that nobody can meet',
  ],
  [
    'a copy that depends on what comes after the approval',
    withProcess({
      copies: [{ roles: ['resident-cadre'], when: { kind: 'above', field: 'stampedCopies', value: 1 } }],
    }),
    'stampedCopies, which comes later',
  ],
  ['a resolution in no group', resolutionOf('nothing'), 'collective names the group nothing'],
  [
    'a resolution after the stamping',
    resolutionOf('stamping'),
    'collective has its resolution in stamping, written only at stamp',
  ],
  [
    'a resolution on a condition that is not there',
    {
      ...good,
      collective: {
        body: 'members',
        group: 'applicant',
        basis: text('依据', 'Basis'),
        when: { kind: 'above', field: 'x', value: 1 },
      },
    },
    'x, which does not exist',
  ],
  [
    'a disclosure of no days',
    { ...good, disclosure: { ...good.disclosure, days: 0 } },
    'is disclosed or rated for no days',
  ],
  [
    'an English label in Chinese',
    withField('copies', { label: text('份数', '份数 copies') }),
    'has Chinese where English should be',
  ],
  [
    'a Chinese label in English',
    withField('copies', { label: text('Copies of it', 'Copies') }),
    'has no Chinese where',
  ],
];

const matter: Matter = sealUseOf('finance-seal').matter;
const MATTERS: readonly (readonly [string, Matter, string])[] = [
  [
    'a step of a sub-module that is not there',
    {
      ...matter,
      process: {
        ...matter.process,
        nodes: matter.process.nodes.map((one) => ({ ...one, only: ['nothing'] })),
      },
    },
    'apply is passed only by nothing, which does not exist',
  ],
  [
    'a step that nobody passes',
    { ...matter, process: { ...matter.process, nodes: [...matter.process.nodes, { ...pay, only: [] }] } },
    'pay cannot be reached: no sub-module passes it',
  ],
  [
    'two steps of one name',
    { ...matter, process: { ...matter.process, nodes: [...matter.process.nodes, node('director')] } },
    'director is named twice',
  ],
  ['a sub-module twice', { ...matter, subModules: [good, good] }, 'finance-seal is a sub-module twice'],
  [
    'two sub-modules that read alike',
    { ...matter, subModules: [good, { ...good, id: 'other' }] },
    'seal-use has two sub-modules that read “财务专用章”',
  ],
  ['a code of one letter', { ...matter, code: 'Y' }, 'seal-use has the code Y'],
  ['a sign of two characters', { ...matter, sign: '印章' }, 'seal-use has the sign 印章'],
  ['a matter from nowhere', { ...matter, sources: [] }, 'seal-use says nowhere where it comes from'],
  [
    'a matter without an English name',
    { ...matter, label: text('印章使用', '') },
    'seal-use.label has no text in en',
  ],
  [
    'what is wrong in a sub-module, with its name',
    { ...matter, subModules: [withNode('director', { roles: ['villager'] })] },
    'finance-seal: director asks villager',
  ],
];

describe('the linter of steps and matters', () => {
  it.each(STEPS)('finds %s', (_, sub, words) => {
    expect(lintSubModule(sub).map(({ at, fault }) => `${at} ${fault}`)).toEqual(
      expect.arrayContaining([expect.stringContaining(words)]),
    );
  });

  it.each(MATTERS)('finds %s', (_, planted, words) => {
    expect(lintMatter(planted).map(({ at, fault }) => `${at} ${fault}`)).toEqual(
      expect.arrayContaining([expect.stringContaining(words)]),
    );
  });

  it('finds nothing wrong with a payment after the publicity', () => {
    expect(lintSubModule(insertAfter('assets', publicity, pay))).toEqual([]);
  });

  it('finds what two matters share, and what one takes from a matter that is not there', () => {
    const twice = lintCatalogue([matter, { ...matter, label: text('另', 'Other') }]);
    for (const what of ['id', 'code', 'sign'])
      expect(twice.map(({ fault }) => fault)).toContain(`is the ${what} of two matters`);
    const strange = withGroup(
      group('apply', [{ ...extra, kind: 'entry', registry: 'cases', matters: ['gone'] } as Field]),
    );
    expect(
      lintCatalogue([{ ...matter, subModules: [...matter.subModules.slice(0, -1), strange] }]),
    ).toContainEqual({
      at: 'finance-seal',
      fault: 'draws on cases of gone, which does not exist',
    });
  });
});

describe('the linter of definitions', () => {
  it.each(FAULTS)('finds %s', (_, sub, words) => {
    expect(lintSubModule(sub).map(({ at, fault }) => `${at} ${fault}`)).toEqual(
      expect.arrayContaining([expect.stringContaining(words)]),
    );
  });

  it('finds nothing wrong with a good definition', () => {
    expect(lintSubModule(good)).toEqual([]);
    expect(lintSubModule(withGroup(group('stamp', [extra])))).toEqual([]);
  });
});

describe('the catalogue', () => {
  const subs = catalogue().flatMap((matter) =>
    matter.subModules.map((sub) => [`${matter.id}/${sub.id}`, sub] as const),
  );

  it('has nothing wrong with it, matter by matter and all together', () => {
    expect(lintCatalogue(catalogue())).toEqual([]);
  });

  it.each(subs)('travels whole through the schema of the API: %s', (_, sub) => {
    expect(SubModuleSchema.parse(JSON.parse(JSON.stringify(sub)))).toEqual(JSON.parse(JSON.stringify(sub)));
  });

  it('names every matter once, with two words and one character', () => {
    expect(new Set(catalogue().map(({ id }) => id)).size).toBe(catalogue().length);
    for (const matter of catalogue()) {
      expect(Array.from(matter.sign)).toHaveLength(1);
      expect(matter.label.zh).toMatch(/\p{Script=Han}/u);
      expect(matter.label.en).toMatch(/[A-Z]/);
      expect(new Set(matter.subModules.map(({ id }) => id)).size).toBe(matter.subModules.length);
    }
  });

  it('has the five ways of using a seal', () => {
    expect(sealUseOf('committee-seal').matter.subModules.map(({ label }) => label.zh)).toEqual([
      '村委会公章',
      '经济合作社公章',
      '财务专用章',
      '外带用印',
      '空白文书用印',
    ]);
  });

  it('finds a definition by its version and no other', () => {
    for (const version of [1, 2])
      expect(findDefinition('seal-use', 'committee-seal', version)?.sub.process.version).toBe(version);
    expect(findDefinition('seal-use', 'committee-seal', 3)).toBeUndefined();
    expect(findDefinition('seal-use', 'nothing')).toBeUndefined();
    expect(findDefinition('nothing', 'committee-seal')).toBeUndefined();
    expect(findDefinition('__proto__', 'constructor')).toBeUndefined();
  });

  it('lets apply whoever holds one of the posts', () => {
    expect(mayApply(good, ['villager', 'clerk'])).toBe(true);
    expect(mayApply(good, ['villager', 'secretary'])).toBe(false);
    expect(mayApply(good, [])).toBe(false);
  });
});
