import { describe, expect, it, vi } from 'vitest';
import type { Hazard } from '../../lib/core/hazard.ts';
import { keysOfHazard } from '../../lib/core/keys.ts';
import type { Listing } from '../../lib/core/listing.ts';
import { photoCodeOf } from '../../lib/core/match/photo-code.ts';
import type { Pixels } from '../../lib/core/match/photo-grid.ts';
import { siteNamed } from '../../lib/sites/index.ts';
import { createJudging } from '../../lib/warning/judging.ts';
import {
  type Candidates,
  createPhotos,
  type PhotosServices,
  type Remembered,
} from '../../lib/warning/photos.ts';
import { fakeBrowser, listingOf } from '../background/fixtures.ts';
import { everyChoice } from '../core/every-choice.ts';
import { hazard } from '../core/fixtures.ts';
import { blobs, picture } from '../core/match/pictures.ts';
import { heldList } from '../store/fixtures.ts';

/** Pictures compared in the background: what is fetched, when, and what comes of it. */

const noticed = picture(300, 300, blobs(1));
const hash = photoCodeOf(noticed) ?? '';
const stroller = hazard({
  names: { en: 'Zorvexil stroller' },
  brands: ['Zorvexil'],
  images: [{ url: 'https://authority.example/1.jpg', hash }],
});
/** The maker is the notice's; what the goods are called says nothing. */
const page = listingOf(99, {
  titles: ['Zorvexil V2 gift 2026 hot sale'],
  brand: 'Zorvexil',
  imageKeys: ['S0000000000000000000000000000pram'],
});

interface World {
  shows?: Pixels;
  isPermitted?: boolean;
  hazards?: Hazard[];
  answer?: () => Promise<Response>;
  browser?: ReturnType<typeof fakeBrowser>;
}

function start({
  shows = noticed,
  isPermitted = true,
  hazards = [stroller],
  answer,
  browser,
}: World) {
  const { stored } = browser ?? fakeBrowser();
  const fetch = vi.fn(
    answer ?? (async (_url: string, _init?: RequestInit) => new Response('picture')),
  );
  const parts: PhotosServices = {
    memory: {
      getValue: async () => (stored.get('photos') ?? []) as Remembered[],
      setValue: async (remembered) => void stored.set('photos', remembered),
    },
    isPermitted: async () => isPermitted,
    addressesOf: ({ site, imageKeys }) =>
      imageKeys.map((key) => siteNamed(site)?.pictures.addresses(key) ?? []),
    fetch,
    decode: async () => shows,
  };
  const lookup = vi.fn(async (keys: readonly string[]) => {
    const met = hazards.filter((one) => keysOfHazard(one).some((key) => keys.includes(key)));
    return { hazards: met, damaged: 0, list: heldList(1, 1) };
  });
  const judging = createJudging({
    hazards: { lookup },
    silenced: { of: async () => new Map() },
    refill: async () => false,
    region: async () => undefined,
    choices: async () => everyChoice,
    isSubscribed: async () => false,
    photos: createPhotos(parts),
    now: () => Date.parse('2026-11-25T00:00:00Z'),
  });
  const level = async (listing: Listing, onPictureFound?: () => void) =>
    (await judging.answer(listing, { onPictureFound })).verdict.level;
  return { fetch, level, lookup };
}

/** Milliseconds: a busy machine compares pictures slowly. */
const patience = 10_000;
const compared = async (onPictureFound: ReturnType<typeof vi.fn>) =>
  vi.waitFor(() => expect(onPictureFound).toHaveBeenCalled(), { timeout: patience });
/** Without a maker and without rare words: only its kind and its picture lead to it. */
const toy = hazard(
  {
    names: { en: 'Plastic toy – Big Fun' },
    images: [{ url: 'https://authority.example/t.jpg', hash }],
  },
  { reference: 'SR/00003/26' },
);
const toyPage = listingOf(98, { titles: ['Fidget toy 2026'], imageKeys: page.imageKeys });

/** Long enough for a comparison that should not be to have begun. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 30));

describe('pictures', () => {
  it('give caution with one other clue, as soon as they were compared', async () => {
    const { level, fetch } = start({});
    const onPictureFound = vi.fn();
    expect(await level(page, onPictureFound)).toBe('none');
    await compared(onPictureFound);
    expect(await level(page, onPictureFound)).toBe('caution');
    expect(fetch).toHaveBeenCalledTimes(1);
    await quiet();
    expect(onPictureFound).toHaveBeenCalledTimes(1);
  });

  it('are compared for one product of many, and one picture of several', async () => {
    const { source, reference, authority, licence, attribution, products } = stroller;
    const [product] = products;
    if (!product) throw new Error('no product');
    const images = [{ url: 'https://authority.example/2.jpg' }, ...product.images];
    const many = hazard(
      {},
      {
        ...{ source, reference, authority, licence, attribution },
        products: [
          { ...product, images },
          { ...product, images: [] },
        ],
      },
    );
    const { level } = start({ hazards: [many] });
    const onPictureFound = vi.fn();
    await level(page, onPictureFound);
    await compared(onPictureFound);
    expect(await level(page, onPictureFound)).toBe('caution');
  });

  it('are asked about for notices with pictures alone', async () => {
    const plain = hazard({ brands: ['Zorvexil'] }, { reference: 'SR/00002/26' });
    const asked: (readonly Hazard[])[] = [];
    const photos = {
      samePicturesOf: vi.fn(async () => new Map<string, number>()),
      compare: vi.fn(async (_listing: Listing, candidates: Candidates) => {
        asked.push(await candidates());
        return false;
      }),
    };
    const judge = (hazards: Hazard[], onPictureFound?: () => void) =>
      createJudging({
        hazards: { lookup: async () => ({ hazards, damaged: 0, list: heldList(1, 1) }) },
        ...{ silenced: { of: async () => new Map() }, refill: async () => false },
        ...{ region: async () => undefined, choices: async () => everyChoice },
        ...{ isSubscribed: async () => false, photos: photos as never, now: () => 0 },
      }).answer(page, { onPictureFound });
    const onPictureFound = vi.fn();
    await judge([plain, stroller]);
    expect(photos.compare).not.toHaveBeenCalled();
    await judge([plain], onPictureFound);
    await judge([plain, stroller], onPictureFound);
    await vi.waitFor(() => expect(asked).toEqual([[], [stroller]]), { timeout: patience });
    expect(onPictureFound).not.toHaveBeenCalled();
  });

  it('are fetched without cookies, referrer or trace, from the shop’s own host', async () => {
    const { level, fetch } = start({});
    const onPictureFound = vi.fn();
    await level(page, onPictureFound);
    await compared(onPictureFound);
    const [url, init] = fetch.mock.calls[0] as unknown as [string, RequestInit];
    expect(url).toBe(
      'https://ae01.alicdn.com/kf/S0000000000000000000000000000pram.jpg_480x480.jpg',
    );
    expect(init).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
    });
  });

  it.each<[string, World, Partial<Listing>]>([
    ['without the permission', { isPermitted: false }, {}],
    ['where nothing else speaks for the notice', {}, { titles: ['Lamp'], brand: 'Other' }],
    ['where the goods are others', {}, { titles: ['Zorvexil lipstick, matte red'] }],
    ['where the notice has no hash', { hazards: [hazard({ brands: ['Zorvexil'] })] }, {}],
    ['where the page shows none', {}, { imageKeys: [] }],
  ])('are not fetched %s', async (_what, world, more) => {
    const { level, fetch } = start(world);
    const onPictureFound = vi.fn();
    await level({ ...page, ...more }, onPictureFound);
    await quiet();
    expect(fetch).not.toHaveBeenCalled();
    expect(onPictureFound).not.toHaveBeenCalled();
  });

  it('are not fetched where nobody waits for a later answer: cards, private windows', async () => {
    const { level, fetch } = start({});
    expect(await level(page)).toBe('none');
    await quiet();
    expect(fetch).not.toHaveBeenCalled();
  });

  it('change nothing where they show another thing, and are not fetched again', async () => {
    const { level, fetch } = start({ shows: picture(300, 300, blobs(2)) });
    const onPictureFound = vi.fn();
    await level(page, onPictureFound);
    await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(1), { timeout: patience });
    await quiet();
    expect(await level(page, onPictureFound)).toBe('none');
    await quiet();
    expect(onPictureFound).not.toHaveBeenCalled();
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('are remembered when the background was stopped', async () => {
    const browser = fakeBrowser();
    const onPictureFound = vi.fn();
    await start({ browser }).level(page, onPictureFound);
    await compared(onPictureFound);
    const woken = start({ browser, isPermitted: false });
    expect(await woken.level(page)).toBe('caution');
    expect(woken.fetch).not.toHaveBeenCalled();
  });

  it.each<[string, () => Promise<Response>]>([
    ['cannot be had', () => Promise.reject(new Error('no network'))],
    ['are gone', async () => new Response('', { status: 404 })],
  ])('that %s cost no answer; the second address is tried', async (_what, answer) => {
    const { level, fetch } = start({ answer });
    const onPictureFound = vi.fn();
    expect(await level(page, onPictureFound)).toBe('none');
    await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(2), { timeout: patience });
    await quiet();
    expect(onPictureFound).not.toHaveBeenCalled();
  });

  it('are compared three to a page at most', async () => {
    const { level, fetch } = start({ shows: picture(300, 300, blobs(2)) });
    await level(
      { ...page, imageKeys: ['Saaaaaaaa', 'Sbbbbbbbb', 'Scccccccc', 'Sdddddddd'] },
      vi.fn(),
    );
    await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(3), { timeout: patience });
    await quiet();
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it('never warn alone, nor past a doubt', async () => {
    const browser = fakeBrowser();
    const onPictureFound = vi.fn();
    await start({ browser }).level(page, onPictureFound);
    await compared(onPictureFound);
    const again = start({ browser });
    expect(await again.level({ ...page, titles: ['hot sale'], brand: 'Qumorax' })).toBe('none');
  });
});

describe('a notice that has no other key than its kind of goods', () => {
  it('is met by its picture: caution, on the page that is open and the next time', async () => {
    const browser = fakeBrowser();
    const { level } = start({ hazards: [toy], browser });
    const onPictureFound = vi.fn();
    expect(await level(toyPage, onPictureFound)).toBe('none');
    await compared(onPictureFound);
    expect(await level(toyPage, onPictureFound)).toBe('caution');
    expect(await start({ hazards: [toy], browser }).level(toyPage)).toBe('caution');
    expect(onPictureFound).toHaveBeenCalledOnce();
  });

  it.each<[string, World, Partial<Listing>]>([
    ['without the permission', { isPermitted: false }, {}],
    ['of another kind of goods', {}, { titles: ['Garden hose 2026'] }],
    [
      'where the list has no hash of its picture',
      { hazards: [hazard({ names: toy.products[0]?.names })] },
      {},
    ],
  ])('is not compared %s', async (_what, world, more) => {
    const { level, fetch } = start({ hazards: [toy], ...world });
    const onPictureFound = vi.fn();
    expect(await level({ ...toyPage, ...more }, onPictureFound)).toBe('none');
    await quiet();
    expect(fetch).not.toHaveBeenCalled();
    expect(onPictureFound).not.toHaveBeenCalled();
  });

  it('says nothing where the page shows another picture', async () => {
    const { level, fetch } = start({ hazards: [toy], shows: picture(300, 300, blobs(2)) });
    const onPictureFound = vi.fn();
    await level(toyPage, onPictureFound);
    await vi.waitFor(() => expect(fetch).toHaveBeenCalled(), { timeout: patience });
    await quiet();
    expect(await level(toyPage, onPictureFound)).toBe('none');
    expect(onPictureFound).not.toHaveBeenCalled();
  });

  it('costs no look-up without the permission', async () => {
    const { level, lookup } = start({ hazards: [toy], isPermitted: false });
    await level(toyPage, vi.fn());
    await quiet();
    expect(lookup).toHaveBeenCalledOnce();
  });
});

describe('addresses of pictures', () => {
  it.each([
    ['aliexpress', '../../evil', 'ae01.alicdn.com'],
    ['aliexpress', '//evil.example/x', 'ae01.alicdn.com'],
    ['temu', '@evil.example/x', 'img.kwcdn.com'],
    ['temu', 'product/open/a-goods.jpeg', 'img.kwcdn.com'],
    ['temu', '\\evil.example?x#y', 'img.kwcdn.com'],
  ])('%s: %s stays at %s', (site, key, host) => {
    for (const address of siteNamed(site)?.pictures.addresses(key) ?? [])
      expect(new URL(address).host).toBe(host);
  });
});
