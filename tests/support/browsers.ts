import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, canInstall } from './debian.ts';

export const browserNames = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof browserNames)[number];

/** Debian's packages. A download of a browser by npm is never tried. */
const packages = { chromium: 'chromium', firefox: 'firefox-esr' };
/** Without them headless screenshots show boxes in place of Korean; `fc-list` comes with the second. */
const koreanFonts = ['fonts-noto-cjk', 'fontconfig'];

const commands = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  firefox: ['firefox-esr', 'firefox'],
};
const elsewhere = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
};

const isExecutable = (path: string) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Path of an installed browser. `CHROMIUM_PATH` and `FIREFOX_PATH` come before anything else. */
export function findBrowser(name: BrowserName, env = process.env): string | undefined {
  const chosen = env[`${name.toUpperCase()}_PATH`];
  if (chosen) return chosen;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [
    ...commands[name].flatMap((command) => folders.map((folder) => join(folder, command))),
    ...elsewhere[name],
  ].find(isExecutable);
}

const lacksKoreanFonts = () => {
  const fonts = spawnSync('fc-list', [':lang=ko', 'family'], { encoding: 'utf8' });
  return fonts.status !== 0 || fonts.stdout.trim() === '';
};

/**
 * Paths of the browsers asked for. Root on Debian gets what is missing from Debian's own packages;
 * anybody else is told which packages to install.
 */
export function ensureBrowsers(
  names: readonly BrowserName[],
  say: (line: string) => void,
): Map<BrowserName, string> {
  const missing = names.filter((name) => findBrowser(name) === undefined);
  const wanted = missing.map((name) => packages[name]);
  if (canInstall()) {
    if (lacksKoreanFonts()) wanted.push(...koreanFonts);
    if (wanted.length > 0) aptInstall(wanted, say);
  }
  const paths = new Map<BrowserName, string>();
  for (const name of names) {
    const path = findBrowser(name);
    if (path === undefined) throw new Error(howToInstall(name));
    paths.set(name, path);
  }
  return paths;
}

const howToInstall = (name: BrowserName) =>
  `No ${name === 'chromium' ? 'Chromium' : 'Firefox'} found. Debian and Ubuntu: ` +
  `sudo apt-get install ${packages[name]} ${koreanFonts.join(' ')}. ` +
  `Elsewhere: install it and set ${name.toUpperCase()}_PATH to the program.`;
