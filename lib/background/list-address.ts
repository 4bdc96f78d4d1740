/** Addresses that a list may come from. Read by the build too, so nothing of a browser is in here. */

const loopback = ['localhost', '127.0.0.1'];

/**
 * The folder of a published list, in one spelling without the last slash; `undefined` where it is no
 * such address. Only https (and http on this computer, for development), and nothing that could name
 * the shopper: no user, no query, no fragment.
 */
export function readListAddress(text: string): string | undefined {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  const isHere = url.protocol === 'http:' && loopback.includes(url.hostname);
  if (url.protocol !== 'https:' && !isHere) return undefined;
  if (url.username || url.password || /[?#]/.test(trimmed) || trimmed.length > 500)
    return undefined;
  return url.href.replace(/\/+$/, '');
}

/**
 * The browser's permission that covers an address. Without the port: Firefox knows none in these
 * patterns, and a pattern without one means every port in both browsers.
 */
export function originPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
