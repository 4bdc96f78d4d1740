import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const browserNames = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof browserNames)[number];

/** Debian's packages. A download of a browser by npm is never tried. */
const packages = { chromium: 'chromium', firefox: 'firefox-esr' };
/** Without it headless screenshots show boxes in place of Korean. */
const koreanFonts = 'fonts-noto-cjk';

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

const isDebian = () =>
  existsSync('/etc/debian_version') &&
  /^ID=debian$/m.test(readFileSync('/etc/os-release', { encoding: 'utf8' }));

const lacksKoreanFonts = () => {
  const fonts = spawnSync('fc-list', [':lang=ko', 'family'], { encoding: 'utf8' });
  return fonts.status !== 0 || fonts.stdout.trim() === '';
};

function aptInstall(wanted: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', '-y', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  apt('update');
  if (apt('install', '--no-install-recommends', ...wanted).status !== 0)
    throw new Error(`apt-get could not install ${wanted.join(' ')}; see its message above`);
}

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
  if (process.getuid?.() === 0 && isDebian()) {
    if (lacksKoreanFonts()) wanted.push(koreanFonts);
    if (wanted.length > 0) {
      say(`installing ${wanted.join(', ')} from Debian`);
      aptInstall(wanted);
    }
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
  `sudo apt-get install ${packages[name]} ${koreanFonts}. ` +
  `Elsewhere: install it and set ${name.toUpperCase()}_PATH to the program.`;
