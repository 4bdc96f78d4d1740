import type { Hazard } from '../core/hazard.ts';
import { hazardId, listingKey } from '../core/ids.ts';
import type { JudgeOptions } from '../core/judge.ts';
import type { Listing } from '../core/listing.ts';
import type { Pixels } from '../core/match/photo-grid.ts';
import type { View } from '../core/match/photo-views.ts';
import { discreet, type Fetch } from '../core/request.ts';
import { createTaskQueue } from '../core/task-queue.ts';
import { browser, storage } from '../extension/browser.ts';
import type { Stored } from '../settings/index.ts';
import { pictureHosts, shopOf } from '../sites/facts.ts';

/** Compares pictures only with permission, and only for hazards that something else speaks for. */
export interface PhotosServices {
  /** Of the session, as the background stops after seconds. */
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
const maxRemembered = 30;

export type Remembered = [listing: string, likenesses: [hazard: string, likeness: number][]];

const nameOf = (listing: Listing): string =>
  [listingKey(listing), ...listing.imageKeys.slice(0, maxPictures)].join(' ');

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

export type Photos = ReturnType<typeof createPhotos>;

export function createPhotos(services: PhotosServices) {
  const { memory, isPermitted } = services;
  const viewsOfPage = createViews(services);
  const inTurn = createTaskQueue();

  const likenessesOf = async (listing: Listing): Promise<Map<string, number>> => {
    const all = await memory.getValue().catch(() => []);
    return new Map(all.find(([name]) => name === nameOf(listing))?.[1]);
  };

  async function remember(listing: Listing, likenesses: Map<string, number>): Promise<void> {
    const name = nameOf(listing);
    const all = (await memory.getValue()).filter(([one]) => one !== name);
    await memory.setValue([...all, [name, [...likenesses]] as Remembered].slice(-maxRemembered));
  }

  async function compareNew(
    listing: Listing,
    hazards: readonly Hazard[],
    options: JudgeOptions,
  ): Promise<boolean> {
    if (!(await isPermitted())) return false;
    const { photoCodesOf, photosWanted } = await import('../core/judge.ts');
    const previous = await likenessesOf(listing);
    const unseen = hazards.filter((hazard) => !previous.has(hazardId(hazard)));
    const wanted = photosWanted(listing, unseen, options);
    if (wanted.length === 0) return false;
    const pages = await viewsOfPage(listing);
    if (pages.length === 0) return false;
    const [{ noticePhotosOf }, { likeness }, { samePhoto }] = await Promise.all([
      import('../core/match/photo-code.ts'),
      import('../core/match/photo-likeness.ts'),
      import('../core/match/weights.ts'),
    ]);
    const compared: [string, number][] = [];
    for (const hazard of wanted) {
      // Messages of the shopper are answered in between.
      await new Promise((resolve) => setTimeout(resolve));
      const notices = photoCodesOf(hazard).map(noticePhotosOf);
      const all = pages.flatMap((page) => notices.map((notice) => likeness(page, notice)));
      compared.push([hazardId(hazard), Math.max(0, ...all)]);
    }
    await remember(listing, new Map([...previous, ...compared]));
    return compared.some(([, alike]) => alike >= samePhoto);
  }

  return {
    /** How alike they were found before, by `source:reference`. Never rejects. */
    likenessesOf,
    /** True where a picture is a notice's, so the answer changes. Never rejects. */
    async compare(listing: Listing, hazards: readonly Hazard[], options: JudgeOptions) {
      if (listing.imageKeys.length === 0) return false;
      return inTurn(() => compareNew(listing, hazards, options)).catch(() => false);
    },
  };
}

/** The longer side of what is hashed; the hash looks at 96 × 96 cells. */
const longest = 480;

/** Rejects for what is no picture. */
async function decodePicture(picture: Blob): Promise<Pixels> {
  const bitmap = await createImageBitmap(picture);
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const drawing = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  drawing?.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  if (!drawing) throw new Error('no canvas');
  return drawing.getImageData(0, 0, width, height);
}

/** Pictures of the shops' own hosts, once the shopper permitted them. */
export const shopPhotos = (fetch: Fetch): Photos =>
  createPhotos({
    memory: storage.defineItem<Remembered[]>('session:photos', { fallback: [] }),
    isPermitted: () => browser.permissions.contains({ origins: [...pictureHosts] }),
    addressesOf: ({ site, imageKeys }) =>
      imageKeys.flatMap((key) => [shopOf(site)?.pictures.addresses(key) ?? []]),
    fetch,
    decode: decodePicture,
  });
