import * as z from 'zod/mini';
import { Owned } from './owned.ts';

/** The watch as a file to keep or to take to another device. */

const format = 'cart-canary-watch';
/** More than the watch ever holds. */
const mostThings = 10_000;
/** In characters, four times what the watch can hold. */
const longestFile = 8_000_000;

const OwnedFile = z.object({
  format: z.literal(format),
  version: z.literal(1),
  things: z.array(z.unknown()).check(z.maxLength(mostThings)),
});

export const ownedFile = (things: readonly Owned[]): string =>
  `${JSON.stringify({ format, version: 1, things }, null, 2)}\n`;

/** `undefined` where it is no such file; else what could be read, and how much not. */
export function readOwnedFile(text: string): { things: Owned[]; unreadable: number } | undefined {
  if (text.length > longestFile) return undefined;
  const file = OwnedFile.safeParse(parsed(text));
  if (!file.success) return undefined;
  const read = file.data.things.map((thing) => Owned.safeParse(thing));
  const things = read.flatMap(({ data, success }) => (success ? [data] : []));
  return { things, unreadable: read.length - things.length };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
