const loopback = ['localhost', '127.0.0.1'];

/**
 * The folder of a list in one spelling, without the last slash; only https (or http on this
 * computer), and no user, query or fragment, which could name the shopper. The build reads this
 * too.
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

/** The browser's permission for an address. Without the port, unknown in Firefox' patterns. */
export function originPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
