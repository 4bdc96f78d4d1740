/**
 * My products: what the shopper bought or says they own is looked up in each new list, and they hear
 * of a recall. Off until they turn it on. `tell-orders` reads a shop's page of orders, `alerts` looks
 * things up, `notifications` tells of them, `use-alerts` is behind the page of them all.
 */
export type { Alerts } from './alerts.ts';
