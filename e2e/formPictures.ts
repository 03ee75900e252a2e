import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { inventedName } from '@dingban/local/demo/invent';
import { findDefinition } from '@dingban/shared/catalogue/catalogue';
import type { SimpleValue } from '@dingban/shared/form/value';
import { goodRow } from '@dingban/shared/sample/goodValue';
import { localDate } from '@dingban/shared/time/clock';
import { smallCity } from './api/smallCity.ts';
import { openBrowser, PHONE } from './browser.ts';
import { startSite } from './site.ts';
import { walker } from './walker.ts';

/* node e2e/formPictures.ts [sub-module]: pictures of six different forms on a phone, one with a hundred rows, into docs/screens. */
const FOLDER = path.resolve(import.meta.dirname, '../docs/screens');
const ROWS = 100;

const FORMS = [
  ['project-initiation', 'ordinary-works'],
  ['goods-procurement', 'fixed-assets'],
  ['casual-labour', 'labour-pay'],
  ['asset-lease', 'building-lease'],
  ['homestead-building', 'new-house'],
  ['social-assistance', 'minimum-living'],
] as const;

const site = await startSite(smallCity());
const browser = await openBrowser();
mkdirSync(FOLDER, { recursive: true });

/** A draft with a table as long as a large village needs, as the phone keeps it. */
const draftOf = (matter: string, sub: string): string => {
  const fields = findDefinition(matter, sub)?.sub.form.groups.flatMap((group) => group.fields) ?? [];
  const table = fields.find((field) => field.kind === 'rows' && field.max >= ROWS);
  if (table?.kind !== 'rows') return '{}';
  const today = localDate(site.system.app.clock());
  const rows = Array.from({ length: ROWS }, (_, index) =>
    goodRow(
      table,
      today,
      index,
      Object.fromEntries(
        table.columns.flatMap((column): readonly [string, SimpleValue][] => {
          if (column.kind === 'money') return [[column.id, 20_000 + (index % 7) * 1000]];
          if (column.kind === 'number') return [[column.id, 1 + (index % 5)]];
          if (column.kind === 'entry')
            return [[column.id, { entry: `${column.registry}-${index + 1}`, label: inventedName(index) }]];
          return column.kind === 'text' && column.personal !== 'none'
            ? [[column.id, inventedName(index)]]
            : [];
        }),
      ),
    ),
  );
  const typed = { subject: '三月沟渠清淤用工报酬', [table.id]: rows };
  return JSON.stringify({ at: site.system.app.clock(), typed, place: '20101', left: false });
};

for (const [matter, sub] of FORMS.filter(([, id]) => (process.argv[2] ?? id) === id)) {
  const clerk = await walker(browser, site, 'qs-clerk', { size: PHONE });
  await clerk.open();
  await clerk.see('待我处理');
  if (sub === 'labour-pay')
    await clerk.page.evaluate(
      ([key, draft]) => localStorage.setItem(key ?? '', draft ?? ''),
      [`draft:qs-clerk:${matter}:${sub}`, draftOf(matter, sub)],
    );
  await clerk.open(`/apply/form/index?matter=${matter}&sub=${sub}&place=20101`);
  await clerk.page.getByText('已填').first().waitFor();
  if (sub === 'labour-pay') await clerk.page.locator('.rows-sum').first().scrollIntoViewIfNeeded();
  await clerk.page.waitForTimeout(500);
  const wide = await clerk.page.evaluate(() => document.documentElement.scrollWidth);
  await clerk.page.screenshot({ path: path.join(FOLDER, `${sub}.png`) });
  process.stdout.write(`${sub}.png, ${wide} px wide\n`);
  await clerk.close();
}
await browser.close();
await site.stop();
