import { expect, it } from 'vitest';
import type { Hazard } from '../../lib/core/hazard.ts';
import { readSources } from '../../lib/store/sources.ts';
import {
  hazardOf,
  hazardsFrom,
  heldList,
  inBatches,
  startWorker,
  useFreshDisk,
} from './fixtures.ts';

useFreshDisk();

const withPicture = ({ products, ...hazard }: Hazard): Hazard => ({
  ...hazard,
  products: products.map((product) => ({
    ...product,
    images: [{ url: 'https://notice.example/1.jpg', hash: 'x'.repeat(22) }],
  })),
});

async function sourcesOf(hazards: readonly Hazard[]) {
  const { open, hazards: list } = startWorker();
  await list.replaceAll(inBatches(hazards), heldList(1, hazards.length));
  return readSources(open, new AbortController().signal);
}

it('counts the hazards of each source, with its newest date and its own terms', async () => {
  const eu = ['2026-03-01', '2026-09-30', '2025-12-31'].map((published, at) =>
    hazardOf(at, { published }),
  );
  const korean = { source: 'kr-kca', licence: 'KOGL-1', attribution: '출처: 한국소비자원' };
  const told = await sourcesOf([...eu, hazardOf(7, { ...korean, published: '2024-06-14' })]);
  const { licence, attribution } = hazardOf(0);
  expect(told.sources).toMatchObject([
    { source: 'eu-safety-gate', count: 3, newest: '2026-09-30', licence, attribution },
    { ...korean, count: 1, newest: '2024-06-14' },
  ]);
});

it.each([false, true])('knows whether a picture can be compared: %s', async (hasPictures) => {
  const hazards = hazardsFrom(1, 20).map((hazard, at) =>
    hasPictures && at === 7 ? withPicture(hazard) : hazard,
  );
  expect((await sourcesOf(hazards)).hasPictures).toBe(hasPictures);
});
