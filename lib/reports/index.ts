/**
 * Reports, from the click to the inbox and back. A click's report is in the outbox before it is
 * answered (`messages`); `sending` decides when something is sent, `delivery` and `inbox-client` bring
 * it to the inbox, `fate` reads in the list what became of it. `reports` joins these in the background;
 * `requests` and the hooks are the half of the pages, `channels` the authorities' own ways.
 */
export { inboxFor } from './messages.ts';
export type { Receiver } from './reports.ts';
export { reportRequests } from './requests.ts';
