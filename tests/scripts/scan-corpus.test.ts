import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const corpus = join(root, '../shared/corpus/pages');

const table = (folder: string) =>
  spawnSync(process.execPath, ['lab/scan-corpus.ts', folder], { cwd: root, encoding: 'utf8' });

describe.skipIf(!existsSync(corpus))('every capture of the corpus (../shared/corpus/pages)', () => {
  it('gives what it holds, and nothing where there is no product', () => {
    const { stdout, status } = table(corpus);
    expect(stdout).toContain('0 missed, 0 wrong');
    expect(stdout).not.toMatch(/MISSED|DIFFERS/);
    expect(stdout.match(/ null$/gm)).toHaveLength(13);
    expect(status).toBe(0);
  }, 60_000);
});

describe('without a corpus', () => {
  it('says so and ends well', () => {
    const { stderr, status } = table(join(root, 'not-there'));
    expect(stderr).toContain('skipped');
    expect(status).toBe(0);
  });
});
