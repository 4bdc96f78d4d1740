import type { TilesPart } from '../../../lib/list-pages/page-tiles.ts';
import type { PageState } from '../../../lib/popup/messages.ts';
import { listings } from './answers.ts';

/** What the popup shows over a page of many listings, of which `count` are named. */
export const pageOfCards = (tiles: Partial<TilesPart>): Partial<PageState> => {
  const all = Object.values(listings);
  const named = Array.from({ length: tiles.count ?? 0 }, (_, at) => {
    const { site, titles } = all[at % all.length] ?? listings.pen;
    const level = at % 3 === 2 ? ('caution' as const) : ('danger' as const);
    const [title = ''] = titles;
    return { site, id: String(at), title, level, hazard: 'kr:1', url: 'https://www.temu.com/' };
  });
  return {
    pageKind: 'search',
    tiles: { isOff: false, checkedCount: 0, count: 0, hidden: 0, named, ...tiles },
  };
};
