import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axe, front, openPhone, overhang, PHONE, type Size, shot } from './browser.ts';

export type View = 'standard' | 'elder' | 'largest';

/** Somebody before the prepared answers, who looks at each screen on the way and finds nothing wrong with it. */
export interface Looker {
  readonly page: Page;
  readonly go: (address: string, words: string) => Promise<void>;
  readonly see: (words: string | RegExp) => Promise<void>;
  /** Presses what bears this name, in front of everything else. */
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly type: (label: string, words: string) => Promise<void>;
  /** Takes a picture, and holds the screen to the guides. */
  readonly look: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What can be pressed or typed into and is smaller than a finger needs. CSS pixels. */
const smallTargets = (page: Page, least: number): Promise<unknown> =>
  page.evaluate(`Array.from(document.querySelectorAll('.page button, .page input, .page textarea'))
    .map((one) => [one.textContent || one.id, one.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0 && (box.height < ${least} || box.width < ${least}))
    .map(([words, box]) => words + ' ' + box.width + 'x' + box.height)`);

export const lookerAt = async (
  browser: Browser,
  url: string,
  { size = PHONE, view = 'standard' }: { readonly size?: Size; readonly view?: View } = {},
): Promise<Looker> => {
  const { page, faults } = await openPhone(browser, size);
  page.setDefaultTimeout(20_000);
  const { x, y } = { x: 120.0754, y: 29.31012 };
  await page.context().grantPermissions(['geolocation']);
  await page.context().setGeolocation({ latitude: y, longitude: x, accuracy: 12 });
  await page.route('**/store', (route) =>
    route.fulfill({ status: 204, headers: { 'access-control-allow-origin': '*' } }),
  );
  await page.addInitScript(
    `if (!localStorage.getItem('settings')) localStorage.setItem('settings', '{"language":"zh","view":"${view}"}')`,
  );
  const dialog = page.getByRole('dialog').last();
  const place = async () => ((await dialog.count()) > 0 ? dialog : front(page));
  return {
    page,
    go: async (address, words) => {
      await page.goto(`${url}?sandboxUser=secretary#${address}`);
      await front(page).getByText(words, { exact: false }).first().waitFor();
    },
    see: async (words) => front(page).getByText(words).first().waitFor(),
    press: async (name) => {
      const where = await place();
      const found = (['radio', 'checkbox'] as const).reduce(
        (one, role) => one.or(where.getByRole(role, { name })),
        where.getByRole('button', { name }),
      );
      await found.first().click();
    },
    type: async (label, words) => (await place()).getByLabel(label).first().fill(words),
    look: async (name) => {
      await page.waitForTimeout(150);
      await shot(page, `${view}-${size === PHONE ? 'phone' : 'desk'}-${name}`);
      expect({ name, axe: await axe(page) }).toEqual({ name, axe: [] });
      expect({ name, small: await smallTargets(page, view === 'standard' ? 44 : 60) }).toEqual({
        name,
        small: [],
      });
      expect({ name, overhang: await overhang(page) }).toEqual({ name, overhang: 0 });
      expect({ name, faults }).toEqual({ name, faults: [] });
    },
    close: () => page.context().close(),
  };
};
