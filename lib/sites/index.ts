import aliexpress from './aliexpress/index.ts';
import { aliexpressOrders } from './aliexpress/orders.ts';
import { ofProduct } from './aliexpress/strategies.ts';
import { shopAt } from './facts.ts';
import type { OrderPages, Site } from './site.ts';
import temu from './temu/index.ts';
import { temuOrders } from './temu/orders.ts';
import { strategies as ofTemu } from './temu/strategies.ts';

export const sites: readonly Site[] = [aliexpress, temu];
const orders: readonly OrderPages[] = [aliexpressOrders, temuOrders];
/** By shop, under the names that published rules may switch off. */
export const strategies: Readonly<Record<string, object>> = {
  aliexpress: ofProduct,
  temu: ofTemu,
};

export const siteNamed = (id: string): Site | undefined => sites.find((site) => site.id === id);

export const siteOf = (url: URL): Site | undefined => siteNamed(shopAt(url)?.id ?? '');

export const ordersOf = ({ id }: Site): OrderPages | undefined =>
  orders.find(({ site }) => site === id);
