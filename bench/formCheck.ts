import { compileForm } from '@dingban/shared/form/validate';
import { localDate } from '@dingban/shared/time/clock';
import { interleave, ratioOf } from './interleave.ts';
import { zodForm } from './peers/zodForm.ts';
import { info, type Measured, perSecond, times, took } from './row.ts';
import { NOW } from './sampleCase.ts';
import { formOf, labourRows, labourSheet, valuesOf } from './sampleForms.ts';

const TODAY = localDate(NOW);
const FIELDS = 40;
const FORMS = 4;
const FILLED = 64;
const ROWS = 500;
const COLUMNS = 8;

/** A whole labour sheet, its sums included: what a village sends at the end of a month. */
const measureSheet = async () => {
  const check = compileForm(labourSheet, 'apply');
  const schema = zodForm(labourSheet, 'apply', TODAY);
  const values = labourRows(ROWS, 7000);
  const faulty = { sheet: [...labourRows(ROWS - 1, 7001).sheet, { worker: '王' }] };
  for (const given of [values, faulty])
    if (check(given, {}, TODAY).ok !== schema.safeParse(given).success)
      throw new Error('closures and zod do not agree on a sheet');
  const { ours, zod } = await interleave({
    ours: () => check(values, {}, TODAY),
    zod: () => schema.safeParse(values),
  });
  return info({
    what: `form check, one sheet of ${ROWS} rows with ${COLUMNS} columns`,
    ours: took(ours.ms),
    peer: `zod ${took(zod.ms)}, without the sums`,
    ratio: `${times(ratioOf(zod, ours))} faster`,
  });
};

export const measure = async (): Promise<Measured> => {
  const forms = Array.from({ length: FORMS }, (_, index) => {
    const form = formOf(FIELDS, 1000 + index);
    return { form, check: compileForm(form, 'apply'), schema: zodForm(form, 'apply', TODAY) };
  });
  const filled = Array.from({ length: FILLED }, (_, index) => {
    const of = forms[index % FORMS];
    if (of === undefined) throw new Error('there are no forms');
    return { ...of, values: valuesOf(of.form, 5000 + index, index % 8 === 7) };
  });
  const at = (round: number) => {
    const found = filled[round % FILLED];
    if (found === undefined) throw new Error('there are no filled forms');
    return found;
  };
  for (const { check, schema, values } of filled)
    if (check(values, {}, TODAY).ok !== schema.safeParse(values).success)
      throw new Error('closures and zod do not agree');
  const { ours, zod } = await interleave({
    ours: (round) => {
      const { check, values } = at(round);
      return check(values, {}, TODAY);
    },
    zod: (round) => {
      const { schema, values } = at(round);
      return schema.safeParse(values);
    },
  });
  const sheet = await measureSheet();
  return {
    rows: [
      info({
        what: `form check, ${FIELDS} fields, ${FORMS} generated forms`,
        ours: `${took(ours.ms)} (${perSecond(ours.ms)})`,
        peer: `zod ${took(zod.ms)}`,
        ratio: `${times(ratioOf(zod, ours))} faster`,
      }),
      sheet,
    ],
  };
};
