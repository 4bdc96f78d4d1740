import { fileURLToPath } from 'node:url';
import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import { yearsBetween } from '../../lib/core/match/doubts.ts';
import { oldYears } from '../../lib/core/match/weights.ts';
import { shopOf } from '../../lib/sites/facts.ts';
import { countedKinds } from '../goods/counted-kinds.ts';
import { withGoods } from '../goods/goods-of.ts';
import { openFolder } from './folder.ts';
import { readPublication, readRoots } from './publication.ts';

/** The list that the package carries, verified by the client's own code. */
export async function packagedHazards(): Promise<Hazard[]> {
  const folder = openFolder(fileURLToPath(new URL('../../public/list', import.meta.url)));
  const list = await readPublication(folder, await readRoots(folder));
  return [...(list?.hazards.values() ?? [])];
}

/**
 * What of all notices goes into a list. A notice older than ten years warns by identifier only, and
 * of 6,675 such notices none was right about any of 22,518 listings (lab/README.md); nobody needs to
 * carry them.
 */
export const isTooOld = ({ published, updated }: Hazard, today: string): boolean =>
  yearsBetween(published ?? updated, today) > oldYears;

/**
 * A hazard as clients need it: pictures that were not hashed, ids of shops that no client reads and
 * addresses of firms' pages are only weight.
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
 * What goes into a list, with the goods of each notice and what was counted of them, and the ids of
 * what is too old to warn anybody.
 */
export function select(all: readonly Hazard[], today: string) {
  const { old = [], kept = [] } = Object.groupBy(all, (hazard) =>
    isTooOld(hazard, today) ? 'old' : 'kept',
  );
  const hazards = kept.map(withGoods);
  const counted = countedKinds(hazards, today);
  return { hazards: [...hazards, ...counted], tooOld: old.map(hazardId) };
}
