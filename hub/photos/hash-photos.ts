import { join } from 'node:path';
import * as z from 'zod/mini';
import { type Hazard, type Product, photoCodeForm } from '../../lib/core/hazard.ts';
import { photoCodeOf } from '../../lib/core/match/photo-code.ts';
import type { Pixels } from '../../lib/core/match/photo-grid.ts';
import { writeAtomically } from '../atomic-write.ts';
import { canonicalLine } from '../canonical.ts';
import { boundedBody } from '../fetch.ts';
import { stripJpeg } from '../inbox/jpeg.ts';
import { stripPng } from '../inbox/picture.ts';
import { storedLines } from '../json-lines.ts';
import type { Fetch } from '../sources/source.ts';

/** A picture's address with its hash, or why it has none. */
const PhotoRecord = z.strictObject({
  url: z.string(),
  hash: z.optional(z.string()),
  /** `plain`, `too large` or `not a JPEG or PNG`. */
  why: z.optional(z.string()),
});
export type PhotoRecord = z.infer<typeof PhotoRecord>;

const fileIn = (folder: string) => join(folder, 'photos.ndjson');

/** Pictures do not change under their address, so each is fetched once in the life of a state folder. */
export async function readPhotoRecords(folder: string): Promise<Map<string, PhotoRecord>> {
  const all = storedLines(fileIn(folder), PhotoRecord);
  // Hashes of another form are of an earlier version: those pictures are fetched again.
  const current = all.filter(({ hash }) => hash === undefined || photoCodeForm.test(hash));
  return new Map(current.map((one) => [one.url, one]));
}

export async function writePhotoRecords(
  folder: string,
  records: ReadonlyMap<string, PhotoRecord>,
): Promise<void> {
  const file = fileIn(folder);
  const lines = [...records.values()].map((one) => `${canonicalLine(one)}\n`).sort();
  writeAtomically(file, lines.join(''));
}

/** Notices' pictures have a tenth of that; larger ones are skipped to save memory. */
const maxMegapixels = 40;
const isTooLarge = ({ width, height }: { width: number; height: number }): boolean =>
  width * height > maxMegapixels * 1e6;

/** Byte of the header that says "interlaced" (PNG 3, clause 11.2.1): such a file unpacks without a bound. */
const interlaceByte = 28;

async function decodePng(bytes: Uint8Array): Promise<Pixels | undefined> {
  const png = stripPng(bytes);
  if (!png || isTooLarge(png) || png.bytes[interlaceByte] !== 0) return undefined;
  const { PNG } = await import('pngjs');
  const { width, height, data } = PNG.sync.read(Buffer.from(png.bytes));
  return { width, height, data };
}

async function decodeJpeg(bytes: Uint8Array): Promise<Pixels | undefined> {
  const jpeg = stripJpeg(bytes);
  if (!jpeg || isTooLarge(jpeg)) return undefined;
  const { decode } = await import('jpeg-js');
  return decode(jpeg.bytes, {
    useTArray: true,
    tolerantDecoding: false,
    maxResolutionInMP: maxMegapixels,
    maxMemoryUsageInMB: 1024,
  });
}

/**
 * JPEG and PNG, which 99.5 % of CPSC's pictures are. `undefined` for other formats and
 * incomplete files. Both decoders are pure JavaScript and only loaded for this.
 */
export async function decodePicture(bytes: Uint8Array): Promise<Pixels | undefined> {
  try {
    return (await decodePng(bytes)) ?? (await decodeJpeg(bytes));
  } catch {
    return undefined;
  }
}

const maxBytes = 10_000_000;
const timeout = 30_000;

/** The first picture shows the goods, later ones labels and boxes; a list of 4 MB has room for one. */
const firstImageOf = ({ images }: Product) => images.slice(0, 1);

/** Addresses worth fetching. A finding about a kind of goods has no product to compare with. */
export const addressesOf = (hazards: Iterable<Hazard>): string[] => [
  ...new Set(
    [...hazards]
      .filter(({ about, status }) => about === 'product' && status === 'active')
      .flatMap(({ products }) => products.flatMap(firstImageOf))
      .map(({ url }) => url),
  ),
];

/** The host asks for fewer requests (429) or has failed (5xx). */
export class HostRefused extends Error {
  override name = 'HostRefused';
  readonly response: Response;
  constructor(response: Response) {
    super(`HTTP ${response.status}`);
    this.response = response;
  }
}

/** The host answers, and has no such picture (404). */
export class NoPicture extends Error {
  override name = 'NoPicture';
}

/** Fetches and hashes a picture. Rejects with `HostRefused`, `NoPicture` or the network's error. */
export async function hashPhoto(url: string, fetch: Fetch): Promise<PhotoRecord> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeout) });
  if (response.status === 429 || response.status >= 500) throw new HostRefused(response);
  if (!response.ok) throw new NoPicture(`HTTP ${response.status}`);
  const bytes = await boundedBody(response, maxBytes);
  if (!bytes) return { url, why: 'too large' };
  const pixels = await decodePicture(bytes);
  if (!pixels) return { url, why: 'not a JPEG or PNG' };
  const hash = photoCodeOf(pixels);
  return hash === undefined ? { url, why: 'plain' } : { url, hash };
}

const withHash = (product: Product, records: ReadonlyMap<string, PhotoRecord>): Product => ({
  ...product,
  images: product.images.map(({ hash: _old, ...image }, at) => {
    const hash = at === 0 ? records.get(image.url)?.hash : undefined;
    return hash === undefined ? image : { ...image, hash };
  }),
});

export const withHashes = (hazard: Hazard, records: ReadonlyMap<string, PhotoRecord>): Hazard => ({
  ...hazard,
  products: hazard.products.map((product) => withHash(product, records)),
});
