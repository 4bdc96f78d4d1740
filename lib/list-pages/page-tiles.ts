import { hazardId } from '../core/hazard-id.ts';
import type { Listing } from '../core/listing.ts';
import type { Switches } from '../settings/index.ts';
import { listingUrl } from '../sites/facts.ts';
import {
  type ListedCard,
  type PageKind,
  pageOf,
  type TabCards,
  type TabPage,
} from '../warning/index.ts';
import type { Named } from './judge-tiles.ts';

export interface CardsPart {
  isOff: boolean;
  looked: number;
  /** How many are named; `named` may hold fewer, dangers first. */
  count: number;
  /** With the address of the listing's own page. */
  named: (ListedCard & { url: string })[];
}

/** How many cards one `judge-cards` may ask about. */
export const mostCardsAsked = 120;
/** More than the popup shows. */
const mostListed = 40;

const listed = ({ listing, match }: Named): ListedCard => ({
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
  looked: number;
  /** Of the page's other cards. */
  otherTiles: { looked: number; named: number };
}

export function withCards(page: TabPage, update: TilesJudged): TabPage {
  const { url, asked, otherTiles } = update;
  const renewed = new Set(asked.map(({ id }) => id));
  const isSame = page.cards?.url === url && otherTiles.looked > 0;
  const old = isSame ? (page.cards?.named ?? []) : [];
  const named = [...old.filter(({ id }) => !renewed.has(id)), ...update.named.map(listed)];
  const weighed = [
    ...named.filter(({ level }) => level === 'danger'),
    ...named.filter(({ level }) => level !== 'danger'),
  ];
  const cards: TabCards = {
    url,
    named: weighed.slice(0, mostListed),
    count: otherTiles.named + update.named.length,
    looked: otherTiles.looked + update.looked,
  };
  return { ...page, cards };
}

/** Of this very page: the tab may have moved on to one whose cards were not judged yet. */
export function cardsPart(
  switches: Switches,
  pageKind: PageKind,
  url: string | undefined,
  cards: TabCards | undefined,
): CardsPart | undefined {
  if (pageKind === 'product' || pageKind === 'other') return undefined;
  const isOff = !switches.cards;
  if (isOff && pageKind === 'bundle') return undefined;
  if (isOff || cards?.url !== pageOf(url)) return { isOff, looked: 0, count: 0, named: [] };
  const { looked, count, named } = cards;
  const linked = named.flatMap((one) => {
    const url = listingUrl(one.site, one.id);
    return url === undefined ? [] : [{ ...one, url }];
  });
  return { isOff: false, looked, count, named: linked };
}
