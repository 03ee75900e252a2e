import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from './chromium.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The two screens that everything is looked at on. */
export const PHONE: Size = { width: 390, height: 844 };
export const DESK: Size = { width: 1280, height: 800 };

const pictures = path.resolve(import.meta.dirname, '../.data/pictures');

export const openBrowser = async (): Promise<Browser> => {
  const found = await findChromium();
  if (found === undefined) throw new Error('no Chromium: set CHROMIUM_BIN to one');
  return chromium.launch({
    executablePath: found.binary,
    args: ['--no-sandbox', '--disable-gpu', '--lang=zh-CN'],
    env: { ...process.env, ...found.env },
  });
};

/** A phone of its own: nothing is shared with the phones of others. Errors of the page end in `faults`. */
export const openPhone = async (
  browser: Browser,
  size: Size = PHONE,
): Promise<{ page: Page; faults: string[] }> => {
  const context = await browser.newContext({
    viewport: { width: size.width, height: size.height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: size.width < 600,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  return { page, faults };
};

/** Takes a picture for people to look at; returns where it lies. */
export const shot = async (page: Page, name: string): Promise<string> => {
  mkdirSync(pictures, { recursive: true });
  const file = path.join(pictures, `${name}.png`);
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: file });
  return file;
};

/** The page in front; those that were left stay in the document. */
export const front = (page: Page) => page.locator('.page:visible').last();

/** The bars that stay in view hide half of something wherever one has scrolled to; that is no smaller for it. */
const isHalfBehindBar = (id: string, summary: string | undefined): boolean =>
  id === 'target-size' && summary?.includes('partially obscured') === true;

/** Serious and critical faults that axe finds, one line each. */
export const axe = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes
        .filter(({ failureSummary }) => !isHalfBehindBar(id, failureSummary))
        .map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
};

/** How much wider the page is than the screen. CSS pixels. */
export const overhang = (page: Page): Promise<unknown> =>
  page.evaluate(`Math.max(...Array.from(document.querySelectorAll('.page'))
    .filter((one) => one.offsetParent !== null)
    .flatMap((one) => [one, ...one.querySelectorAll('.sheet, .card')])
    .map((one) => one.scrollWidth - one.clientWidth)) - 0`);
