import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { textOf } from '../imports.ts';

const root = join(import.meta.dirname, '../..');
const scripts = readdirSync(join(root, 'scripts'))
  .filter((name) => name.endsWith('.ts') && name !== 'parse-options.ts')
  .map((name) => `scripts/${name}`);

it('a wrong option is one line and exit code 2', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/package.ts'), '--nonsense'],
    { encoding: 'utf8' },
  );
  expect({ status, stdout, stderr }).toEqual({
    ...{ status: 2, stdout: '' },
    stderr: "Unknown option '--nonsense'. Known: --prove, --dirty\n",
  });
});

it('no script reads its options in another way', () => {
  expect(scripts.length).toBeGreaterThan(20);
  expect(scripts.filter((file) => /\bparseArgs\(/.test(textOf(file)))).toEqual([]);
});
