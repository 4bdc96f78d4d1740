import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { median, quantile } from '../../lab/bench/parts/figures.ts';
import { gtin14 } from '../../lib/core/gtin.ts';
import { Hazard } from '../../lib/core/hazard.ts';
import { findBrowser } from '../support/browsers.ts';
import { madeUpHazard } from '../support/made-up-hazards.ts';
import { openTally, summary } from '../support/tally.ts';

describe('summary', () => {
  it('ends with the one line that counts', () => {
    const tally = openTally();
    tally.pass('a');
    tally.fail('b', 'because\nof this');
    expect(summary(tally).split('\n').at(-1)).toBe('1 passed, 1 failed');
    tally.skip('c');
    const lines = summary(tally).split('\n');
    expect(lines.at(-1)).toBe('1 passed, 1 failed, 1 skipped');
    expect(lines).toContain('skipped: c');
    expect(lines).toContain('    of this');
  });
});

describe('findBrowser', () => {
  it('takes the first that can be run, and the one that was chosen before all', () => {
    const folder = mkdtempSync(join(tmpdir(), 'browsers-'));
    const path = join(folder, 'chromium');
    writeFileSync(path, '#!/bin/sh\n');
    chmodSync(path, 0o644);
    const isElsewhere = findBrowser('chromium', { PATH: '' });
    expect(findBrowser('chromium', { PATH: folder })).toBe(isElsewhere);
    chmodSync(path, 0o755);
    expect(findBrowser('chromium', { PATH: `/nowhere:${folder}` })).toBe(path);
    expect(findBrowser('chromium', { PATH: folder, CHROMIUM_PATH: '/opt/c' })).toBe('/opt/c');
  });
});

describe('figures', () => {
  it('are order statistics', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1])).toBe(2.5);
    expect(quantile([...Array(101).keys()], 0.95)).toBe(95);
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('madeUpHazard', () => {
  it('is a hazard by the schema, with a right barcode and a name of its own', () => {
    const some = [0, 1, 7, 99_999].map(madeUpHazard);
    for (const hazard of some) expect(Hazard.safeParse(hazard).success).toBe(true);
    expect(new Set(some.map(({ reference }) => reference)).size).toBe(some.length);
    const gtins = some.flatMap(({ products }) => products[0]?.identification[0]?.gtins ?? []);
    expect(gtins.every((gtin) => gtin14(gtin) !== undefined)).toBe(true);
  });
});
