import { fileURLToPath } from 'node:url';
import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import { yearsBetween } from '../../lib/core/match/doubts.ts';
import { oldYears } from '../../lib/core/match/weights.ts';
import { shopOf } from '../../lib/sites/facts.ts';
import { withGoods } from '../goods/goods-of.ts';
import { kindSummaries } from '../goods/kind-summaries.ts';
import { openFolder } from './folder.ts';
import { readPublication, readRoots } from './publication.ts';

/** The list that the package carries, verified by the client's own code. */
export async function packagedHazards(): Promise<Hazard[]> {
  const folder = openFolder(fileURLToPath(new URL('../../public/list', import.meta.url)));
  const list = await readPublication(folder, await readRoots(folder));
  return [...(list?.hazards.values() ?? [])];
}

/**
 * Whether a notice is too old for the list. After ten years a notice warns by identifier only, and of 6,675
 * such notices none was right about any of 22,518 listings (lab/README.md).
 */
export const isTooOld = ({ published, updated }: Hazard, today: string): boolean =>
  yearsBetween(published ?? updated, today) > oldYears;

/**
 * A hazard as clients need it: without pictures that have no hash, ids of shops that no client reads and
 * addresses of firms' pages.
 */
export const onTheWire = (hazard: Hazard): Hazard => ({
  ...hazard,
  products: hazard.products.map((product) => ({
    ...product,
    images: product.images.filter(({ hash }) => hash !== undefined),
    listings: product.listings.filter(({ site }) => shopOf(site) !== undefined),
  })),
  related: hazard.related.filter((other) => !other.includes('://')),
});

/**
 * The hazards of a list, with the goods of each notice, a summary for each kind of goods, and the
 * ids of hazards that are too old.
 */
export function selectForList(all: readonly Hazard[], today: string) {
  const { old = [], kept = [] } = Object.groupBy(all, (hazard) =>
    isTooOld(hazard, today) ? 'old' : 'kept',
  );
  const hazards = kept.map(withGoods);
  const summaries = kindSummaries(hazards, today);
  return { hazards: [...hazards, ...summaries], tooOld: old.map(hazardId) };
}
