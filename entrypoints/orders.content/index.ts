import { defineContentScript } from 'wxt/utils/define-content-script';
import { handedOver, handOver } from '../../lib/extension/handover.ts';
import { send } from '../../lib/extension/messages.ts';
import { siteOf } from '../../lib/sites/index.ts';
import { tellOrders } from './tell-orders.ts';

const name = 'orders';

/** Loaded into a tab by the background, on a page of orders and only while the watch is on. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main({ signal }) {
    // Once in a document: it goes on by itself when the address changes.
    if (handedOver(name, globalThis)) return;
    handOver(name, true, globalThis);
    const site = siteOf(new URL(location.href));
    if (site) tellOrders(window, site, (lines) => send('saw-orders', { lines }), signal);
  },
});
