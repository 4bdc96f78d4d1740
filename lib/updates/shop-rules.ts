import { rulesFor, type ShopRule } from '../core/shop-rules.ts';
import { browser } from '../extension/browser.ts';
import { shops } from '../sites/facts.ts';
import type { Hazards } from '../store/hazards.ts';

const script = {
  id: 'rules',
  js: ['content-scripts/rules.js'],
  runAt: 'document_start' as const,
};

export type ShopRules = ReturnType<typeof createShopRules>;

/** Published rules for shops whose pages changed; they arrive with the list. */
export function createShopRules(hazards: Pick<Hazards, 'shops'>) {
  /** Those for this version of the extension; none where they cannot be read. */
  async function of(site: string): Promise<ShopRule[]> {
    const shops = await hazards.shops().catch(() => undefined);
    return shops ? rulesFor(shops, site, browser.runtime.getManifest().version) : [];
  }
  const matchesOf = async () => {
    const domainsWithRules = await Promise.all(
      shops.map(async ({ id, domains }) => ((await of(id)).length > 0 ? domains : [])),
    );
    return domainsWithRules.flat().map((domain) => `*://*.${domain}/*`);
  };

  async function register(): Promise<void> {
    const { scripting } = browser;
    const matches = await matchesOf();
    const [registered] = await scripting.getRegisteredContentScripts({ ids: [script.id] });
    if (matches.length > 0) {
      const next = [{ ...script, matches }];
      await (registered
        ? scripting.updateContentScripts(next)
        : scripting.registerContentScripts(next));
    } else if (registered) await scripting.unregisterContentScripts({ ids: [script.id] });
  }

  return {
    of,
    /**
     * Registers the script of rules for shops that have any. Browsers forget it when the extension
     * is updated. Never rejects.
     */
    register: () =>
      register().catch((error: unknown) => console.error('no script for shop rules', error)),
  };
}
