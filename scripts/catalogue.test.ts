import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { catalogue } from '@dingban/shared/catalogue/catalogue';
import { countFields } from '@dingban/shared/form/field';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { catalogueText } from './catalogueText.ts';
import { dictionaryRows } from './dictionary.ts';

const docs = resolve(import.meta.dirname, '..', 'docs');

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
