import { openFolder } from '../../../../hub/list/folder.ts';
import { packagedHazards } from '../../../../hub/list/packaged.ts';
import type { Hazard } from '../../../../lib/core/hazard.ts';
import { createPublisher } from '../../../../tests/list/publisher.ts';
import { createChance } from '../../../chance.ts';

/** A list of any size in a folder, made of the packaged one, with a day's update after it. */
export interface PublishedList {
  folder: string;
  size: number;
  trustedRoot: string;
  /** `version` 1 is the list, 2 the day after. */
  show(version: 1 | 2): void;
  /** Facts of listings to look up: some are in the list, most are not. */
  listings: { site: string; id: string; titles: string[] }[];
}

const updated = { added: 36, edited: 6, removed: 1 };

/** A packaged hazard under numbers of its own. */
const copyOf = (hazard: Hazard, at: number): Hazard => ({
  ...hazard,
  reference: `${hazard.reference.slice(0, 280)}.${at}`,
  products: hazard.products.map((product) => ({
    ...product,
    listings: product.listings.map((one) => ({ ...one, id: `${one.id.slice(0, -7)}${at}` })),
  })),
});

export async function publishList(path: string, size: number): Promise<PublishedList> {
  const real = await packagedHazards();
  const make = (_: unknown, at: number) => copyOf(real[at % real.length] as Hazard, at);
  const all = Array.from({ length: size + updated.added }, make);
  const folder = openFolder(path);
  const publisher = createPublisher({ ...folder, files: new Map() });
  const timestamps = new Map<number, Buffer>();
  const publish = async (version: 1 | 2, hazards: Hazard[]) => {
    await publisher.publish(hazards, Date.now());
    timestamps.set(version, folder.read('timestamp.json') ?? Buffer.alloc(0));
  };
  await publish(1, all.slice(0, size));
  const isEdited = (at: number) => at >= updated.removed && at < updated.removed + updated.edited;
  const after = all.map((one, at) => (isEdited(at) ? { ...one, updated: '2026-11-25' } : one));
  await publish(2, after.slice(updated.removed));
  return {
    ...{ folder: path, size, trustedRoot: publisher.trustedRoot },
    show: (version) => folder.write('timestamp.json', timestamps.get(version) ?? ''),
    listings: listingsFrom(all.slice(0, 2000), size),
  };
}

function listingsFrom(hazards: Hazard[], seed: number): PublishedList['listings'] {
  const { pick, digits } = createChance(seed);
  const products = hazards.flatMap((hazard) => hazard.products);
  const titles = products.flatMap(({ names }) => names.en ?? []);
  const known = products.flatMap(({ listings }) => listings);
  return Array.from({ length: 200 }, (_, at) => {
    const { site, id } =
      at % 5 === 0 ? pick(known) : { site: 'aliexpress', id: `1005${digits(12)}` };
    return { site, id, titles: [pick(titles)] };
  });
}
