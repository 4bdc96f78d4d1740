import * as z from 'zod/mini';
import { idOnly } from '../core/ids.ts';
import type { Listing } from '../core/listing.ts';
import type { Match } from '../core/verdict.ts';
import type { Badge } from '../extension/badge.ts';
import {
  languages,
  listingId,
  rowsWith,
  type ShopSender,
  type TabLookup,
} from '../extension/messages.ts';
import { markerFiles, type PageFile } from '../extension/tabs.ts';
import type { Locale, Switches } from '../settings/index.ts';
import type { ShopRules } from '../updates/index.ts';
import { pageOf, silencedIn, type TabPages, withEffects } from '../warning/index.ts';
import type { Named, TileJudging } from './judge-tiles.ts';
import { maxTilesAsked } from './near-tiles.ts';
import { type TilesJudged, withTiles } from './page-tiles.ts';

export interface ListPageServices extends TabLookup {
  tiles: TileJudging;
  pages: TabPages;
  badge: Badge;
  locale: Locale;
  switches(): Promise<Switches>;
  shopRules: Pick<ShopRules, 'of'>;
  loadScripts(tabId: number, files: PageFile[]): Promise<unknown>;
}
const { message } = rowsWith<ListPageServices>();

const strings = (max: number, length: number) =>
  z.array(z.string().check(z.maxLength(length))).check(z.maxLength(max));

const tileFacts = () =>
  z.strictObject({
    id: listingId(),
    aliases: strings(16, 64),
    title: z.optional(z.string().check(z.maxLength(300))),
    imageKeys: strings(4, 300),
  });
export type TileFacts = z.infer<ReturnType<typeof tileFacts>>;

export interface NamedTile {
  id: string;
  match: Match;
}

const listingOf = (site: string, { id, aliases, title, imageKeys }: TileFacts): Listing => ({
  ...idOnly(site, id, aliases),
  titles: title === undefined ? [] : [title],
  imageKeys,
});

/** A notice may name hundreds of products, which would make the message large. */
const withoutProducts = ({ hazard, ...match }: Match): Match => {
  const { details: _details, ...published } = hazard;
  return { ...match, hazard: { ...published, products: [] } };
};

/** Adds the effects of the findings, which depend on the products, and then removes the products. */
async function describeNamed(
  named: readonly Named[],
  services: ListPageServices,
): Promise<NamedTile[]> {
  const matches = await withEffects(
    named.map(({ match }) => match),
    services,
  );
  return named.map(({ listing, match }, at) => ({
    id: listing.id,
    match: withoutProducts(matches[at] ?? match),
  }));
}

async function rememberAndBadge(
  update: TilesJudged,
  isDanger: boolean,
  isBeside: boolean,
  { tabId, incognito }: ShopSender,
  { pages, badge, locale, tab }: ListPageServices,
): Promise<void> {
  // The tab may have moved on meanwhile.
  const currentTab = await tab(tabId);
  if (currentTab && pageOf(currentTab.url) !== update.url) return;
  let previousCount = 0;
  const page = await pages.change(tabId, incognito, (old) => {
    previousCount = old.tiles?.url === update.url ? old.tiles.count : 0;
    return withTiles(old, update);
  });
  if (isBeside && page.listing) return;
  const count = update.otherTiles.named + update.named.length;
  if (update.named.length > 0 || (count > 0 && count !== previousCount))
    await badge.count(
      tabId,
      { count, level: isDanger ? 'danger' : 'caution' },
      await locale.words(),
    );
  else if (count < previousCount) await badge.clear(tabId, await locale.words());
}

export const listPageMessages = {
  'judge-tiles': message({
    from: 'shop',
    body: () =>
      z.strictObject({
        tiles: z.array(tileFacts()).check(z.maxLength(maxTilesAsked)),
        isBeside: z.optional(z.literal(true)),
        /**
         * About the page's other tiles: how many looked up, how many named, and is one a danger.
         */
        checkedCount: z.int().check(z.nonnegative()),
        named: z.int().check(z.nonnegative()),
        isDanger: z.boolean(),
        /** The languages whose words for markers the page already has. */
        markerLanguages: z.optional(languages()),
      }),
    async run(body, sender, services) {
      const { tiles: askedTiles, isBeside, markerLanguages, ...otherTiles } = body;
      const { switches, shopRules, locale, pages, tiles, loadScripts } = services;
      const { tabId, incognito, site, tabUrl } = sender;
      const [chosenSwitches, rules, language, region] = await Promise.all([
        switches(),
        shopRules.of(site),
        locale.language(),
        locale.region(),
      ]);
      const context = { language, region };
      const isOff = !chosenSwitches.cards || rules.some(({ off }) => off?.markers);
      if (isOff) return { isOff: true, named: [] as NamedTile[], ...context };
      const page = incognito ? await pages.get(tabId) : undefined;
      const listings = askedTiles.map((tile) => listingOf(site, tile));
      const { named, hidden, checkedCount } = await tiles.judge(listings, (one) =>
        silencedIn(page, one),
      );
      // Without a list nothing was looked up, so there is nothing to remember.
      if (checkedCount > 0) {
        const update = {
          url: pageOf(tabUrl),
          judged: listings,
          named,
          hidden,
          checkedCount,
          otherTiles,
        };
        const isDanger = otherTiles.isDanger || named.some(({ match }) => match.level === 'danger');
        void rememberAndBadge(update, isDanger, isBeside === true, sender, services).catch(
          () => undefined,
        );
      }
      const files = named.length > 0 ? markerFiles(language, markerLanguages) : [];
      if (files.length > 0) loadScripts(tabId, files).catch(() => undefined);
      const answers = await describeNamed(named, services);
      return { isOff: false, named: answers, ...context };
    },
  }),
};

type ListPageMessages = typeof listPageMessages;
declare module '../extension/send.ts' {
  interface Messages extends ListPageMessages {}
}
