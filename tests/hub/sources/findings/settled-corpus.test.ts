import { existsSync, readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import type * as Settled from '../../../../hub/sources/reading/findings/settled.ts';
import { readSettledFile, settledFile } from '../../../../hub/sources/reading/findings/settled.ts';
import { corpusHazards } from '../../../../lab/corpus/parts.ts';
import { corpusUrl } from '../../../../lab/corpus/rows.ts';

const asked = vi.hoisted(() => new Set<string>());
vi.mock('../../../../hub/sources/reading/findings/settled.ts', async (original) => {
  const settled = await original<typeof Settled>();
  return {
    ...settled,
    settledFindings: (keys: Settled.WordingKeys) => {
      asked.add(keys.key).add(keys.ofGoods);
      return settled.settledFindings(keys);
    },
  };
});

// A notice whose text is read anew has another key, and what was corrected by hand would be lost unseen.
it.skipIf(!existsSync(corpusUrl))(
  'every settled wording is one of a notice (skipped without ../shared/corpus)',
  async () => {
    let count = 0;
    for await (const _ of corpusHazards()) count += 1;
    expect(count).toBeGreaterThan(30_000);
    const keys = [...readSettledFile(readFileSync(settledFile, 'utf8')).keys()];
    expect(keys.filter((key) => !asked.has(key))).toEqual([]);
  },
  120_000,
);
