import { daysIn } from './dates.ts';
import { orElse } from './draft.ts';
import { all } from './own-members.ts';
import { textOf } from './page-text.ts';
import type { Card, Site } from './site.ts';

/**
 * Lines of orders. No capture of such a page was to be had: the boxes are those that other
 * projects' code names (2025 to 2026), and where none of them stands on the page, every link to a
 * product counts that is no recommendation. docs/sites.md says what has been seen.
 */

/** One product that was ordered. */
export interface Line {
  site: string;
  listingId: string;
  aliases: string[];
  title?: string;
  /** `YYYY-MM-DD`, where the page says when. */
  orderedAt?: string;
  /** The product's link or container. */
  element: Element;
}

/** AliExpress; `RedOrderList_OrderItem__…` is its Russian front end. */
const boxes = '[class*="order-item" i], [class*="OrderItem"]';

/** "More to love" below an order is no order. Temu's lists of goods stand in `.js-goods-list`. */
const recommended =
  '[class*="recommend" i], [id*="recommend" i], [class*="more-to-love" i], [class*="moretolove" i], [id*="moretolove" i], [data-spm*="recommend" i], .search-card-item, .js-goods-list, .js-search-goodsList';

const mostElements = 3_000;
const mostLines = 300;
/** How far up an order's date may stand. */
const mostLevels = 6;

const cardsIn = (site: Site, doc: Document, url: URL): Card[] => {
  const found: Card[] = [];
  let budget = mostElements;
  for (const element of all(doc, site.cardSelector)) {
    if (--budget < 0 || found.length >= mostLines) break;
    const card = element.closest(recommended) ? undefined : site.cardAt(element, url);
    if (card) found.push(card);
  }
  const inBoxes = found.filter(({ element }) => element.closest(boxes));
  return inBoxes.length > 0 ? inBoxes : found;
};

/**
 * The earliest day in the smallest box around a line that names one: what follows is its journey.
 * Lines of one order stand in the same boxes, which are read once.
 */
const dayReader = () => {
  const known = new Map<Element, string | undefined>();
  const dayIn = (box: Element): string | undefined => {
    if (!known.has(box)) known.set(box, daysIn(textOf(box)).sort()[0]);
    return known.get(box);
  };
  return (element: Element): string | undefined => {
    let at: Element | null = element;
    for (let level = 0; at && level < mostLevels; level += 1, at = at.parentElement) {
      const day = dayIn(at);
      if (day) return day;
    }
    return undefined;
  };
};

const linesOf = (site: Site, doc: Document, url: URL): Line[] => {
  const dayOf = dayReader();
  const lines = new Map<string, Line>();
  for (const { id, aliases, title, element } of cardsIn(site, doc, url)) {
    const day = orElse(undefined, () => dayOf(element));
    const key = `${id} ${day ?? ''}`;
    // A line has a link on its picture and one on its title.
    const known = lines.get(key) ?? { site: site.name, listingId: id, aliases, element };
    const name = known.title ?? title;
    lines.set(key, {
      ...known,
      ...(name !== undefined && { title: name }),
      ...(day !== undefined && { orderedAt: day }),
    });
  }
  return [...lines.values()];
};

/** A checkout stands among the order pages, and nothing on it is bought yet. */
const isCheckout = ({ pathname }: URL): boolean => /\/trade\/confirm|order_checkout/.test(pathname);

/** What an order page lists, each product once a day; empty on any other page. */
export const orderLines = (site: Site, doc: Document, url: URL): Line[] =>
  site.page(url)?.kind === 'orders' && !isCheckout(url) ? linesOf(site, doc, url) : [];
