import { hazardId } from '../core/ids.ts';
import type { Listing } from '../core/listing.ts';
import type { Switches } from '../settings/index.ts';
import { listingUrl } from '../sites/facts.ts';
import {
  type ListedTile,
  type PageKind,
  pageOf,
  type TabPage,
  type TabTiles,
} from '../warning/index.ts';
import type { Named } from './judge-tiles.ts';

export interface TilesPart {
  isOff: boolean;
  /** Turned off by a published shop rule, which no setting of the shopper changes. */
  isOffByRule?: true;
  checkedCount: number;
  /** How many of the tiles a notice names. `named` may hold fewer; dangers come first. */
  count: number;
  /** How many more the shopper's settings hide: the popup must not say they are not listed. */
  hidden: number;
  /** Each with the address of the listing's own page. */
  named: (ListedTile & { url: string })[];
}

/** Upper limit of listings shown in the popup. */
const maxListed = 40;

const listedTile = ({ listing, match }: Named): ListedTile => ({
  site: listing.site,
  id: listing.id,
  ...(listing.titles[0] !== undefined && { title: listing.titles[0] }),
  level: match.level === 'danger' ? 'danger' : 'caution',
  hazard: hazardId(match.hazard),
});

export interface TilesJudged {
  url: string;
  judged: readonly Listing[];
  named: readonly Named[];
  hidden: readonly string[];
  checkedCount: number;
  /** Of the page's other tiles. */
  otherTiles: { checkedCount: number; named: number };
}

export function withTiles(page: TabPage, update: TilesJudged): TabPage {
  const { url, judged, otherTiles } = update;
  const renewed = new Set(judged.map(({ id }) => id));
  const previous = page.tiles;
  const isSame = previous?.url === url && otherTiles.checkedCount > 0;
  const previousNamed = isSame ? previous.named : [];
  const previousHidden = isSame ? previous.hidden : [];
  const named = [
    ...previousNamed.filter(({ id }) => !renewed.has(id)),
    ...update.named.map(listedTile),
  ];
  const sorted = [
    ...named.filter(({ level }) => level === 'danger'),
    ...named.filter(({ level }) => level !== 'danger'),
  ];
  const tiles: TabTiles = {
    url,
    named: sorted.slice(0, maxListed),
    count: otherTiles.named + update.named.length,
    hidden: [...previousHidden.filter((id) => !renewed.has(id)), ...update.hidden],
    checkedCount: otherTiles.checkedCount + update.checkedCount,
  };
  return { ...page, tiles };
}

/** Only of the page that the tab shows now: it may have moved on to one not judged yet. */
export function tilesPart(
  { cards }: Pick<Switches, 'cards'>,
  pageKind: PageKind,
  url: string | undefined,
  tiles: TabTiles | undefined,
  isOffByRule = false,
): TilesPart | undefined {
  if (pageKind === 'product' || pageKind === 'other') return undefined;
  const isOff = !cards || isOffByRule;
  if (isOff && pageKind === 'bundle') return undefined;
  if (isOff || tiles?.url !== pageOf(url))
    return {
      ...{ isOff, checkedCount: 0, count: 0, hidden: 0, named: [] },
      ...(cards && isOffByRule && { isOffByRule }),
    };
  const { checkedCount, count, named, hidden } = tiles;
  const linked = named.flatMap((one) => {
    const url = listingUrl(one.site, one.id);
    return url === undefined ? [] : [{ ...one, url }];
  });
  return { isOff: false, checkedCount, count, hidden: hidden.length, named: linked };
}
