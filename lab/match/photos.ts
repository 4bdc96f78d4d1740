import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { noticePhotosOf, photoCodeOf } from '../../lib/core/match/photo-code.ts';
import type { Pixels } from '../../lib/core/match/photo-grid.ts';
import { likeness } from '../../lib/core/match/photo-likeness.ts';
import { viewsOf } from '../../lib/core/match/photo-views.ts';
import { samePhoto } from '../../lib/core/match/weights.ts';
import { changes, cut, packshot } from './parts/photo-changes.ts';

/**
 * `npm run -C lab match:photos [-- --held]`: how often a changed picture of the corpus meets its
 * original, and how often other pictures and drawn packshots of one brand meet each other. Every second
 * picture is `held`: the threshold was set without it. Needs ImageMagick's `convert`, as the corpus's
 * pictures are WebP.
 */
const folder = new URL('../../../shared/corpus/pages/images/', import.meta.url).pathname;
if (!existsSync(folder)) {
  console.log('match:photos: skipped, ../shared/corpus is not here.');
  process.exit(0);
}

const pixelsOf = (file: string): Pixels => {
  const args = [folder + file, '-alpha', 'remove', '-depth', '8', 'ppm:-'];
  const ppm = execFileSync('convert', args, { maxBuffer: 1 << 28 });
  const head = /^P6\s(\d+)\s(\d+)\s255\s/.exec(ppm.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error(`${file}: convert gave no PPM`);
  const rgb = ppm.subarray(head[0].length);
  const data = new Uint8ClampedArray((rgb.length / 3) * 4).fill(255);
  for (let at = 0; at < rgb.length / 3; at++) data.set(rgb.subarray(3 * at, 3 * at + 3), 4 * at);
  return { width: Number(head[1]), height: Number(head[2]), data };
};

const isHeld = process.argv.includes('--held');
// The three others show one thing photographed by its author.
const files = readdirSync(folder).filter((file) => file.startsWith('temu_'));
const all = files.sort().map(pixelsOf);
const pictures = all.filter((_, at) => at % 2 === Number(isHeld));
const noticeOf = (picture: Pixels) => noticePhotosOf(photoCodeOf(picture) ?? '');

const told = (name: string, all: readonly number[], worst: number): void => {
  const same = all.filter((one) => one >= samePhoto).length;
  const share = `${((100 * same) / all.length).toFixed(1)} %`;
  console.log(`  ${name.padEnd(34)} ${same} of ${all.length} (${share}), ${worst.toFixed(2)}`);
};

console.log(`${pictures.length} pictures, the same from ${samePhoto}; then the least alike`);
const originals = pictures.map(noticeOf);
console.log(`${Object.keys(changes).length} changes`);
for (const [name, change] of Object.entries(changes)) {
  const all = pictures.map((picture, at) => {
    const other = pictures[(at + 1) % pictures.length] ?? picture;
    return likeness(viewsOf(change(picture, other)), originals[at] ?? []);
  });
  told(name, all, Math.min(...all));
}

interface Picture {
  pixels: Pixels;
  /** Pictures of one origin are not compared: they may show the same. */
  origin: number;
}

/** Each with each other of its group. */
const others = (name: string, groups: readonly (readonly Picture[])[]): void => {
  const scores = groups.flatMap((group) => {
    const coded = group.flatMap(({ pixels, origin }) => {
      const notice = noticeOf(pixels);
      return notice.length > 0 ? [{ notice, page: viewsOf(pixels), origin }] : [];
    });
    return coded.flatMap(({ page, origin }) =>
      coded.flatMap((other) => (other.origin === origin ? [] : [likeness(page, other.notice)])),
    );
  });
  told(
    name,
    scores,
    scores.reduce((most, one) => Math.max(most, one)),
  );
  // Exact where none is the same: the share of which fewer than one in twenty such samples show none.
  if (scores.every((one) => one < samePhoto))
    console.log(`    95 % sure: below 1 in ${Math.round(-scores.length / Math.log(0.05))}`);
};

/** Halves and thirds of the sides, at nine places each: as many pictures as 40 files can give. */
const piecesOf = (pixels: Pixels): Pixels[] =>
  [1 / 2, 2 / 3].flatMap((away) =>
    [0, 0.5, 1].flatMap((x) =>
      [0, 0.5, 1].map((y) => cut(pixels, x * away, y * away, (1 - x) * away, (1 - y) * away)),
    ),
  );

const apart = (all: readonly Pixels[]): Picture[] =>
  all.map((pixels, origin) => ({ pixels, origin }));

console.log('other pictures; then the most alike');
others('of children’s goods', [apart(pictures)]);
others('pieces of all 40', [
  all.flatMap((picture, origin) => piecesOf(picture).map((pixels) => ({ pixels, origin }))),
]);
const first = isHeld ? 100 : 0;
const brands = Array.from({ length: 16 }, (_, brand) => first + brand);
const shelves = brands.map((brand) =>
  Array.from({ length: 6 }, (_, item) => packshot(brand, item)),
);
others('drawn, goods of one brand', shelves.map(apart));
others('drawn, one of each brand', [apart(shelves.flatMap((shelf) => shelf.slice(0, 1)))]);
