import { defineContentScript } from 'wxt/utils/define-content-script';
import { shopMatches } from '../../lib/sites/facts.ts';
import { siteOf } from '../../lib/sites/index.ts';
import { giveEvents, listenFirst } from '../tab-scripts/first-events.ts';
import { giveShop } from '../tab-scripts/slots.ts';
import { observeShop } from './observe-shop.ts';

/**
 * The content script of every shop. It starts with the document, because the address alone says
 * which listing it is: the question is asked, and a stopped background woken, while the page is
 * loading. The document is not read before it is parsed.
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
    // Runs before any script of the page.
    giveEvents(listenFirst(window, start));
    giveShop({ site, start });
    start();
  },
});
