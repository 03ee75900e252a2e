import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axe, front, openPhone, PHONE, type Size } from './browser.ts';
import type { Site } from './site.ts';

/** Somebody with a phone of their own, who sees, presses and types. */
export interface Walker {
  readonly page: Page;
  readonly see: (words: string | RegExp) => Promise<void>;
  readonly press: (words: string | RegExp) => Promise<void>;
  readonly type: (label: string, words: string) => Promise<void>;
  /** Gives a picture to the picker that opens. */
  readonly photo: (button: string, bytes: Buffer, name?: string) => Promise<void>;
  /** The screen as it stands now has no serious fault of accessibility, and nothing went wrong so far. */
  readonly sound: () => Promise<void>;
  /** Opens the DingTalk of this person, as the sandbox shows it. */
  readonly dingtalk: () => Promise<void>;
  /** Opens the app as this person, at a page. */
  readonly open: (address?: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface WalkerOptions {
  readonly size?: Size;
  readonly view?: 'elder' | 'largest';
  readonly language?: 'en';
}

/** The phone's clock goes with the site's, as real phones and real servers have one time. */
const withTime = (shift: number): string => `{
  const Real = Date;
  window.Date = class extends Real {
    constructor(...given) { if (given.length === 0) super(Real.now() + ${shift}); else super(...given); }
    static now() { return Real.now() + ${shift}; }
  };
}`;

/** A label, with or without the remark that the field may stay empty. */
const labelled = (label: string): RegExp =>
  new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*(（可不填）|\\(optional\\))?$`);

/** What a browser says by itself when the network is gone; the app has its own words for it. */
const EXPECTED = /ERR_INTERNET_DISCONNECTED|net::ERR_/;

/** How often somebody looks for a button that is no longer there before giving up. */
const PRESSES = 5;

export const walker = async (
  browser: Browser,
  site: Site,
  userid: string,
  { size = PHONE, view, language }: WalkerOptions = {},
): Promise<Walker> => {
  const { page, faults } = await openPhone(browser, size);
  page.setDefaultTimeout(30_000);
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) faults.push(message.text());
  });
  await page.addInitScript(withTime(site.shift()));
  if (view !== undefined || language !== undefined)
    await page.addInitScript(
      `if (!localStorage.getItem('settings')) localStorage.setItem('settings', '${JSON.stringify({ language: language ?? 'zh', view: view ?? 'standard' })}')`,
    );
  const pressable = (words: string | RegExp): Locator =>
    (['radio', 'checkbox', 'link'] as const).reduce(
      (found, role) => found.or(front(page).getByRole(role, { name: words, exact: true })),
      front(page).getByRole('button', { name: words, exact: true }),
    );
  return {
    page,
    see: async (words) => front(page).getByText(words).first().waitFor(),
    press: async (words) => {
      const exact = pressable(words);
      const containing = front(page).locator('button:visible').filter({ hasText: words });
      // The screen may change between the look and the press, and the button with it: then one looks again.
      for (let tries = PRESSES; ; tries -= 1) {
        await exact.or(containing).first().waitFor();
        const button = (await exact.count()) > 0 ? exact.last() : containing.first();
        const pressed = await button.click({ timeout: 3_000 }).then(
          () => true,
          (reason: unknown) => {
            if (tries <= 1) throw reason;
            return false;
          },
        );
        if (pressed) return;
      }
    },
    type: async (label, words) => front(page).getByLabel(labelled(label)).fill(words),
    photo: async (button, bytes, name = 'page.png') => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        front(page).getByRole('button', { name: button }).click(),
      ]);
      await chooser.setFiles({
        name,
        mimeType: /\.pdf$/.test(name) ? 'application/pdf' : 'image/png',
        buffer: bytes,
      });
    },
    sound: async () => {
      expect(await axe(page)).toEqual([]);
      expect(faults).toEqual([]);
    },
    dingtalk: async () => {
      await page.goto(`${site.url}/sandbox/people/${userid}`);
    },
    open: async (address = '/pages/home/index') => {
      await page.goto(`${site.url}/?sandboxUser=${userid}#${address}`);
    },
    close: () => page.context().close(),
  };
};
