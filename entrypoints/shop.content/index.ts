import { defineContentScript } from 'wxt/utils/define-content-script';
import { shopMatches } from '../../lib/sites/facts.ts';
import { siteOf } from '../../lib/sites/index.ts';
import { giveEvents, listenFirst } from '../tab-scripts/first-events.ts';
import { giveShop } from '../tab-scripts/slots.ts';
import { observeShop } from './observe-shop.ts';

/**
 * One content script for every site. It starts with the document, because the address alone says
 * which listing it is: so the question is asked, and a stopped background woken, while the page is
 * still loading. Nothing of the document is read before it is parsed.
 */
export default defineContentScript({
  matches: [...shopMatches],
  runAt: 'document_start',
  main() {
    let life: AbortController | undefined;
    const opened = new Map<string, boolean>();
    const site = siteOf(new URL(location.href));
    const start = () => {
      life?.abort();
      life = new AbortController();
      void observeShop(window, site, life.signal, opened);
    };
    // Before any script of the page.
    giveEvents(listenFirst(window, start));
    giveShop({ site, start });
    start();
  },
});
