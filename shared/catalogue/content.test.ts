import { describe, expect, it } from 'vitest';
import { allFields, type Field, fieldsOfNode } from '../form/field.ts';
import { compileForm } from '../form/validate.ts';
import type { Values } from '../form/value.ts';
import { ROLES } from '../org/role.ts';
import { goodInput } from '../sample/given.ts';
import { reached } from '../sample/reach.ts';
import { variantsOf, wayOf } from '../sample/variants.ts';
import { catalogue, findDefinition, findMatter } from './catalogue.ts';
import { figuresOf } from './figures.ts';
import { lintMatter } from './lint.ts';
import type { SubModule } from './matter.ts';

const TODAY = '2026-11-24';
const matters = catalogue();
const subs = matters.flatMap((matter) =>
  matter.subModules.map((sub) => [`${matter.id}/${sub.id}`, sub, matter] as const),
);
const named = (id: string): readonly SubModule[] =>
  matters.find((matter) => matter.id === id)?.subModules ?? [];

describe('the catalogue', () => {
  it('has the figures of the study: 24 matters, 93 sub-modules, 24 processes, 3,757 fields, 21 mechanisms', () => {
    expect(figuresOf(matters)).toMatchObject({
      matters: 24,
      subModules: 93,
      processes: 24,
      fields: 3757,
      mechanisms: 21,
    });
  });

  it('knows no business that it does not list', () => {
    expect(findDefinition('money-lending', 'to-a-friend')).toBeUndefined();
    expect(findDefinition('seal-use', 'to-a-friend')).toBeUndefined();
    expect(findMatter('constructor')).toBeUndefined();
  });

  it('gives every matter, sub-module, code and sign once', () => {
    for (const list of [
      matters.map(({ id }) => id),
      matters.map(({ code }) => code),
      matters.map(({ label }) => label.zh),
      subs.map(([, sub]) => sub.id),
    ])
      expect(list.filter((one, index) => list.indexOf(one) !== index)).toEqual([]);
  });

  it.each(matters.map((matter) => [matter.id, matter] as const))('has no fault in %s', (_, matter) => {
    expect(lintMatter(matter)).toEqual([]);
  });

  it.each(subs)('leads every case of %s to its end, through steps that somebody can hold', (_, sub) => {
    for (const wishes of variantsOf(sub, TODAY)) {
      const { nodes } = wayOf(sub, wishes, TODAY);
      expect(nodes[0]).toBe('apply');
      expect(nodes.at(-1)).toBe('feedback');
    }
    for (const node of sub.process.nodes)
      for (const role of node.roles) expect(Object.hasOwn(ROLES, role)).toBe(true);
  });

  it.each(subs)('can meet every condition of %s: each field is asked for in some case', (_, sub) => {
    const filled = new Set(variantsOf(sub, TODAY).flatMap((wishes) => wayOf(sub, wishes, TODAY).fields));
    expect(allFields(sub.form).filter(({ id }) => !filled.has(id))).toEqual([]);
  });

  it.each(subs)('leaves evidence at every step that carries something out: %s', (_, sub) => {
    const proves = ({ kind }: Field): boolean =>
      ['photos', 'files', 'videos', 'signature', 'rows'].includes(kind);
    for (const node of sub.process.nodes)
      if (node.kind === 'implement')
        expect([node.id, fieldsOfNode(sub.form, node.id).some(proves)]).toEqual([node.id, true]);
  });

  it('hangs every later step of a project on an earlier case', () => {
    for (const sub of [
      ...named('project-tender'),
      ...named('project-change'),
      ...named('project-acceptance'),
    ]) {
      const earlier = allFields(sub.form).filter(
        (field) => field.kind === 'entry' && field.registry === 'cases',
      );
      expect([sub.id, earlier.some(({ required }) => required === true)]).toEqual([sub.id, true]);
    }
  });

  it('names every worker with days and pay', () => {
    const sheets = named('casual-labour').flatMap(({ form }) =>
      allFields(form).flatMap((field) => (field.kind === 'rows' ? [field] : [])),
    );
    const whole = sheets.filter(({ columns }) =>
      ['idNumber', 'money'].every((kind) => columns.some((column) => column.kind === kind)),
    );
    expect(whole.length).toBeGreaterThan(0);
    expect(whole.every(({ max }) => max >= 100)).toBe(true);
  });
});

/** What somebody applies with for whom a meeting must have decided. */
const decided = (sub: SubModule): Values | undefined =>
  variantsOf(sub, TODAY)
    .map((wishes) => goodInput(sub.form, 'apply', TODAY, reached(allFields(sub.form), wishes, TODAY)))
    .find(({ meetingPresent }) => meetingPresent !== undefined);

describe('a decision of a meeting', () => {
  const collective = subs.filter(([, sub]) => sub.collective !== undefined);

  it('is asked for in some matters', () => {
    expect(collective.length).toBeGreaterThan(10);
  });

  it.each(collective)('asks for the resolution wherever a meeting must decide: %s', (_, sub) => {
    const group = sub.form.groups.find(({ id }) => id === sub.collective?.group);
    // Either its votes and minutes stand in the form, or the decision is a case of its own.
    const votes = group?.fields.some(({ id }) => id === 'meetingFor') === true;
    const minutes = group?.fields.some(({ kind }) => kind === 'files' || kind === 'photos') === true;
    const decision = group?.fields.some(
      (field) => field.kind === 'entry' && field.matters?.includes('major-decision') === true,
    );
    expect((votes && minutes) || decision).toBe(true);
  });

  it('refuses a resolution without quorum or majority', () => {
    let refused = 0;
    for (const [name, sub] of collective) {
      const good = decided(sub);
      if (good === undefined) continue;
      const validate = compileForm(sub.form, 'apply');
      for (const change of [
        { meetingEntitled: 60, meetingPresent: 39, meetingFor: 39, meetingAgainst: 0, meetingAbstained: 0 },
        { meetingEntitled: 60, meetingPresent: 60, meetingFor: 30, meetingAgainst: 30, meetingAbstained: 0 },
      ]) {
        const result = validate({ ...good, ...change }, {}, TODAY);
        expect([name, result.ok]).toEqual([name, false]);
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(10);
  });
});
