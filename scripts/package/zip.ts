import { zipSync } from 'fflate';

/** Path in the archive, with `/`, → its bytes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/**
 * Read as local time by everything that reads a ZIP, and written so by fflate: the same bytes in
 * every time zone. The earliest day a ZIP can tell.
 */
const noTime = () => new Date(1980, 0, 1);

/**
 * A ZIP that depends on nothing but paths and bytes: sorted by code unit, no times, no owners, no
 * modes. Deflated in JavaScript, since two builds of zlib may find different shorter ways.
 */
export function zip(files: Files): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted.map(([path, bytes]) => [path, bytes])), {
    level: 9,
    mtime: noTime(),
    os: 0,
    attrs: 0,
  });
}
