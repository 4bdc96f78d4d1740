import type { Site } from '../sites/site.ts';
import type { Place } from './pages.ts';

const nowhere: Place = { pageKind: 'other', ids: [] };

/** What an address is to a shopper: a page of a shop we can read, or nothing to us. */
export const createPlaceAt =
  (siteOf: (url: URL) => Site | undefined) =>
  (address: string): Place => {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    const site = url && siteOf(url);
    const page = url && site?.page(url);
    if (!site || !page) return nowhere;
    const ids = page.kind === 'product' ? [page.id] : page.kind === 'bundle' ? page.ids : [];
    return { pageKind: page.kind, site: site.name, ids };
  };
