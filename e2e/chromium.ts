import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where Chromium is and what it needs around it. */
export interface Installed {
  readonly binary: string;
  readonly env: Readonly<Record<string, string>>;
}

const packages = path.resolve(import.meta.dirname, '../node_modules');
const cache = path.join(packages, '.cache/dingban-chromium');

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Unpacks into a folder of its own and moves it into place whole, so that two at once cannot meet a half one. */
const unpack = async (): Promise<string> => {
  const source = path.join(packages, '@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8')) as {
    version: string;
  };
  const place = path.join(cache, version);
  if (existsSync(place)) return place;
  const packed = path.join(source, 'bin');
  const own = path.join(cache, `${version}-${process.pid}`);
  mkdirSync(own, { recursive: true });
  const { inflate } = await import('@sparticuz/chromium');
  const before = process.env.TMPDIR;
  // The package unpacks to the folder for temporary files and nowhere else.
  process.env.TMPDIR = own;
  try {
    await inflate(path.join(packed, 'chromium.br'));
    await inflate(path.join(packed, 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  try {
    renameSync(own, place);
  } catch {
    rmSync(own, { recursive: true, force: true });
  }
  return place;
};

/** Chinese text needs a font; with this one file two machines draw the same picture. */
const fontconfig = (): string => {
  const fonts = path.join(packages, '@embedpdf/fonts-sc/fonts');
  const file = path.join(cache, 'fonts.conf');
  mkdirSync(cache, { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${path.join(cache, 'fontconfig')}</cachedir>
</fontconfig>
`,
  );
  return file;
};

/** A Chromium from npm alone on Linux x64; elsewhere CHROMIUM_BIN or an installed Chrome. Undefined when there is none. */
export const findChromium = async (): Promise<Installed | undefined> => {
  const named = process.env.CHROMIUM_BIN;
  if (named !== undefined) return { binary: named, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') {
    const place = await unpack();
    const libraries = [path.join(place, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(
      (one) => one !== undefined,
    );
    return {
      binary: path.join(place, 'chromium'),
      env: { LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_FILE: fontconfig() },
    };
  }
  const binary = INSTALLED.find((file) => existsSync(file));
  return binary === undefined ? undefined : { binary, env: {} };
};
