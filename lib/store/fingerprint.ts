/** 64 bits, mixed as in MurmurHash3. The judge compares facts, so a collision is harmless. */
export function hashesOf(key: string) {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let at = 0; at < key.length; at += 1) {
    const unit = key.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x5bd1e995);
    a ^= a >>> 15;
    b = Math.imul(b ^ unit, 0x1b873593);
    b = (b << 13) | (b >>> 19);
  }
  return { bucketHash: mix(a ^ key.length), fingerprint: mix(b ^ Math.imul(a, 0xc2b2ae35)) };
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The key of the hazard itself, to find its record for updates and removals. */
export const selfKey = (id: string): string => `hazard:${id}`;

export function address(key: string, buckets: number) {
  const { bucketHash, fingerprint } = hashesOf(key);
  return { bucket: bucketHash % buckets, fingerprint };
}
