import type { Answer } from '@dingban/shared/api/contracts';
import { catalogue } from '@dingban/shared/catalogue/catalogue';
import type { Matter, SubModule } from '@dingban/shared/catalogue/matter';
import { type Field, fieldsOfNode, type RowsField } from '@dingban/shared/form/field';
import { goodRow } from '@dingban/shared/sample/goodValue';
import { localDate } from '@dingban/shared/time/clock';
import type { CDPSession, Page } from 'playwright-core';
import { openBrowser, openPhone } from '../e2e/browser.ts';
import { serveSample } from '../e2e/sampleSite.ts';
import { buildH5, H5_FOLDER } from '../local/h5.ts';
import type { Server } from '../miniapp/host/dd.ts';
import { sampleServer } from '../miniapp/host/sample.ts';
import { median } from './interleave.ts';
import { type Measured, took, verdict } from './row.ts';

/** One frame of a screen that draws sixty a second, on a phone four times slower than this machine. */
const BUDGET = 16;
const SLOWDOWN = 4;
const ROWS = 100;
const LETTERS = 20;
/** So long after a letter nothing of it is left to do, the draft apart. Milliseconds. */
const SETTLED = 120;

interface Longest {
  readonly matter: Matter;
  readonly sub: SubModule;
  readonly inputs: number;
  readonly table: RowsField | undefined;
}

const TYPED: ReadonlySet<string> = new Set(['text', 'longText', 'number', 'money', 'phone', 'idNumber']);

/** A table that holds a hundred rows and of which something is typed rather than chosen. */
const isTable = (field: Field): field is RowsField =>
  field.kind === 'rows' && field.max >= ROWS && field.columns.some(({ kind }) => TYPED.has(kind));

const VILLAGE = { id: '1011', name: '青石村', level: 'village', parent: '101' } as const;

const longest = (withTable: boolean): Longest => {
  const all = catalogue().flatMap((matter) =>
    matter.subModules.map((sub): Longest => {
      const fields = fieldsOfNode(sub.form, 'apply');
      return {
        matter,
        sub,
        inputs: fields.reduce((sum, one) => sum + (one.kind === 'rows' ? one.columns.length : 1), 0),
        table: fields.find(isTable),
      };
    }),
  );
  const [first] = all
    .filter(({ table }) => !withTable || table !== undefined)
    .sort((one, other) => other.inputs - one.inputs);
  if (first === undefined) throw new Error('the catalogue has no such form');
  return first;
};

/** The sample server, with the definition of this one form. */
const serving = ({ matter, sub }: Longest): Server => {
  const sample = sampleServer();
  const answer: Answer<'catalogue'> = {
    matters: [
      {
        id: matter.id,
        group: matter.group,
        label: matter.label,
        sign: matter.sign,
        subModules: [
          { id: sub.id, label: sub.label, purpose: sub.purpose, places: [VILLAGE], definition: sub },
        ],
      },
    ],
  };
  return (call) =>
    call.url.startsWith('/api/catalogue')
      ? { status: 200, body: JSON.stringify({ ok: true, data: answer }) }
      : sample(call);
};

/** A draft that holds a table of a hundred rows: what somebody left and comes back to. */
const draftOf = ({ matter, sub, table }: Longest): string => {
  const today = localDate(Date.now());
  const rows = table === undefined ? [] : Array.from({ length: ROWS }, (_, n) => goodRow(table, today, n));
  const typed = table === undefined ? {} : { [table.id]: rows };
  const draft = JSON.stringify({ at: Date.now(), typed, place: VILLAGE.id, left: false });
  const key = `draft:secretary:${matter.id}:${sub.id}`;
  return `if (!localStorage.getItem(${JSON.stringify(key)})) localStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(draft)})`;
};

/** Seconds of script that the page has run so far. */
const scriptTime = async (cdp: CDPSession): Promise<number> => {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
};

/** Types letter by letter into what has the focus; milliseconds of script for each. */
const typeInto = async (page: Page, cdp: CDPSession): Promise<readonly number[]> => {
  const taken: number[] = [];
  for (let letter = 0; letter < LETTERS; letter += 1) {
    const before = await scriptTime(cdp);
    // Digits, because every text and every number takes them.
    await page.keyboard.press(String(letter % 10));
    await page.waitForTimeout(SETTLED);
    taken.push(((await scriptTime(cdp)) - before) * 1000);
  }
  return taken;
};

const CONTROLS = 'input[type=text]:not([id$="-find"]), textarea';

interface Typed {
  readonly fields: readonly number[];
  readonly row: readonly number[];
}

/** Opens the form with its table, and types into the first control of every section and into a new row. */
const typeAll = async (form: Longest): Promise<Typed> => {
  const site = await serveSample(H5_FOLDER, serving(form));
  const browser = await openBrowser();
  try {
    const { page } = await openPhone(browser);
    await page.addInitScript(draftOf(form));
    const cdp = await page.context().newCDPSession(page);
    await page.goto(
      `${site.url}?sandboxUser=secretary#/apply/form/index?matter=${form.matter.id}&sub=${form.sub.id}&place=1011`,
    );
    await page.locator('.progress').waitFor();
    await cdp.send('Performance.enable');
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const fields: number[] = [];
    const sections = page.locator('.fold');
    for (let index = 0; index < (await sections.count()); index += 1) {
      const section = sections.nth(index);
      if ((await section.getAttribute('aria-expanded')) !== 'true') await section.click();
      const control = page.locator('.section').nth(index).locator(CONTROLS).first();
      if ((await control.count()) === 0) continue;
      await control.focus();
      fields.push(...(await typeInto(page, cdp)));
    }
    const row: number[] = [];
    if (form.table !== undefined) {
      await page
        .locator(`#field-${form.table.id}-box`)
        .getByRole('button', { name: /加一行/ })
        .click();
      await page.getByRole('dialog').locator(CONTROLS).first().focus();
      row.push(...(await typeInto(page, cdp)));
    }
    return { fields, row };
  } finally {
    await browser.close();
    await site.close();
  }
};

const high = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length * 0.95)] ?? Number.NaN;

/** What a keystroke costs in the longest form of the catalogue, and in a row of its longest form with a table. */
export const measure = async (): Promise<Measured> => {
  await buildH5(() => undefined);
  const whole = longest(false);
  const tabled = whole.table === undefined ? longest(true) : whole;
  const typed = await typeAll(whole);
  const { row } = tabled === whole ? typed : await typeAll(tabled);
  const line = (what: string, values: readonly number[], peer: string) => ({
    what,
    ours: took(median(values)),
    peer,
    ratio: `${(median(values) / BUDGET).toFixed(2)} of the budget`,
    budget: `<= ${BUDGET} ms`,
    verdict: verdict(median(values) <= BUDGET),
  });
  return {
    rows: [
      line(
        'script for a keystroke in the longest form, 4x slower CPU',
        typed.fields,
        `${whole.inputs} inputs, a frame at 60 Hz`,
      ),
      line(
        `the same in a row of a table of ${ROWS}`,
        row,
        `${tabled.inputs} inputs, ${tabled.table?.columns.length ?? 0} columns`,
      ),
    ],
    notes: [
      `longest form: ${whole.matter.id} ${whole.sub.id}; table: ${tabled.matter.id} ${tabled.sub.id} ${tabled.table?.id ?? ''}`,
      `of 20 keystrokes one took more than ${took(high(typed.fields))} in a field, ${took(high(row))} in a row`,
    ],
  };
};
