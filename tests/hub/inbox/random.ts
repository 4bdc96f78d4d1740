/** Chance with a seed, so that a failure can be looked at again (mulberry32). */
export function createRandom(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number): number => Math.floor(next() * most);
  const pick = <T>(items: readonly [T, ...T[]]): T => items[below(items.length)] ?? items[0];
  return { next, below, pick };
}
export type Random = ReturnType<typeof createRandom>;

const nasty = [
  ...['', ' ', '\0', '\uD800', '\uFFFF', '\u202E', "'; drop table reports; --", '$1', '%s%n'],
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '../../../etc/passwd',
    '{{7*7}}',
  ],
  ...['__proto__', 'constructor', 'null', 'NaN', '1e999', '-0', '\u0041\u030a'.repeat(200)],
  'A'.repeat(70_000),
] as const;

/** Any JSON-like value, up to a depth. */
export function anyValue(random: Random, depth = 3): unknown {
  const kind = random.below(depth > 0 ? 9 : 6);
  if (kind === 0) return random.pick([null, true, false]);
  if (kind === 1) return random.pick([0, -1, 1e21, 2 ** 53, 0.1, -1e-7, 2_147_483_648]);
  if (kind < 6) return anyText(random);
  const size = random.below(4);
  if (kind < 8) return Array.from({ length: size }, () => anyValue(random, depth - 1));
  return Object.fromEntries(
    Array.from({ length: size }, () => [anyText(random).slice(0, 50), anyValue(random, depth - 1)]),
  );
}

export function anyText(random: Random): string {
  if (random.below(3) === 0) return nasty[random.below(nasty.length)] ?? '';
  return String.fromCharCode(
    ...Array.from({ length: random.below(20) }, () =>
      random.below(4) === 0 ? random.below(65_536) : 32 + random.below(95),
    ),
  );
}

/** Bytes of a text after an accident: cut, flipped, doubled, or nothing to do with it. */
export function damagedBytes(random: Random, text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Buffer.from(text));
  const at = random.below(bytes.length);
  switch (random.below(4)) {
    case 0:
      return bytes.slice(0, at);
    case 1:
      bytes[at] = random.below(256);
      return bytes;
    case 2:
      return new Uint8Array(Buffer.concat([bytes, bytes.slice(at)]));
    default:
      return Uint8Array.from({ length: random.below(300) }, () => random.below(256));
  }
}
