import { existsSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { settledLines } from '../../../../hub/sources/reading/findings/settled.ts';
import { corpusHazards } from '../../../../lab/corpus/parts.ts';
import { corpusUrl } from '../../../../lab/corpus/rows.ts';

// A notice whose text is read anew has another key, and what was corrected by hand would be lost unseen.
it.skipIf(!existsSync(corpusUrl))(
  'every settled wording is one of a notice (skipped without ../shared/corpus)',
  async () => {
    const get = vi.spyOn(settledLines, 'get');
    for await (const _ of corpusHazards());
    const asked = new Set(get.mock.calls.map(([key]) => key));
    get.mockRestore();
    expect([...settledLines.keys()].filter((key) => !asked.has(key))).toEqual([]);
  },
  120_000,
);
