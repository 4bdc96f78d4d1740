import { expect, it } from 'vitest';
import type { Hazard } from '../../lib/core/hazard.ts';
import { readSources, type SourcesSoFar } from '../../lib/store/sources.ts';
import { hazardsFrom, heldList, inBatches, startWorker, useFreshDisk } from './fixtures.ts';

useFreshDisk();

const withPicture = ({ products, ...hazard }: Hazard): Hazard => ({
  ...hazard,
  products: products.map((product) => ({
    ...product,
    images: [{ url: 'https://notice.example/1.jpg', hash: 'x'.repeat(22) }],
  })),
});

async function sourcesOf(hazards: readonly Hazard[]): Promise<SourcesSoFar | undefined> {
  const { open, hazards: list } = startWorker();
  await list.replaceAll(inBatches(hazards), heldList(1, hazards.length));
  let told: SourcesSoFar | undefined;
  await readSources(open, new AbortController().signal, (sources) => {
    told = sources;
  });
  return told;
}

it('counts the hazards of each source', async () => {
  const told = await sourcesOf(hazardsFrom(1, 20));
  expect(told).toMatchObject({ isDone: true, sources: [{ count: 20 }] });
});

it.each([false, true])('knows whether a picture can be compared: %s', async (hasPictures) => {
  const hazards = hazardsFrom(1, 20).map((hazard, at) =>
    hasPictures && at === 7 ? withPicture(hazard) : hazard,
  );
  expect((await sourcesOf(hazards))?.hasPictures).toBe(hasPictures);
});
