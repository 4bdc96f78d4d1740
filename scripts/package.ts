/**
 * `npm run package`: what is handed to the stores, in `.output/packages`: a zip each for Chrome, Edge,
 * Firefox (desktop and Android) and Safari, and the sources zip that makes the same bytes again.
 * `-- --prove` makes them again from that sources zip, with fresh dependencies, and compares;
 * `-- --dirty` packs what is not committed too; `-- --development` packs a root whose private keys are
 * public, and says so in each zip's name: whoever has the keys could publish lists to its users.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { readTrustedRoot } from '../hub/list/trusted-root.ts';
import { optionsOf, runCommand } from './command.ts';
import { unreadBySafari } from './package/safari.ts';
import { developmentMark, readFolder, readSources, uncommitted, zip } from './package/sources.ts';

/**
 * Makes the packages again out of the sources zip alone, in an empty folder with fresh dependencies,
 * and answers with the names of those that came out different. Throws with the command's words
 * where one of them fails.
 */
async function rebuiltDifferently(
  packages: ReadonlyMap<string, Uint8Array>,
  sources: Uint8Array,
  outFolder: string,
  options: readonly string[],
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cart-canary-rebuild-'));
  try {
    for (const [path, bytes] of Object.entries(unzipSync(sources))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    await mustRun('npm', ['ci', '--prefix', folder, '--no-progress', '--loglevel=error']);
    const rebuild = ['run', '--silent', '--prefix', folder, 'package', '--', ...options];
    await mustRun('npm', rebuild);
    return [...packages]
      .filter(([name, bytes]) => !readFileSync(join(folder, outFolder, name)).equals(bytes))
      .map(([name]) => name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function mustRun(command: string, args: string[]): Promise<void> {
  const { ok, output } = await runCommand(command, args);
  if (!ok) throw new Error(`${command} ${args.join(' ')} failed:\n${output}`);
}

const values = optionsOf({ prove: false, dirty: false, development: false });
const root = join(import.meta.dirname, '..');
process.chdir(root);
const outFolder = '.output/packages';
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const left = uncommitted(root);
if (left.length > 0 && !values.dirty)
  fail(
    `not committed, so it would be in no history:\n${left.join('\n')}\n(--dirty packs it anyway)`,
  );

const mark = developmentMark(readTrustedRoot(), values.development);
if (mark === undefined)
  fail(
    'public/list/root.json is for development: its private keys are public. Put your own publication\n' +
      'there (docs/operator.md), or give --development for a package that no store may get.',
  );
const stem = `${name}-${version}${mark}`;

rmSync(outFolder, { recursive: true, force: true });
mkdirSync(outFolder, { recursive: true });
const packages = new Map<string, Uint8Array>();

function write(file: string, bytes: Uint8Array): void {
  packages.set(file, bytes);
  writeFileSync(join(outFolder, file), bytes);
  const digest = createHash('sha256').update(bytes).digest('hex');
  console.log(`${file}  ${(bytes.length / 1024).toFixed(0)} KB  sha256 ${digest}`);
}

// Only what the sources zip holds may shape a package.
delete process.env.OPERATOR_FILE;
for (const browser of ['chrome', 'edge', 'firefox', 'safari']) {
  const { ok, output } = await runCommand('wxt', ['build', '-b', browser, '--mv3']);
  if (!ok) fail(`the build for ${browser} failed:\n${output}`);
  const manifest = JSON.parse(readFileSync(`.output/${browser}-mv3/manifest.json`, 'utf8'));
  const unread = browser === 'safari' ? unreadBySafari(manifest) : [];
  if (unread.length > 0) fail(`Safari does not read this manifest: ${unread.join(', ')}`);
  write(`${stem}-${browser}.zip`, zip(readFolder(`.output/${browser}-mv3`)));
}
const sources = zip(readSources(root));
write(`${stem}-sources.zip`, sources);

if (values.prove) {
  console.log('making them again from the sources zip …');
  const options = values.development ? ['--development'] : [];
  const different = await rebuiltDifferently(packages, sources, outFolder, options);
  if (different.length > 0) fail(`came out different: ${different.join(', ')}`);
  console.log(`the sources zip makes the same ${packages.size} files again, byte for byte`);
}
