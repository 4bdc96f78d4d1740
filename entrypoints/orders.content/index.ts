import { defineContentScript } from 'wxt/utils/define-content-script';
import { tellOrders } from '../../lib/alerts/tell-orders.ts';
import type { OrderedLine } from '../../lib/core/owned.ts';
import { createAsk } from '../../lib/extension/ask.ts';
import { slot } from '../tab-scripts/handover.ts';
import { shopHere } from '../tab-scripts/slots.ts';

const ordersSlot = slot<() => void>('orders');

/** Loaded on a page of orders while recall alerts are on; again when it may have been off. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main({ signal }) {
    // Once in a document: it goes on by itself when the address changes.
    const isHere = ordersSlot.find();
    if (isHere) {
      isHere();
      return;
    }
    const site = shopHere()?.site;
    if (!site) return;
    const ended = new AbortController();
    const ask = createAsk(() => ended.abort());
    const tell = (lines: OrderedLine[]) => ask('saw-orders', { lines });
    ordersSlot.give(tellOrders(window, site, tell, AbortSignal.any([signal, ended.signal])));
  },
});
