import { defineContentScript } from 'wxt/utils/define-content-script';
import { handedOver, handOver } from '../../lib/extension/handover.ts';
import { siteOf } from '../../lib/sites/index.ts';
import { createAsk } from '../shop.content/ask.ts';
import { type OrderedLine, tellOrders } from './tell-orders.ts';

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
    const ended = new AbortController();
    const ask = createAsk(window, () => ended.abort());
    const tell = (lines: OrderedLine[]) => ask('saw-orders', { lines });
    if (site) tellOrders(window, site, tell, AbortSignal.any([signal, ended.signal]));
  },
});
