/**
 * My products: what the shopper bought or owns is looked up in each new list, and recalls are
 * announced. Off until they turn it on. `send-orders` reads a shop's order pages, `alerts` looks
 * things up, `notifications` announces, `use-alerts` is the state of the page.
 */
export type { Alerts } from './alerts.ts';
