import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noticeDistance, noticePhotoOf, photoCodeOf } from '../../lib/core/match/photo-code.ts';
import {
  type PhotoHash,
  type Pixels,
  photoDistanceOf,
  photoHash,
  photoHashBits,
} from '../../lib/core/match/photo-hash.ts';
import { photoDistance } from '../../lib/core/match/weights.ts';
import { wilson } from './parts/world.ts';

/**
 * `npm run -C lab match:photos`: recall of the picture hash under what shops do to pictures, and how often
 * two different pictures are called the same. Needs ImageMagick's `convert` to decode and change
 * them (the corpus's pictures are WebP in files called .jpg).
 */
const folder = new URL('../../../shared/corpus/pages/images/', import.meta.url).pathname;
if (!existsSync(folder)) {
  console.log('match:photos: skipped, ../shared/corpus is not here.');
  process.exit(0);
}
try {
  execFileSync('convert', ['-version'], { stdio: 'ignore' });
} catch {
  console.log('match:photos: skipped, ImageMagick (`convert`) is not installed.');
  process.exit(0);
}

const changes: Record<string, string[]> = {
  'compressed again, quality 50': ['-quality', '50'],
  'compressed again, quality 25': ['-quality', '25'],
  'resized to 220 px': ['-resize', '220x220', '-quality', '75'],
  'resized to 960 px': ['-resize', '960x960', '-quality', '75'],
  'crop of 5 % (2.5 % a side)': ['-gravity', 'center', '-crop', '95%x95%+0+0', '+repage'],
  'crop of 10 % (5 % a side)': ['-gravity', 'center', '-crop', '90%x90%+0+0', '+repage'],
  'crop of 5 % on each side': [
    '-gravity',
    'center',
    '-crop',
    '90%x90%+0+0',
    '+repage',
    '-quality',
    '60',
  ],
  'crop of 10 % on each side': ['-gravity', 'center', '-crop', '80%x80%+0+0', '+repage'],
  'crop of 5 %, left and top only': ['-gravity', 'southeast', '-crop', '95%x95%+0+0', '+repage'],
  'crop of 10 %, left and top only': ['-gravity', 'southeast', '-crop', '90%x90%+0+0', '+repage'],
  'white border of 5 %': ['-bordercolor', 'white', '-border', '5%x5%'],
  'white border of 15 %': ['-bordercolor', 'white', '-border', '15%x15%'],
  'black border of 5 %': ['-bordercolor', 'black', '-border', '5%x5%'],
  'watermark across the middle': [
    '-gravity',
    'center',
    '-fill',
    'rgba(255,255,255,0.55)',
    '-pointsize',
    '60',
    '-annotate',
    '20x20+0+0',
    'BEST SHOP',
  ],
  'logo in a corner': ['-fill', 'rgb(200,20,20)', '-draw', 'rectangle 10,10 110,60'],
  // Changes that no window of the hash was made for.
  'crop of 3 % at the right': ['-gravity', 'west', '-crop', '97%x100%+0+0', '+repage'],
  'crop of 7 % at the top': ['-gravity', 'south', '-crop', '100%x93%+0+0', '+repage'],
  'crop of 13 % (6.5 % a side)': ['-gravity', 'center', '-crop', '87%x87%+0+0', '+repage'],
  'crop of 15 % on each side': ['-gravity', 'center', '-crop', '70%x70%+0+0', '+repage'],
  'turned by 3 degrees': ['-background', 'white', '-rotate', '3'],
  mirrored: ['-flop'],
  'lighter and more contrast': ['-brightness-contrast', '12x10'],
  'crop 5 %, resized, compressed': [
    '-gravity',
    'center',
    '-crop',
    '95%x95%+0+0',
    '+repage',
    '-resize',
    '300x300',
    '-quality',
    '50',
  ],
  'mirrored, border, compressed': [
    '-flop',
    '-bordercolor',
    'white',
    '-border',
    '6%x6%',
    '-quality',
    '50',
  ],
};

const work = mkdtempSync(join(tmpdir(), 'photos-'));
/** The picture after a change and one more JPEG compression, decoded (PPM: a head, then RGB). */
const pixelsOf = (file: string, change: readonly string[]): Pixels => {
  const changed = join(work, 'changed.jpg');
  const ppm = execFileSync(
    'convert',
    [
      file,
      '-alpha',
      'remove',
      ...change,
      '-write',
      `jpeg:${changed}`,
      '+delete',
      changed,
      '-depth',
      '8',
      'ppm:-',
    ],
    { maxBuffer: 1 << 28 },
  );
  const [head = '', width = '', height = ''] =
    ppm
      .subarray(0, 30)
      .toString('latin1')
      .match(/^P6\s(\d+)\s(\d+)\s255\s/) ?? [];
  const rgb = ppm.subarray(head.length);
  const data = new Uint8Array((rgb.length / 3) * 4).fill(255);
  for (let at = 0; at < rgb.length / 3; at++) data.set(rgb.subarray(3 * at, 3 * at + 3), 4 * at);
  return { width: Number(width), height: Number(height), data };
};

const files = readdirSync(folder).sort();
const started = performance.now();
let hashing = 0;
const hashOf = (file: string, change: readonly string[]): PhotoHash => {
  const pixels = pixelsOf(join(folder, file), change);
  const from = performance.now();
  const hash = photoHash(pixels);
  hashing += performance.now() - from;
  return hash;
};
const originals = new Map(files.map((file) => [file, hashOf(file, ['-quality', '90'])]));
let hashed = files.length;

const shown = process.argv.includes('--show');
/** The notice's side is what a hazard carries, the page's side the whole hash: as in the extension. */
const distanceOf = (noticed: PhotoHash, page: PhotoHash): number => {
  const notice = noticePhotoOf(photoCodeOf(noticed) ?? '');
  return notice ? noticeDistance(page, notice) : photoHashBits;
};
const alike = (noticed: PhotoHash, page: PhotoHash) => distanceOf(noticed, page) <= photoDistance;
let falsely = 0;
let pairs = 0;
let nearestOther = photoHashBits;
const one = (file: string) => file.startsWith('alibadge');
console.log(
  `match:photos: ${files.length} pictures, same within ${photoDistance} of ${photoHashBits} bits`,
);
for (const [name, change] of Object.entries(changes)) {
  const hashes = files.map((file) => [file, hashOf(file, change)] as const);
  hashed += hashes.length;
  const original = (file: string, otherwise: PhotoHash) => originals.get(file) ?? otherwise;
  const hits = hashes.filter(([file, hash]) => alike(original(file, hash), hash)).length;
  const back = hashes.filter(([file, hash]) => alike(hash, original(file, hash))).length;
  console.log(
    `  ${name.padEnd(34)} ${wilson(hits, files.length)}  notice changed ${back} of ${files.length}`,
  );
  for (const [file, hash] of hashes)
    for (const [other, original] of originals) {
      if (other === file || (one(other) && one(file))) continue;
      const distance = distanceOf(original, hash);
      pairs++;
      if (distance <= photoDistance) falsely++;
      if (distance <= photoDistance && shown) console.log(`    same? ${file} ${other} ${distance}`);
      nearestOther = Math.min(nearestOther, distance);
    }
}
const shop = files.filter(one).map((file) => originals.get(file));
const [a, b, c] = shop;
if (a && b && c)
  console.log(
    `  one photo at a shop, on AliExpress and as thumbnail: distances ` +
      `${photoDistanceOf(a, b)}, ${photoDistanceOf(a, c)}, ${photoDistanceOf(b, c)}`,
  );
console.log(
  `  plain pictures, never compared: ${[...originals.values()].filter(({ isPlain }) => isPlain).length}`,
);
console.log(
  `  different pictures called the same  ${wilson(falsely, pairs)}; nearest ${nearestOther}`,
);
console.log(
  `  ${(hashing / hashed).toFixed(1)} ms a picture to hash; ${((performance.now() - started) / 1000).toFixed(0)} s in all`,
);
rmSync(work, { recursive: true });
