import type { Bucket } from './database.ts';

/** A key's fingerprint and the place of a hazard that has the key. */
export interface Posting {
  readonly print: number;
  readonly place: number;
}

/** A record read back from the disk may be anything. */
export function isBucket(value: unknown): value is Bucket {
  const bucket = value as Partial<Bucket> | null | undefined;
  return (
    bucket?.prints instanceof Uint32Array &&
    bucket.places instanceof Uint32Array &&
    bucket.prints.length === bucket.places.length
  );
}

/** Index of the first print that is not smaller. */
function lowerBound(prints: Uint32Array, print: number): number {
  let low = 0;
  let high = prints.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((prints[middle] ?? 0) < print) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Places of the hazards that have the key, `most` at most. */
export function placesIn({ prints, places }: Bucket, print: number, most = Infinity): number[] {
  const found: number[] = [];
  for (let at = lowerBound(prints, print); prints[at] === print && found.length < most; at += 1) {
    found.push(places[at] ?? 0);
  }
  return found;
}

/** Print and position share one double, which the engine sorts natively. */
const positions = 2 ** 21;

/** Sorts by print. */
export function sorted({ prints, places }: Bucket): Bucket {
  const order = new Float64Array(prints.length);
  for (let at = 0; at < order.length; at += 1) order[at] = (prints[at] ?? 0) * positions + at;
  order.sort();
  const next = { prints: prints.slice(), places: places.slice() };
  for (let at = 0; at < order.length; at += 1) {
    const packed = order[at] ?? 0;
    next.prints[at] = Math.floor(packed / positions);
    next.places[at] = places[packed % positions] ?? 0;
  }
  return next;
}

/** Where the posting stands, or -1. */
function positionOf({ prints, places }: Bucket, { print, place }: Posting): number {
  for (let at = lowerBound(prints, print); prints[at] === print; at += 1) {
    if (places[at] === place) return at;
  }
  return -1;
}

/** The bucket without some postings and with others: a few among hundreds, so it stays sorted. */
export function edited(
  bucket: Bucket,
  removed: readonly Posting[],
  added: readonly Posting[],
): Bucket {
  const { prints, places } = bucket;
  const gone = new Set(removed.map((one) => positionOf(bucket, one)).filter((at) => at >= 0));
  const isNew = (one: Posting) => {
    const at = positionOf(bucket, one);
    return at < 0 || gone.has(at);
  };
  const fresh = added.filter(isNew).toSorted((one, other) => one.print - other.print);
  const next = {
    prints: new Uint32Array(prints.length - gone.size + fresh.length),
    places: new Uint32Array(prints.length - gone.size + fresh.length),
  };
  let to = 0;
  let taken = 0;
  const write = (print: number, place: number) => {
    next.prints[to] = print;
    next.places[to] = place;
    to += 1;
  };
  for (let at = 0; at <= prints.length; at += 1) {
    const print = prints[at] ?? Infinity;
    for (let one = fresh[taken]; one && one.print <= print; one = fresh[++taken]) {
      write(one.print, one.place);
    }
    if (at < prints.length && !gone.has(at)) write(print, places[at] ?? 0);
  }
  return next;
}
