import { describe, expect, it } from 'vitest';
import { othersOf } from '../form/compare.ts';
import { fieldsOf } from '../form/condition.ts';
import { mayRole, POLICY } from '../org/policy.ts';
import { ROLES } from '../org/role.ts';
import { REGISTRIES } from './registries.ts';
import { columnsOf, ENTRY } from './registry.ts';
import { REGISTRY_IDS } from './registryId.ts';

const EACH = REGISTRY_IDS.map((id) => ({ id, registry: REGISTRIES[id], columns: columnsOf(REGISTRIES[id]) }));

describe('the registers', () => {
  it('are those that forms may name, each under its own id', () => {
    expect(Object.keys(REGISTRIES).sort()).toEqual([...REGISTRY_IDS].sort());
    for (const { id, registry } of EACH) expect(registry.id).toBe(id);
  });

  it('are written by somebody of every post that may write registers, and by nobody else', () => {
    const writers = new Set(EACH.flatMap(({ registry }) => registry.writers));
    expect([...writers].sort()).toEqual([...POLICY['registry.write']].sort());
    const readers = new Set(EACH.flatMap(({ registry }) => registry.readers));
    for (const role of readers) expect([role, mayRole(role, 'registry.read')]).toEqual([role, true]);
  });

  it('hold the declared relatives away from every village', () => {
    for (const role of [...REGISTRIES.relatives.readers, ...REGISTRIES.relatives.writers])
      expect(ROLES[role].level).not.toBe('village');
  });
});

describe.each(EACH)('the register of $id', ({ registry, columns }) => {
  const ids = columns.map(({ id }) => id);

  it('is kept by people who may read it', () => {
    for (const role of registry.writers) expect(registry.readers).toContain(role);
  });

  it('has columns of one node, each with a heading of its own in both languages', () => {
    expect(registry.form.groups.map(({ node }) => node)).toEqual(registry.form.groups.map(() => ENTRY));
    expect(new Set(ids).size).toBe(ids.length);
    for (const language of ['zh', 'en'] as const)
      expect(new Set(columns.map(({ label }) => label[language].toUpperCase())).size).toBe(ids.length);
    for (const { label } of columns) {
      expect(label.zh).toMatch(/\p{Script=Han}/u);
      expect(label.en).toMatch(/^[A-Z][^\p{Script=Han}]+$/u);
    }
  });

  it('names columns that there are: for its key, its name, its list, and what it offers', () => {
    for (const id of [...registry.key, ...registry.name, ...registry.listed, ...registry.offered])
      expect(ids).toContain(id);
    for (const id of registry.listed)
      expect([id, columns.find((column) => column.id === id)?.personal]).toEqual([id, 'none']);
    for (const id of registry.offered)
      expect([id, columns.find((column) => column.id === id)?.personal]).toEqual([id, 'sensitive']);
  });

  it('has a key that is always asked for and begins with something that cannot be empty', () => {
    const keys = registry.key.map((id) => columns.find((column) => column.id === id));
    expect(keys[0]?.required).toBe(true);
    for (const column of keys) expect(column?.visible).toBeUndefined();
  });

  it('asks for a column only by what stands before it', () => {
    const before = new Set<string>();
    for (const column of columns) {
      for (const condition of [column.visible, column.required])
        if (typeof condition === 'object')
          for (const id of fieldsOf(condition))
            expect([column.id, before.has(id)]).toEqual([column.id, true]);
      before.add(column.id);
    }
  });

  it('compares columns that there are', () => {
    for (const check of registry.form.checks)
      for (const id of [check.field, ...othersOf(check)]) expect(ids).toContain(id);
  });

  it('has options that are told apart in a cell', () => {
    for (const column of columns) {
      if (column.kind !== 'choice' && column.kind !== 'choices') continue;
      const words = column.options.flatMap(({ id, label }) => [
        ...new Set([id, label.zh, label.en].map((one) => one.toUpperCase())),
      ]);
      expect(new Set(words).size).toBe(words.length);
      // Several options in one cell are parted by these.
      if (column.kind === 'choices')
        for (const { label } of column.options) expect(label.zh).not.toMatch(/[、,，;；\n]/);
    }
  });
});
