import type { ShopFacts } from '../sites/site.ts';

export type PageKind =
  | 'product'
  | 'bundle'
  | 'search'
  | 'category'
  | 'store'
  | 'home'
  | 'cart'
  | 'orders'
  | 'other';

/** What an address is to us, and the listings it names. */
export interface Place {
  pageKind: PageKind;
  site?: string;
  ids: string[];
}

const nowhere: Place = { pageKind: 'other', ids: [] };

export const createPlaceAt =
  (shopAt: (url: URL) => ShopFacts | undefined) =>
  (address: string): Place => {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    const shop = url && shopAt(url);
    const page = url && shop?.page(url);
    if (!shop || !page) return nowhere;
    const ids = page.kind === 'product' ? [page.id] : page.kind === 'bundle' ? page.ids : [];
    return { pageKind: page.kind, site: shop.id, ids };
  };
