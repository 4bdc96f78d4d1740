import { describe, expect, it } from 'vitest';
import { readSources, type SourcesSoFar } from '../../lib/store/sources.ts';
import { hazardOf, heldList, inBatches, startWorker, useFreshDisk } from './fixtures.ts';

useFreshDisk();

async function sourcesOf(
  hazards: ReturnType<typeof hazardOf>[],
): Promise<SourcesSoFar | undefined> {
  const { open, hazards: store } = startWorker();
  if (hazards.length > 0) await store.replaceAll(inBatches(hazards), heldList(1, hazards.length));
  const told: SourcesSoFar[] = [];
  await readSources(open, new AbortController().signal, (so) => told.push(so));
  return told.at(-1);
}

describe('the sources of the list', () => {
  it('are counted over blocks, with their newest date and their own words', async () => {
    const seoul = { source: 'kr-seoul', attribution: '출처: 서울특별시', licence: 'KR' };
    const hazards = Array.from({ length: 600 }, (_, at) =>
      hazardOf(at, at % 3 === 0 ? { ...seoul, published: `20${10 + (at % 9)}-05` } : {}),
    );
    const told = await sourcesOf(hazards);
    expect(told?.isDone).toBe(true);
    const byName = new Map(told?.sources.map((one) => [one.source, one]));
    expect([...byName.keys()].sort()).toEqual(['eu-safety-gate', 'kr-seoul']);
    expect(byName.get('kr-seoul')).toMatchObject({
      count: 200,
      newest: '2016-05',
      attribution: '출처: 서울특별시',
    });
    expect(byName.get('eu-safety-gate')?.count).toBe(400);
    expect(byName.get('eu-safety-gate')?.newest).toBeUndefined();
  });

  it('are none where there is no list', async () => {
    expect(await sourcesOf([])).toEqual({ sources: [], seen: 0, of: 0, isDone: true });
  });
});
