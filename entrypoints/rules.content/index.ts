import { defineContentScript } from 'wxt/utils/define-content-script';
import { createAsk } from '../../lib/extension/ask.ts';
import { withRules } from '../../lib/sites/rules.ts';
import { whenShop } from '../tab-scripts/slots.ts';

/** Loaded on the pages of a shop for which the list has rules (`lib/updates/shop-rules.ts`). */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  async main() {
    const ask = createAsk(() => undefined);
    const [rules = [], { site, start }] = await Promise.all([ask('shop-rules', {}), whenShop()]);
    if (!site || rules.length === 0) return;
    Object.assign(site, withRules({ ...site }, rules));
    // While the document is loading, nothing has been read yet.
    if (document.readyState !== 'loading') start();
  },
});
