import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { pause } from '../../support/loopback/verdict-of.ts';
import type { Box } from './attack.ts';

/** What the browser really draws, as pictures that can be compared and kept. */

/** Of a page that transitions for ever there is no picture; a busy machine takes its time. Milliseconds. */
const longestShot = 6_000;
/** Of 255. */
const sameShade = 16;

/** RGBA of each part, as the browser really draws what is there. */
export async function photograph(page: Page, faces: readonly Box[]): Promise<Uint8Array[]> {
  const x = Math.min(...faces.map((face) => face.x));
  const y = Math.min(...faces.map((face) => face.y));
  const width = Math.max(...faces.map((face) => face.x + face.width)) - x;
  const height = Math.max(...faces.map((face) => face.y + face.height)) - y;
  const [left = 0, top = 0] = await page.evaluate(() => [scrollX, scrollY]);
  const clip = { x: x + left, y: y + top, width, height };
  const shot = page.screenshot({ clip, captureBeyondViewport: false });
  const bytes = await Promise.race([shot, pause(longestShot)]).catch(() => undefined);
  if (!bytes) return [];
  const all = PNG.sync.read(Buffer.from(bytes));
  return faces.map((face) => {
    const part = new PNG({ width: Math.floor(face.width), height: Math.floor(face.height) });
    const [aside, down] = [Math.floor(face.x - x), Math.floor(face.y - y)];
    if (aside + part.width > all.width || down + part.height > all.height) return new Uint8Array();
    PNG.bitblt(all, part, aside, down, part.width, part.height);
    return part.data;
  });
}

/** But for the ring around what has the focus. */
export function isSame(before: Uint8Array, now: Uint8Array | undefined): boolean {
  if (before.length !== now?.length) return false;
  let others = 0;
  for (const [at, value] of before.entries())
    if (Math.abs(value - (now[at] ?? 0)) > sameShade) others += 1;
  return others < before.length / 8;
}

/** Beside what is kept of the pages that are open at the end of a case. */
export async function keepPicture(page: Page | undefined, attack: string): Promise<void> {
  const shot = page?.screenshot().catch(() => undefined);
  const bytes = await Promise.race([shot, pause(longestShot)]);
  if (!bytes) return;
  const folder = join(import.meta.dirname, '../../../.cache/e2e');
  mkdirSync(folder, { recursive: true });
  const name = attack.replaceAll(/\W+/g, '-').slice(0, 100);
  writeFileSync(join(folder, `${name}.png`), bytes);
}
