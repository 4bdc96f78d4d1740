import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'jpeg-js';
import { beforeEach, describe, expect, it } from 'vitest';
import { runHub } from '../../hub/cli.ts';
import { decodePicture } from '../../hub/photos/hash-photos.ts';
import { Hazard } from '../../lib/core/hazard.ts';
import { noticePhotosOf, photoCodeOf } from '../../lib/core/match/photo-code.ts';
import type { Pixels } from '../../lib/core/match/photo-grid.ts';
import { likeness } from '../../lib/core/match/photo-likeness.ts';
import { viewsOf } from '../../lib/core/match/photo-views.ts';
import { samePhoto } from '../../lib/core/match/weights.ts';
import { hazard as hazardOf } from '../core/fixtures.ts';
import { blobs, picture } from '../core/match/pictures.ts';
import { testTerminal } from './test-terminal.ts';

const goods = picture(200, 160, blobs(1));

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
};

/** A PNG of `samples` a pixel, each line with the filter given. */
const png = ({ width, height, data }: Pixels, filter: number, samples: 1 | 3 | 4): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, { 1: 0, 3: 2, 4: 6 }[samples], 0, 0, 0], 8);
  const raw = (y: number, at: number): number => {
    if (y < 0 || at < 0) return 0;
    const pixel = Math.floor(at / samples);
    return data[4 * (y * width + pixel) + (at % samples)] ?? 0;
  };
  const nearest = (left: number, up: number, corner: number) => {
    const guess = left + up - corner;
    const byDistance = [left, up, corner].toSorted(
      (a, b) => Math.abs(guess - a) - Math.abs(guess - b),
    );
    return byDistance[0] ?? 0;
  };
  const lines = Buffer.alloc(height * (width * samples + 1));
  for (let y = 0; y < height; y++) {
    const start = y * (width * samples + 1);
    lines[start] = filter;
    for (let at = 0; at < width * samples; at++) {
      const [left, up, corner] = [raw(y, at - samples), raw(y - 1, at), raw(y - 1, at - samples)];
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter] ?? 0;
      lines[start + 1 + at] = (raw(y, at) - guess) & 255;
    }
  }
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

describe('pictures are decoded', () => {
  it.each(
    [0, 1, 2, 3, 4].flatMap((filter) =>
      ([1, 3, 4] as const).map((samples) => [filter, samples] as const),
    ),
  )('PNG, filter %i, %i samples', async (filter, samples) => {
    const decoded = await decodePicture(png(goods, filter, samples));
    expect(decoded && { ...decoded, data: [...Array.from(decoded.data)] }).toEqual({
      ...goods,
      data: Array.from(goods.data),
    });
  });

  it('JPEG, nearly', async () => {
    const jpeg = encode({ ...goods, data: Buffer.from(Array.from(goods.data)) }, 80).data;
    const decoded = await decodePicture(jpeg);
    expect(decoded?.width).toBe(200);
    const notice = noticePhotosOf(photoCodeOf(goods) ?? '');
    expect(decoded && likeness(viewsOf(decoded), notice)).toBeGreaterThan(samePhoto);
  });

  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a web page', Buffer.from('<!doctype html><title>gone</title>')],
    ['half a PNG', png(goods, 0, 3).subarray(0, 300)],
    ['a PNG without end', png(goods, 0, 3).subarray(0, -12)],
    ['a filter that there is none of', png(goods, 7, 3)],
    ['the start of a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex')],
  ])('%s is no picture', async (_, bytes) => {
    expect(await decodePicture(bytes)).toBeUndefined();
  });
});

const hazard = (reference: string, images: { url: string }[], more: object = {}) =>
  hazardOf({ names: { en: 'Lamp' }, images }, { source: 'test', reference, ...more });
const at = (name: string) => ({ url: `https://pictures${name.length}.example/${name}` });

let folder: string;
let asked: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-photos-'));
  asked = [];
});

async function run(hazards: object[], answer: (url: string) => Response, ...more: string[]) {
  const from = join(folder, 'hazards.ndjson');
  await writeFile(from, hazards.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const said: string[] = [];
  let clock = 0;
  const terminal = testTerminal({
    out: (line) => void said.push(line),
    note: (line) => void said.push(line),
    fetch: () => Promise.reject(new Error('others chose these addresses')),
    fetchPublic: async (url) => {
      asked.push(url);
      return answer(url);
    },
    // A minute between two looks at the clock: nothing has to wait.
    now: () => (clock += 60_000),
  });
  const state = join(folder, 'state');
  const code = await runHub(['photos', '--from', from, '--state', state, ...more], terminal);
  const text = await readFile(from, 'utf8');
  const lines = text.split('\n').filter((line) => line !== '');
  return { code, said, hazards: lines.map((line) => Hazard.parse(JSON.parse(line))) };
}

const jpegAnswer = () =>
  new Response(
    Uint8Array.from(encode({ ...goods, data: Buffer.from(Array.from(goods.data)) }, 80).data),
  );

describe('hub photos', () => {
  it('gives a notice’s picture a hash that the page’s picture meets', async () => {
    const { hazards, said, code } = await run([hazard('1', [at('a.jpg')])], jpegAnswer);
    expect(code).toBe(0);
    expect(said.at(-1)).toBe('1 of 1 pictures have a hash, 0 not fetched yet (0 failed now)');
    const notice = noticePhotosOf(hazards[0]?.products[0]?.images[0]?.hash ?? '');
    expect(likeness(viewsOf(goods), notice)).toBeGreaterThan(samePhoto);
    expect(likeness(viewsOf(picture(200, 160, blobs(2))), notice)).toBeLessThan(samePhoto);
  });

  it('asks for each picture once, the first of a product, none of a kind of goods', async () => {
    const list = [
      hazard('1', [at('a.jpg'), at('bb.jpg'), at('ccc.jpg')]),
      hazard('2', [at('a.jpg')]),
      hazard('5', [at('f.jpg'), at('a.jpg')]),
      hazard('3', [at('dddd.jpg')], { about: 'kind' }),
      hazard('4', [at('eeeee.jpg')], { status: 'withdrawn' }),
    ];
    await run(list, jpegAnswer);
    expect(asked.map((url) => url.slice(-6))).toEqual(['/a.jpg', '/f.jpg']);
    await run(list, jpegAnswer);
    expect(asked).toHaveLength(2);
  });

  it('remembers what is no picture, and tries again what could not be had', async () => {
    const list = [hazard('1', [at('a.jpg')]), hazard('2', [at('bb.jpg')])];
    const answer = (url: string) =>
      url.endsWith('/a.jpg') ? new Response('gone') : new Response('', { status: 503 });
    const first = await run(list, answer);
    expect(first.code).toBe(0);
    expect(first.said.at(-1)).toBe('0 of 2 pictures have a hash, 1 not fetched yet (1 failed now)');
    expect(first.hazards.flatMap(({ products }) => products[0]?.images[0]?.hash ?? [])).toEqual([]);
    asked = [];
    await run(list, jpegAnswer);
    expect(asked.map((url) => url.slice(-6))).toEqual(['bb.jpg']);
  });

  it('takes at most so many at a time', async () => {
    const list = [hazard('1', [at('a.jpg')]), hazard('2', [at('bb.jpg')])];
    const { said } = await run(list, jpegAnswer, '--most', '1');
    expect(said.at(-1)).toBe('1 of 2 pictures have a hash, 1 not fetched yet (0 failed now)');
  });

  it('gets through 200 notices of a host that fails now and then, in three runs', async () => {
    const list = Array.from({ length: 200 }, (_, one) =>
      hazard(`${one}`, [{ url: `https://pictures.example/${one}.jpg` }]),
    );
    const { width, height, data } = picture(24, 24, blobs(1));
    const small = encode({ width, height, data: Buffer.from(Array.from(data)) }, 80).data;
    const smallAnswer = () => new Response(Uint8Array.from(small));
    let count = 0;
    const answer = () => {
      count += 1;
      if (count % 9 === 0)
        return new Response('', { status: 503, headers: { 'retry-after': '2' } });
      if (count % 31 === 0) throw new Error('connection cut');
      return smallAnswer();
    };
    const first = await run(list, answer);
    expect(first.said).toContain('pictures: 150 of 200');
    expect(first.said.filter((line) => /: (?:HTTP 503|connection cut)$/.test(line))).toHaveLength(
      28,
    );
    asked = [];
    await run(list, answer);
    expect(asked).toHaveLength(28);
    const { said, code } = await run(list, smallAnswer);
    expect(code).toBe(0);
    expect(said.at(-1)).toBe('200 of 200 pictures have a hash, 0 not fetched yet (0 failed now)');
  });

  it.each<[string, () => Response, number]>([
    ['refuses five times in a row is left alone', () => new Response('', { status: 429 }), 5],
    [
      'cannot be reached five times in a row is left alone',
      () => {
        throw new TypeError('fetch failed');
      },
      5,
    ],
    ['lacks pictures is asked for the others', () => new Response('', { status: 404 }), 20],
  ])('a host that %s', async (_what, answer, count) => {
    const list = Array.from({ length: 20 }, (_, one) =>
      hazard(`${one}`, [{ url: `https://pictures.example/${one}.jpg` }]),
    );
    const { said } = await run(list, answer);
    expect(asked).toHaveLength(count);
    expect(said.at(-1)).toBe(
      `0 of 20 pictures have a hash, 20 not fetched yet (${count} failed now)`,
    );
  });

  it('refuses a memory that it did not write', async () => {
    await run([hazard('1', [at('a.jpg')])], jpegAnswer);
    await writeFile(join(folder, 'state/photos.ndjson'), '{"url":1}\n');
    const { code } = await run([hazard('1', [at('a.jpg')])], jpegAnswer);
    expect(code).toBe(1);
  });

  it('reads no further into an endless picture than its limit', async () => {
    let pulled = 0;
    const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
      pulled += 1;
      if (pulled < 100) controller.enqueue(new Uint8Array(1_000_000));
      else controller.close();
    };
    const endless = () => new Response(new ReadableStream({ pull }));
    const { code, said } = await run([hazard('1', [at('endless')])], endless);
    expect(code).toBe(0);
    expect(said.at(-1)).toContain('0 of 1 pictures have a hash, 0 not fetched yet');
    expect(pulled).toBeLessThan(20);
  });
});
