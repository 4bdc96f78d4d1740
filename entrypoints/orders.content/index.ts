import { defineContentScript } from 'wxt/utils/define-content-script';
import { sendOrders } from '../../lib/alerts/send-orders.ts';
import type { OrderedLine } from '../../lib/core/owned.ts';
import { createAsk } from '../../lib/extension/ask.ts';
import { slot } from '../tab-scripts/handover.ts';
import { shopHere } from '../tab-scripts/slots.ts';

const ordersSlot = slot<() => void>('orders');

/** Loaded on order pages while recall alerts are on, and again when they may have been off. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main({ signal }) {
    // Once per document: it keeps working when the address changes.
    const restart = ordersSlot.find();
    if (restart) {
      restart();
      return;
    }
    const site = shopHere()?.site;
    if (!site) return;
    const ended = new AbortController();
    const ask = createAsk(() => ended.abort());
    const tell = (lines: OrderedLine[]) => ask('saw-orders', { lines });
    ordersSlot.give(sendOrders(window, site, tell, AbortSignal.any([signal, ended.signal])));
  },
});
