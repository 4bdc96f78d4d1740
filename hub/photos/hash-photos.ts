import type { Hazard, Product } from '../../lib/core/hazard.ts';
import { photoCodeOf } from '../../lib/core/match/photo-code.ts';
import { photoHash } from '../../lib/core/match/photo-hash.ts';
import { boundedBody } from '../bounded-body.ts';
import type { Fetch } from '../sources/source.ts';
import { decodePicture } from './decode.ts';
import type { Seen } from './memory.ts';

/** The first pictures show the goods; later ones show labels and boxes. */
const hashedPerProduct = 2;
const mostBytes = 10_000_000;
const timeout = 30_000;

const hashable = ({ images }: Product) => images.slice(0, hashedPerProduct);

/** Addresses worth fetching. A finding about a kind of goods has no product to compare with. */
export const addressesOf = (hazards: Iterable<Hazard>): string[] => [
  ...new Set(
    [...hazards]
      .filter(({ about, status }) => about === 'product' && status === 'active')
      .flatMap(({ products }) => products.flatMap(hashable))
      .map(({ url }) => url),
  ),
];

/** What is written down of an address, `why` in one word or two. Rejects where the network failed. */
export async function hashPhoto(url: string, fetch: Fetch): Promise<Seen> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeout) });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const bytes = await boundedBody(response, mostBytes);
  if (!bytes) return { url, why: 'too large' };
  const pixels = await decodePicture(bytes);
  if (!pixels) return { url, why: 'not a JPEG or PNG' };
  const hash = photoCodeOf(photoHash(pixels));
  return hash === undefined ? { url, why: 'plain' } : { url, hash };
}

const withHash = (product: Product, seen: ReadonlyMap<string, Seen>): Product => ({
  ...product,
  images: product.images.map(({ hash: _old, ...image }, at) => {
    const hash = at < hashedPerProduct ? seen.get(image.url)?.hash : undefined;
    return hash === undefined ? image : { ...image, hash };
  }),
});

export const withHashes = (hazard: Hazard, seen: ReadonlyMap<string, Seen>): Hazard => ({
  ...hazard,
  products: hazard.products.map((product) => withHash(product, seen)),
});
