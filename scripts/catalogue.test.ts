import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { catalogue } from '@dingban/shared/catalogue/catalogue';
import { MECHANISMS } from '@dingban/shared/catalogue/mechanisms';
import { countFields } from '@dingban/shared/form/field';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { catalogueText } from './catalogueText.ts';
import { dictionaryRows } from './dictionary.ts';
import { mechanismsText } from './mechanismsText.ts';
import { findBroken } from './promises.ts';

const docs = resolve(import.meta.dirname, '..', 'docs');

describe('the mechanisms', () => {
  it('are 21, each with a name of its own', () => {
    expect(MECHANISMS).toHaveLength(21);
    expect(new Set(MECHANISMS.map(({ id }) => id)).size).toBe(21);
  });

  it('name code that exists and a test that proves it, or say what is missing', () => {
    for (const { id, code, proofs, missing } of MECHANISMS) {
      for (const path of code) expect(existsSync(join(docs, '..', path)), path).toBe(true);
      if (missing === undefined) expect([id, code.length > 0, proofs.length > 0]).toEqual([id, true, true]);
    }
    const proven = MECHANISMS.filter(({ proofs }) => proofs.length > 0);
    expect(
      findBroken(
        proven.map(({ id, proofs }) => ({
          promise: id,
          tests: proofs.map(({ file, test }) => ({ file, name: test })),
        })),
      ),
    ).toEqual([]);
  });

  it('are docs/mechanisms.md as it stands', () => {
    expect(readFileSync(join(docs, 'mechanisms.md'), 'utf8'), 'run npm run catalogue').toBe(
      mechanismsText(MECHANISMS),
    );
  });
});

describe('what is made from the catalogue', () => {
  it('is docs/catalogue.md as it stands', () => {
    expect(readFileSync(join(docs, 'catalogue.md'), 'utf8'), 'run npm run catalogue').toBe(
      catalogueText(catalogue()),
    );
  });

  it('is docs/dictionary.xlsx, with a row for every field', async () => {
    const rows = dictionaryRows(catalogue());
    const fields = catalogue()
      .flatMap((matter) => matter.subModules)
      .reduce((sum, { form }) => sum + countFields(form), 0);
    expect(rows).toHaveLength(fields);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(docs, 'dictionary.xlsx'));
    const written: string[][] = [];
    book.worksheets[0]?.eachRow((row, number) => {
      if (number > 1) written.push(rows[0]?.map((_, column) => row.getCell(column + 1).text) ?? []);
    });
    expect(written, 'run npm run catalogue').toEqual(rows);
  });
});
