import type { Hazard } from '../core/hazard.ts';
import { hazardId, listingKey } from '../core/ids.ts';
import type { Listing } from '../core/listing.ts';
import type { Pixels } from '../core/match/photo-grid.ts';
import type { View } from '../core/match/photo-views.ts';
import { discreet, type Fetch } from '../core/request.ts';
import { createTaskQueue } from '../core/task-queue.ts';
import { browser, storage } from '../extension/browser.ts';
import type { Stored } from '../settings/index.ts';
import { pictureHosts, shopOf } from '../sites/facts.ts';

/**
 * Compares the page's pictures with those of notices, only with permission, and only with notices that another
 * clue or the kind of goods supports.
 */
export interface PhotosServices {
  /** Kept for the session, as the browser stops the background after seconds. */
  memory: Pick<Stored<Remembered[]>, 'getValue' | 'setValue'>;
  isPermitted(): Promise<boolean>;
  /** For each picture its addresses, likeliest first. */
  addressesOf(listing: Listing): string[][];
  fetch: Fetch;
  decode(picture: Blob): Promise<Pixels>;
}

/** Later pictures of a gallery show sizes and uses. */
const maxPictures = 3;
const maxBytes = 5_000_000;
/** Milliseconds for one picture. */
const timeout = 8_000;
/** Notices that one page's pictures are compared with. */
const maxCompared = 600;
const maxRemembered = 30;

/** The result of comparing a listing's pictures. */
export interface Remembered {
  listing: string;
  /** The words that chose the notices; when they change, other notices have to be compared. */
  words: string;
  /** Notices whose picture is the page's, and which of the page's pictures, from 1. */
  same: [hazard: string, picture: number][];
}

/** Notices to compare with. Only called where pictures may be fetched. */
export type Candidates = () => Promise<readonly Hazard[]>;

const nameOf = (listing: Listing): string =>
  [listingKey(listing), ...listing.imageKeys.slice(0, maxPictures)].join(' ');

const wordsOf = ({ titles, brand = '' }: Listing): string => [brand, ...titles].join('\n');

function createViews(services: PhotosServices) {
  async function pictureAt(url: string): Promise<Pixels | undefined> {
    const response = await services.fetch(url, {
      ...discreet,
      signal: AbortSignal.timeout(timeout),
    });
    if (!response.ok) return undefined;
    const picture = await response.blob();
    return picture.size > maxBytes ? undefined : services.decode(picture);
  }

  async function firstOf(addresses: string[]): Promise<Pixels | undefined> {
    for (const url of addresses) {
      const pixels = await pictureAt(url).catch(() => undefined);
      if (pixels) return pixels;
    }
    return undefined;
  }

  return async function viewsOfPage(listing: Listing): Promise<View[][]> {
    const { viewsOf } = await import('../core/match/photo-views.ts');
    const pages: View[][] = [];
    // One after the other, for memory.
    for (const addresses of services.addressesOf(listing).slice(0, maxPictures)) {
      const pixels = await firstOf(addresses);
      if (pixels) pages.push(viewsOf(pixels));
    }
    return pages;
  };
}

/**
 * Which of the page's pictures is a notice's, from 1. Pauses let messages be answered in between.
 */
async function compareWith(
  pages: readonly View[][],
  hazards: readonly Hazard[],
): Promise<Remembered['same']> {
  const [{ photoCodesOf }, { noticePhotosOf }, { likeness }, { samePhoto }] = await Promise.all([
    import('../core/judge.ts'),
    import('../core/match/photo-code.ts'),
    import('../core/match/photo-likeness.ts'),
    import('../core/match/weights.ts'),
  ]);
  const same: Remembered['same'] = [];
  for (const hazard of hazards) {
    await new Promise((resolve) => setTimeout(resolve));
    const notices = photoCodesOf(hazard).map(noticePhotosOf);
    const at = pages.findIndex((page) =>
      notices.some((notice) => likeness(page, notice) >= samePhoto),
    );
    if (at >= 0) same.push([hazardId(hazard), at + 1]);
  }
  return same;
}

export type Photos = ReturnType<typeof createPhotos>;

export function createPhotos(services: PhotosServices) {
  const { memory, isPermitted } = services;
  const viewsOfPage = createViews(services);
  const inTurn = createTaskQueue();

  async function rememberedOf(listing: Listing): Promise<Remembered | undefined> {
    const name = nameOf(listing);
    const all = await memory.getValue().catch(() => []);
    return all.find((one) => one.listing === name);
  }

  async function remember(listing: Listing, same: Remembered['same']): Promise<void> {
    const entry = { listing: nameOf(listing), words: wordsOf(listing), same };
    const others = (await memory.getValue()).filter((one) => one.listing !== entry.listing);
    await memory.setValue([...others, entry].slice(-maxRemembered));
  }

  async function compareNew(listing: Listing, candidates: Candidates): Promise<boolean> {
    if (!(await isPermitted())) return false;
    const previous = await rememberedOf(listing);
    if (previous?.words === wordsOf(listing)) return false;
    const known = new Map(previous?.same);
    const all = (await candidates()).filter((hazard) => !known.has(hazardId(hazard)));
    if (all.length === 0) return false;
    const pages = await viewsOfPage(listing);
    if (pages.length === 0) return false;
    const same = await compareWith(pages, all.slice(0, maxCompared));
    await remember(listing, [...known, ...same]);
    return same.length > 0;
  }

  return {
    /** The remembered result: `source:reference` → which of the page's pictures. Never rejects. */
    async samePicturesOf(listing: Listing): Promise<ReadonlyMap<string, number>> {
      if (listing.imageKeys.length === 0) return new Map();
      return new Map((await rememberedOf(listing))?.same);
    },
    /** True where a picture newly matched a notice. Never rejects. */
    async compare(listing: Listing, candidates: Candidates): Promise<boolean> {
      if (listing.imageKeys.length === 0) return false;
      return inTurn(() => compareNew(listing, candidates)).catch(() => false);
    },
  };
}

/** Pixels of the longer side of what is compared; comparing uses 96 × 96 cells. */
const maxSide = 480;

/** Rejects for what is no picture. */
async function decodePicture(picture: Blob): Promise<Pixels> {
  const bitmap = await createImageBitmap(picture);
  const scale = Math.min(1, maxSide / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const drawing = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  drawing?.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  if (!drawing) throw new Error('no canvas');
  return drawing.getImageData(0, 0, width, height);
}

/** Compares pictures from the shops' own hosts, once the shopper permitted that. */
export const shopPhotos = (fetch: Fetch): Photos =>
  createPhotos({
    memory: storage.defineItem<Remembered[]>('session:photos', { fallback: [] }),
    isPermitted: () => browser.permissions.contains({ origins: [...pictureHosts] }),
    addressesOf: ({ site, imageKeys }) =>
      imageKeys.flatMap((key) => [shopOf(site)?.pictures.addresses(key) ?? []]),
    fetch,
    decode: decodePicture,
  });
