import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { readSources, uncommitted, zip } from '../../scripts/package/sources.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (file: Uint8Array | undefined) => new TextDecoder().decode(file);
const zipModule = join(import.meta.dirname, '../../scripts/package/sources.ts');

const folders: string[] = [];
function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'package-test-'));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('zip', () => {
  it('gives back every file', () => {
    const back = unzipSync(
      zip(
        new Map([
          ['a/b.txt', bytes('가')],
          ['c', bytes('')],
        ]),
      ),
    );
    expect(
      Object.fromEntries(Object.entries(back).map(([path, file]) => [path, text(file)])),
    ).toEqual({
      'a/b.txt': '가',
      c: '',
    });
  });

  it('does not depend on the order of the files', () => {
    const one = zip(
      new Map([
        ['b', bytes('2')],
        ['a', bytes('1')],
      ]),
    );
    const other = zip(
      new Map([
        ['a', bytes('1')],
        ['b', bytes('2')],
      ]),
    );
    expect(one).toEqual(other);
  });

  it('does not depend on the time, nor on the time zone', () => {
    const made = (zone: string) =>
      execFileSync(
        process.execPath,
        [
          '--input-type=module',
          '-e',
          `
          const { zip } = await import(${JSON.stringify(zipModule)});
          process.stdout.write(Buffer.from(zip(new Map([['a', Buffer.from('1')]]))).toString('hex'));`,
        ],
        { env: { ...process.env, TZ: zone }, encoding: 'utf8' },
      );
    const here = Buffer.from(zip(new Map([['a', bytes('1')]]))).toString('hex');
    expect(made('Asia/Seoul')).toBe(here);
    expect(made('America/Los_Angeles')).toBe(here);
  });
});

describe('the sources', () => {
  it('are what git would take: the new file, not the ignored one', () => {
    const root = folderWith({ '.gitignore': 'made/\n', 'a.ts': '1', 'made/b.js': '2' });
    execFileSync('git', ['init', '--quiet'], { cwd: root });
    expect([...readSources(root).keys()].sort()).toEqual(['.gitignore', 'a.ts']);
    expect(uncommitted(root)).toEqual(['?? .gitignore', '?? a.ts']);
  });

  it('leave out what was deleted and is not committed yet, as of an earlier list', () => {
    const root = folderWith({ 'old.segment': '1', 'a.ts': '1' });
    execFileSync('git', ['init', '--quiet'], { cwd: root });
    execFileSync('git', ['add', '.'], { cwd: root });
    rmSync(join(root, 'old.segment'));
    expect([...readSources(root).keys()]).toEqual(['a.ts']);
  });

  it('never hold the secrets that an operator makes in a checkout', () => {
    const root = folderWith({
      '.gitignore': readFileSync(join(import.meta.dirname, '../../.gitignore'), 'utf8'),
      ...{ 'keys/root-1.key.json': '', 'site/list/timestamp.json': '', 'list/root.json': '' },
      ...{ passphrase: '', 'ana.token': '', 'inbox.json': '', 'deploy/.env': '' },
      ...{ 'inbox.dump': '', 'inbox.tar.gz': '', 'notices/temu.html': '' },
    });
    execFileSync('git', ['init', '--quiet'], { cwd: root });
    expect([...readSources(root).keys()]).toEqual(['.gitignore']);
  });

  it('are, without git, all files but what is made', () => {
    const root = folderWith({
      'lib/a.ts': '1',
      'node_modules/x/i.js': '',
      '.output/y.js': '',
      '.wxt/types.ts': '',
    });
    expect([...readSources(root).keys()]).toEqual(['lib/a.ts']);
    expect(uncommitted(root)).toEqual([]);
  });
});
