import { hash, randomBytes } from 'node:crypto';

/** How many clients are remembered. A flood from more addresses is slowed down by the database's few connections. */
const maxBuckets = 50_000;

/**
 * Token buckets in this process' memory. Several instances count each for themselves, so a client
 * whose requests are spread over n of them may send up to n times as much.
 */
export function createRateLimit(limit: { burst: number; perSecond: number }, now: () => number) {
  const buckets = new Map<string, { tokens: number; at: number }>();
  /** Seconds until the client may ask again; 0 allows this request. */
  return (key: string): number => {
    const time = now();
    const bucket = buckets.get(key) ?? { tokens: limit.burst, at: time };
    const earned = ((time - bucket.at) / 1000) * limit.perSecond;
    const tokens = Math.min(limit.burst, bucket.tokens + Math.max(0, earned));
    const isAllowed = tokens >= 1;
    buckets.delete(key); // The order of the map is the order of last use.
    buckets.set(key, { tokens: isAllowed ? tokens - 1 : tokens, at: time });
    if (buckets.size > maxBuckets) buckets.delete(buckets.keys().next().value ?? key);
    return isAllowed ? 0 : Math.max(1, Math.ceil((1 - tokens) / limit.perSecond));
  };
}

const hour = 3_600_000;

/**
 * Turns an address into a key that is valid only in this process and for this hour: a hash with a secret that
 * is never stored and replaced every hour. The address itself is not stored either. IPv6 addresses count by
 * /56, which is what one household gets.
 */
export function createClientKeys(now: () => number): (address: string) => string {
  let secret = randomBytes(32).toString('base64url');
  let since = now();
  return (address) => {
    if (now() - since >= hour) {
      secret = randomBytes(32).toString('base64url');
      since = now();
    }
    // The secret has a fixed length and the hash is never shown, so no HMAC is needed (12 µs each).
    return hash('sha256', secret + household(address), 'base64url').slice(0, 22);
  };
}

export function household(address: string): string {
  if (!address.includes(':')) return address;
  const plain = address.split('%', 1)[0] ?? '';
  if (plain.includes('.')) return plain.slice(plain.lastIndexOf(':') + 1); // An IPv4 address written as IPv6.
  const [head = '', tail] = plain.split('::', 2);
  const groups = head === '' ? [] : head.split(':');
  const after = tail?.split(':') ?? [];
  while (groups.length + after.length < 8) groups.push('0');
  const [a = '', b = '', c = '', d = ''] = [...groups, ...after];
  // 56 bits: the last of the four groups counts without its lower half.
  const half = (Number.parseInt(d, 16) & 0xff00).toString(16);
  return [a, b, c, half].map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':');
}
