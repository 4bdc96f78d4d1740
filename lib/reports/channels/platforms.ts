import type { ChannelFacts } from './channel.ts';

/**
 * The shops' own ways. AliExpress names a notice tool in its footer (risk report of 2025), and its
 * product pages link to a report page of the item; Temu has "Report this item" on the listing.
 */
const aliexpress = (listingId: string | undefined): ChannelFacts => ({
  id: 'aliexpress',
  kind: 'platform',
  link:
    listingId !== undefined && /^\d{8,19}$/.test(listingId)
      ? {
          url: `https://report.aliexpress.com/health/reportIndex.htm?product_id=${listingId}`,
          kind: 'form',
        }
      : { url: 'https://www.aliexpress.com/', kind: 'home' },
  verified: '2026-11-25',
});

const temu = (): ChannelFacts => ({
  id: 'temu',
  kind: 'platform',
  link: { url: 'https://www.temu.com/digital-services-act-help.html', kind: 'home' },
  verified: '2026-11-25',
});

/** By the name of the site (lib/sites). */
export const platforms: ReadonlyMap<string, (listingId: string | undefined) => ChannelFacts> =
  new Map([
    ['aliexpress', aliexpress],
    ['temu', temu],
  ]);
