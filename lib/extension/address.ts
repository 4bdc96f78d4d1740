const loopback = ['localhost', '127.0.0.1'];

/** A list's folder without the last slash; https, or http on this computer; no user or query. */
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

export function originPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
