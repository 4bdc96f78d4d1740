import { orElse } from './draft.ts';
import { ordersOf } from './index.ts';
import { all } from './own-members.ts';
import { textOf } from './page-text.ts';
import type { Card, OrderPages, Site } from './site.ts';

/**
 * Lines of orders: what the page's data says was bought, and the links to products that are no
 * recommendations. docs/sites.md says what has been seen of such pages.
 */

export interface Line {
  site: string;
  /** Missing where the page gives a title only. */
  listingId?: string;
  aliases: string[];
  title?: string;
  /** `YYYY-MM-DD`, where the page says when. */
  orderedAt?: string;
}

const mostElements = 3_000;
const mostLines = 300;
/** How far up an order's date may stand. */
const mostLevels = 6;

const cardsIn = (site: Site, pages: OrderPages, doc: Document, url: URL): Card[] => {
  const found: Card[] = [];
  let budget = mostElements;
  for (const element of all(doc, site.cardSelector)) {
    if (--budget < 0 || found.length >= mostLines) break;
    const card = element.closest(pages.recommended) ? undefined : site.cardAt(element, url);
    if (card) found.push(card);
  }
  const { boxes } = pages;
  const inBoxes = boxes ? found.filter(({ element }) => element.closest(boxes)) : [];
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

const linesOf = (site: Site, pages: OrderPages, doc: Document, url: URL): Line[] => {
  const dayOf = dayReader();
  const lines = new Map<string, Line>();
  const add = (id: string, aliases: string[], title?: string, day?: string) => {
    const key = `${id} ${day ?? ''}`;
    // A line has a link on its picture and one on its title.
    const known = lines.get(key) ?? { site: site.id, listingId: id, aliases };
    const name = known.title ?? title;
    lines.set(key, {
      ...known,
      ...(name !== undefined && { title: name }),
      ...(day !== undefined && { orderedAt: day }),
    });
  };
  for (const { id, aliases, title, element } of cardsIn(site, pages, doc, url))
    add(
      id,
      aliases,
      title,
      orElse(undefined, () => dayOf(element)),
    );
  const shown = new Set([...lines.values()].map(({ listingId }) => listingId));
  for (const { id, title, day } of orElse([], () => pages.ordered(doc)))
    if (!shown.has(id) && lines.size < mostLines) add(id, [], title, daysIn(day ?? '')[0]);
  for (const line of titledLines(site, pages, doc, dayOf))
    if (![...lines.values()].some(({ title }) => title === line.title) && lines.size < mostLines)
      lines.set(`${line.title} ${line.orderedAt ?? ''}`, line);
  return [...lines.values()];
};

/** Goods of an order that say what they are called and not which listing they are. */
const titledLines = (
  site: Site,
  { titled, recommended }: OrderPages,
  doc: Document,
  dayOf: (element: Element) => string | undefined,
): Line[] => {
  if (!titled) return [];
  return [...all(doc, titled.selector)].slice(0, mostLines).flatMap((element) => {
    const title = titled.titleOf(element);
    if (!title || element.closest(recommended)) return [];
    const orderedAt = orElse(undefined, () => dayOf(element));
    return [{ site: site.id, aliases: [], title, ...(orderedAt && { orderedAt }) }];
  });
};

export const orderLines = (site: Site, doc: Document, url: URL): Line[] => {
  const pages = site.page(url)?.kind === 'orders' ? ordersOf(site) : undefined;
  return pages ? linesOf(site, pages, doc, url) : [];
};

/** Dates as the shops write them on orders, in the languages they speak. */

/** Months in en, de, fr, es, without accents too, and the one short form that is no beginning (`Mrz`). */
const months = [
  'january januar janvier enero',
  'february februar février fevrier febrero',
  'march märz mrz maerz mars marzo',
  'april avril abril',
  'may mai mayo',
  'june juni juin junio',
  'july juli juillet julio',
  'august août aout agosto',
  'september septembre septiembre',
  'october oktober octobre octubre',
  'november novembre noviembre',
  'december dezember décembre decembre diciembre',
].map((names) => names.split(' '));

const numeric = /(?<!\d)(20\d\d)\s?[-./年년]\s?(\d{1,2})\s?[-./月월]\s?(\d{1,2})(?!\d)/g;
const monthFirst = /(?<!\p{L})(\p{L}{3,10})\.? (\d{1,2}),? (20\d\d)(?!\d)/gu;
const dayFirst = /(?<!\d)(\d{1,2})\.? (?:de )?(\p{L}{3,10})[.,]? (?:de )?(20\d\d)(?!\d)/gu;

/** 0 where no month's name begins so: a "Nova 11 2023" is a telephone. */
const monthOf = (name: string): number => {
  const start = name.toLowerCase();
  return months.findIndex((names) => names.some((full) => full.startsWith(start))) + 1;
};

/** `YYYY-MM-DD`; `undefined` for a day that no calendar has. */
const dayOf = (year: string, month: number, day: string): string | undefined => {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day);
  return isReal ? date.toISOString().slice(0, 10) : undefined;
};

/** Every day in a text, as `YYYY-MM-DD`. `3/11/2026` is two days to two readers, and none to us. */
export const daysIn = (text: string): string[] => [
  ...[...text.matchAll(numeric)].flatMap(
    ([, year = '', month = '', day = '']) => dayOf(year, Number(month), day) ?? [],
  ),
  ...[...text.matchAll(monthFirst)].flatMap(
    ([, month = '', day = '', year = '']) => dayOf(year, monthOf(month), day) ?? [],
  ),
  ...[...text.matchAll(dayFirst)].flatMap(
    ([, day = '', month = '', year = '']) => dayOf(year, monthOf(month), day) ?? [],
  ),
];
