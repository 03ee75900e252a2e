import { createHash } from 'node:crypto';
import type { Answer, Body } from '@dingban/shared/api/contracts';
import type { ExportAction, ExportBody } from '@dingban/shared/desk/exportAction';
import type { Actor } from '@dingban/shared/ledger/record';
import { mayRole } from '@dingban/shared/org/policy';
import { XLSX } from '@dingban/shared/registry/sheetFile';
import { done, type Result } from '@dingban/shared/result';
import { localDate } from '@dingban/shared/time/clock';
import { append } from '../command/append.ts';
import { requestMark, sealValue } from '../keys/seal.ts';
import type { Card } from '../read/people.ts';
import { exportedSheetKey } from '../registry/sheet/sheetFile.ts';
import type { App } from '../wiring/app.ts';
import { describeCases } from './describeCases.ts';
import { filterPairs } from './filterPairs.ts';
import { type Bounds, type Search, searchCases } from './searchCases.ts';
import { writeCases } from './writeCases.ts';

/** As many rows as somebody can still read through in Excel, and as much as a request of 29 seconds gets through. */
const BOUNDS: Bounds = { rows: 5000, entries: 20_000, looks: 8000 };

/** The post under which somebody sits at the desk: the one that reaches furthest. */
export const supervisor = ({ id, posts }: Card, places: Search['places']): Actor => {
  const rank = { city: 2, town: 1, village: 0 } as const;
  const own = posts.filter(({ role }) => mayRole(role, 'desk.read'));
  const [best] = [...own].sort(
    (a, b) => rank[places.get(b.place)?.level ?? 'village'] - rank[places.get(a.place)?.level ?? 'village'],
  );
  return { kind: 'person', id, role: best?.role ?? '', place: best?.place ?? '' };
};

type Filter = Body<'exportCases'>['filter'];

/** What was looked for, as it is kept: words may name somebody, so they are sealed like every personal value. */
const keptFilter = async (app: App, aggregate: string, filter: Filter): Promise<ExportBody['filter']> => {
  const { words, ...rest } = filter;
  if (words === undefined || words.trim() === '') return rest;
  const key = await app.keys.get(aggregate);
  return { ...rest, words: sealValue(words, `${aggregate}/words`, key, app.random) };
};

/**
 * Writes what a search finds into an Excel file, notes that it was taken, and only then gives the address. The same
 * request again gives the same file.
 */
export const exportCases = async (
  app: App,
  search: Search,
  { actionId, filter, order }: Body<'exportCases'>,
  card: Card,
): Promise<Result<Answer<'exportCases'>>> => {
  const aggregate = `export#${actionId}`;
  const by = supervisor(card, search.places);
  const outcome = await append(app, {
    aggregate,
    id: actionId,
    by,
    // Within a filter there may be words that name somebody, hence a mark and not the request.
    mark: requestMark({ person: card.id, order, filter: JSON.stringify(filter) }, app.sessionSecret),
    decide: async (history) => {
      if (history.length > 0) return undefined;
      const { found, examined, order: next } = await searchCases(app, search, BOUNDS);
      const cut = next !== undefined;
      const { default: excel } = await import('exceljs');
      const bytes = await writeCases(new excel.Workbook(), {
        rows: await describeCases(app, found),
        filter: await filterPairs(app, filter, search.at),
        by: card.name,
        at: app.clock(),
        cut,
        examined,
      });
      const name = `办件清单-${localDate(app.clock())}.xlsx`;
      const key = exportedSheetKey(app.newId(), name);
      await app.files.write({ key, type: XLSX, bytes });
      const body: ExportBody = {
        filter: await keptFilter(app, aggregate, filter),
        order,
        rows: found.length,
        examined,
        cut,
        file: { key, name, sha256: createHash('sha256').update(bytes).digest('hex') },
      };
      return done({ type: 'export', body });
    },
  });
  if (!outcome.ok) return outcome;
  // An aggregate of this name holds this one action.
  const [action] = outcome.data.history as unknown as readonly ExportAction[];
  if (action === undefined) throw new Error('an export that left no record');
  const { rows, cut, examined, file } = action.body;
  return done({ url: await app.files.allowDownload(file.key), name: file.name, rows, cut, examined });
};
