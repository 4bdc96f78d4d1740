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
  /** By a published rule: no setting changes it. */
  isOffByRule?: true;
  looked: number;
  /** How many are named; `named` may hold fewer, dangers first. */
  count: number;
  /** How many more the shopper's settings leave out: nobody may say that these are not on the list. */
  hidden: number;
  /** With the address of the listing's own page. */
  named: (ListedTile & { url: string })[];
}

/** As many as somebody may look through in the popup. */
const maxListed = 40;

const listed = ({ listing, match }: Named): ListedTile => ({
  site: listing.site,
  id: listing.id,
  ...(listing.titles[0] !== undefined && { title: listing.titles[0] }),
  level: match.level === 'danger' ? 'danger' : 'caution',
  hazard: hazardId(match.hazard),
});

export interface TilesJudged {
  url: string;
  asked: readonly Listing[];
  named: readonly Named[];
  hidden: readonly string[];
  looked: number;
  /** Of the page's other tiles. */
  otherTiles: { looked: number; named: number };
}

export function withTiles(page: TabPage, update: TilesJudged): TabPage {
  const { url, asked, otherTiles } = update;
  const renewed = new Set(asked.map(({ id }) => id));
  const previous = page.tiles;
  const isSame = previous?.url === url && otherTiles.looked > 0;
  const old = isSame ? previous.named : [];
  const hidden = isSame ? previous.hidden : [];
  const named = [...old.filter(({ id }) => !renewed.has(id)), ...update.named.map(listed)];
  const weighed = [
    ...named.filter(({ level }) => level === 'danger'),
    ...named.filter(({ level }) => level !== 'danger'),
  ];
  const tiles: TabTiles = {
    url,
    named: weighed.slice(0, maxListed),
    count: otherTiles.named + update.named.length,
    hidden: [...hidden.filter((id) => !renewed.has(id)), ...update.hidden],
    looked: otherTiles.looked + update.looked,
  };
  return { ...page, tiles };
}

/** Of this very page: the tab may have moved on to one whose tiles were not judged yet. */
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
      ...{ isOff, looked: 0, count: 0, hidden: 0, named: [] },
      ...(cards && isOffByRule && { isOffByRule }),
    };
  const { looked, count, named, hidden } = tiles;
  const linked = named.flatMap((one) => {
    const url = listingUrl(one.site, one.id);
    return url === undefined ? [] : [{ ...one, url }];
  });
  return { isOff: false, looked, count, hidden: hidden.length, named: linked };
}
