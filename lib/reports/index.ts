/**
 * Reports, from the click to the inbox and back. A report is stored before its click is answered
 * (`messages`); `sending` decides when to send, `delivery` and `inbox-client` send, `fate` reads
 * the result in the list. `reports` joins these in the background; `requests` and the hooks are the
 * pages' half, `channels` the authorities' own forms.
 */
export { inboxFor } from './messages.ts';
export type { Receiver } from './reports.ts';
export { reportRequests } from './requests.ts';
