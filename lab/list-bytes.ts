import { packSegment } from '../hub/list/compact.ts';
import type { Hazard } from '../lib/core/hazard.ts';
import { photoCodeOf } from '../lib/core/match/photo-code.ts';
import { createRandom } from './random.ts';

/** Bytes of all files of the list, as a new device fetches them. */
export const listBytes = (hazards: readonly Hazard[]): number =>
  packSegment({ line: 'size', from: 0, to: 1 }, { put: [...hazards], remove: [] }).reduce(
    (sum, { bytes }) => sum + bytes.length,
    0,
  );

const { next } = createRandom(20);
const side = 28;

/**
 * Spots with noise: their codes compress to 71 bytes each where 43 are compressed together, those of the corpus's 43
 * pictures to 69, bytes by chance to 80.
 */
const drawn = () => {
  const spots = Array.from({ length: 20 }, () => ({
    ...{ x: side * next(), y: side * next() },
    ...{ size: 2 + 6 * next(), light: 255 * next() },
  }));
  const data = new Uint8ClampedArray(4 * side * side).fill(255);
  for (let at = 0; at < side * side; at++) {
    const [x, y] = [at % side, Math.floor(at / side)];
    const spot = spots.find((one) => Math.hypot(x - one.x, y - one.y) < one.size);
    data.fill((spot?.light ?? 255) + 120 * (next() - 0.5), 4 * at, 4 * at + 3);
  }
  return { width: side, height: side, data };
};

/** The first so many notices of products, each with the address and the code of a picture. */
export const withPhotos = (hazards: readonly Hazard[], count: number): Hazard[] => {
  let photos = 0;
  return hazards.map((hazard) => {
    const [first, ...others] = hazard.products;
    const hash = photoCodeOf(drawn());
    if (!first || !hash || hazard.about === 'kind' || photos === count) return hazard;
    photos += 1;
    // Safety Gate counts its pictures; those of one week lie near each other.
    const number = 11_000_000 + 60 * photos + Math.floor(1000 * next());
    const url = `https://ec.europa.eu/safety-gate-alerts/public/api/notification/image/${number}`;
    return { ...hazard, products: [{ ...first, images: [{ url, hash }] }, ...others] };
  });
};
