import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue/catalogue.ts';
import type { SubModule } from '../catalogue/matter.ts';
import { allFields, fieldsOfNode } from '../form/field.ts';
import { compileForm } from '../form/validate.ts';
import type { Values } from '../form/value.ts';
import { addDays, type LocalDate } from '../time/clock.ts';
import { goodInput } from './given.ts';
import { wrongValues } from './wrong.ts';

const TODAY = '2026-11-24';
const SUBS = catalogue().flatMap((matter) =>
  matter.subModules.map((sub) => [`${matter.id}/${sub.id}`, sub] as const),
);

interface Stage {
  readonly node: string;
  readonly earlier: Values;
  readonly today: LocalDate;
}

/** The nodes of a sub-module, each a while after the one before, with what was written by then. */
const stages = (sub: SubModule, wanted: Values = {}): readonly Stage[] => {
  let earlier: Values = {};
  return sub.process.nodes.map(({ id: node }, index) => {
    const today = addDays(TODAY, index * 60);
    const stage = { node, earlier, today };
    earlier = { ...earlier, ...goodInput(sub.form, node, today, wanted, earlier) };
    return stage;
  });
};

describe('what is generated for a form', () => {
  it.each(SUBS)('is accepted whole at every node of %s', (_, sub) => {
    for (const { node, earlier, today } of stages(sub)) {
      const input = goodInput(sub.form, node, today, {}, earlier);
      const sent = JSON.parse(JSON.stringify(input));
      expect([node, compileForm(sub.form, node)(sent, earlier, today)]).toEqual([
        node,
        { ok: true, values: input },
      ]);
    }
  });

  it.each(SUBS)('is accepted whatever is chosen in %s', (_, sub) => {
    const answers = allFields(sub.form).flatMap((field): readonly Values[] => {
      if (field.kind === 'yesNo') return [{ [field.id]: false }];
      return field.kind === 'choice' ? field.options.map(({ id }) => ({ [field.id]: id })) : [];
    });
    for (const wanted of answers)
      for (const { node, earlier, today } of stages(sub, wanted)) {
        const input = goodInput(sub.form, node, today, wanted, earlier);
        const result = compileForm(sub.form, node)(input, earlier, today);
        expect([wanted, node, result.ok ? [] : result.faults]).toEqual([wanted, node, []]);
      }
  });

  it.each(SUBS)(
    'is refused with the field named for each way in which a field of %s can be wrong',
    (_, sub) => {
      let refused = 0;
      for (const { node, earlier, today } of stages(sub)) {
        const validate = compileForm(sub.form, node);
        const input = goodInput(sub.form, node, today, {}, earlier);
        for (const field of fieldsOfNode(sub.form, node).filter(({ id }) => input[id] !== undefined))
          for (const { why, value } of wrongValues(field, today)) {
            const result = validate({ ...input, [field.id]: value }, earlier, today);
            const named = result.ok
              ? undefined
              : result.faults.find((one) => one.field === field.id || one.field.startsWith(`${field.id}[`));
            expect([field.id, why, named?.message.zh]).toEqual([
              field.id,
              why,
              expect.stringMatching(/\p{Script=Han}/u),
            ]);
            expect([field.id, why, named?.message.en]).toEqual([
              field.id,
              why,
              expect.stringMatching(/^[A-Z][^\p{Script=Han}]+$/u),
            ]);
            refused += 1;
          }
      }
      expect(refused).toBeGreaterThan(100);
    },
  );
});
