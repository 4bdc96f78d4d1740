const shape = /^https:\/\/[a-z0-9.-]+\/[^?#\s\\]*(\?[^?#\s\\]*)?$/i;

/**
 * Whether an address leads to a listing and to nobody's visit or account: `https:`, a host, a path, and
 * no more. The one query that may follow is the report's own listing, because on Temu no other address
 * can be made from a number (`/goods.html?goods_id=…`; the other form needs the page's words).
 *
 * Whoever makes a report and whoever takes one asks this, so that neither refuses what the other does.
 */
export function isReportAddress(address: string, listingId: string): boolean {
  const found = shape.exec(address);
  if (!found || !URL.canParse(address)) return false;
  const [, query] = found;
  return query === undefined || (/^\d+$/.test(listingId) && query === `?goods_id=${listingId}`);
}
