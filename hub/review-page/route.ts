/** The current view, as in the address after `#`, which never contains a token. */
export type Route =
  | { page: 'queue' }
  | { page: 'listing'; site: string; listingId: string }
  | { page: 'appeals' }
  | { page: 'statistics' };

export function routeOf(hash: string): Route {
  const [page, ...words] = hash.replace(/^#\/?/, '').split('/');
  if (page === 'appeals' || page === 'statistics') return { page };
  try {
    const [site = '', listingId = ''] = words.map(decodeURIComponent);
    if (page === 'listing' && site !== '' && listingId !== '') return { page, site, listingId };
  } catch {
    // Not an address of ours.
  }
  return { page: 'queue' };
}

export function hashOf(route: Route): string {
  if (route.page !== 'listing') return `#/${route.page}`;
  return `#/listing/${encodeURIComponent(route.site)}/${encodeURIComponent(route.listingId)}`;
}
