import type { OrderedLine } from '../core/owned.ts';
import { withFallback } from './draft.ts';
import { ordersOf } from './index.ts';
import { daysIn } from './order-dates.ts';
import { all } from './own-members.ts';
import { textOf } from './page-text.ts';
import type { OrderPages, Site, Tile } from './site.ts';

/**
 * Ordered lines: what the page's data says was bought, and links that are no recommendations
 * (docs/sites.md).
 */

const maxElements = 3_000;
const maxLines = 300;
/** How many ancestors are searched for an order's date. */
const maxDepth = 6;

const tilesIn = (site: Site, pages: OrderPages, doc: Document, url: URL): Tile[] => {
  const candidates: Tile[] = [];
  let budget = maxElements;
  for (const element of all(doc, site.tileSelector)) {
    if (--budget < 0 || candidates.length >= maxLines) break;
    const tile = element.closest(pages.recommended) ? undefined : site.tileAt(element, url);
    if (tile) candidates.push(tile);
  }
  const within = [pages.boxes, site.lines].map((boxes) =>
    boxes ? candidates.filter(({ element }) => element.closest(boxes)) : [],
  );
  return within.find(({ length }) => length > 0) ?? candidates;
};

/** The earliest day in the smallest ancestor that names one. Each box is read once. */
const dayReader = () => {
  const days = new Map<Element, string | undefined>();
  const dayIn = (box: Element): string | undefined => {
    if (!days.has(box)) days.set(box, daysIn(textOf(box)).sort()[0]);
    return days.get(box);
  };
  return (element: Element): string | undefined => {
    let at: Element | null = element;
    for (let level = 0; at && level < maxDepth; level += 1, at = at.parentElement) {
      const day = dayIn(at);
      if (day) return day;
    }
    return undefined;
  };
};

const linesOf = (site: Site, pages: OrderPages, doc: Document, url: URL): OrderedLine[] => {
  const dayOf = dayReader();
  const lines = new Map<string, OrderedLine>();
  const add = (id: string, aliases: string[], title?: string, day?: string) => {
    const key = `${id} ${day ?? ''}`;
    // A line has two links, on its picture and on its title.
    const days = lines.get(key) ?? { id, ...(aliases.length > 0 && { aliases }) };
    const name = days.title ?? title;
    lines.set(key, {
      ...days,
      ...(name !== undefined && { title: name }),
      ...(day !== undefined && { orderedAt: day }),
    });
  };
  for (const { id, aliases, title, element } of tilesIn(site, pages, doc, url))
    add(
      id,
      aliases,
      title,
      withFallback(undefined, () => dayOf(element)),
    );
  const shown = new Set([...lines.values()].map(({ id }) => id));
  for (const { id, title, day } of withFallback([], () => pages.ordered(doc)))
    if (!shown.has(id) && lines.size < maxLines) add(id, [], title, daysIn(day ?? '')[0]);
  for (const line of titledLines(pages, doc, dayOf))
    if (![...lines.values()].some(({ title }) => title === line.title) && lines.size < maxLines)
      lines.set(`${line.title} ${line.orderedAt ?? ''}`, line);
  return [...lines.values()];
};

const titledLines = (
  { titled, recommended }: OrderPages,
  doc: Document,
  dayOf: (element: Element) => string | undefined,
): OrderedLine[] => {
  if (!titled) return [];
  return [...all(doc, titled.selector)].slice(0, maxLines).flatMap((element) => {
    const title = titled.titleOf(element);
    if (!title || element.closest(recommended)) return [];
    const orderedAt = withFallback(undefined, () => dayOf(element));
    return [{ title, ...(orderedAt && { orderedAt }) }];
  });
};

export const orderLines = (site: Site, doc: Document, url: URL): OrderedLine[] => {
  const pages = site.page(url)?.kind === 'orders' ? ordersOf(site) : undefined;
  return pages ? linesOf(site, pages, doc, url) : [];
};
