import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { developmentMark } from '../../scripts/package/sources.ts';
import { sources, textOf } from '../imports.ts';

const root = join(import.meta.dirname, '../..');
const scripts = sources.filter(
  (file) => /^(?:lab(?:\/bench)?|scripts)\/[^/]+\.ts$/.test(file) && file !== 'scripts/command.ts',
);

it('a wrong option is one line and exit code 2', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/package.ts'), '--nonsense'],
    { encoding: 'utf8' },
  );
  expect({ status, stdout, stderr }).toEqual({
    ...{ status: 2, stdout: '' },
    stderr: "Unknown option '--nonsense'. Known: --prove, --dirty, --development\n",
  });
});

it('no package with a public development root, unless that is asked for', () => {
  const development = textOf('tests/keys/root.json');
  const signed = JSON.parse(development);
  const { development: _, ...body } = signed.signed;
  const release = JSON.stringify({ ...signed, signed: body });
  expect(developmentMark(development, false)).toBeUndefined();
  expect(developmentMark(development, true)).toBe('-development');
  expect([developmentMark(release, false), developmentMark(release, true)]).toEqual(['', '']);
});

it('no script reads its options in another way', () => {
  expect(scripts).toContain('scripts/package.ts');
  expect(scripts.filter((file) => /\bparseArgs\(/.test(textOf(file)))).toEqual([]);
});
