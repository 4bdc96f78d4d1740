import type { Hazard, Selector } from '../../lib/core/hazard.ts';
import { readBrands } from './cpsc/brand.ts';
import { codesInName, readCodes } from './reading/codes.ts';
import { dayOfRfc822 } from './reading/dates.ts';
import { hazardFrom, noticeAt, picturesAt, productFrom, selectorOf } from './reading/facts.ts';
import { findingsOf } from './reading/findings/findings-of.ts';
import { gtinsInProse } from './reading/gtins.ts';
import { imagesIn, sections, textUnder } from './reading/html.ts';
import { sitesIn } from './reading/listing-ids.ts';
import { readActions, readRemedies } from './reading/measures.ts';
import { readRisks } from './reading/risks.ts';
import { addressIn, textIn, unique } from './reading/words.ts';
import type { XmlNode } from './reading/xml.ts';
import { childOf, childrenOf, parseXml, textOf } from './reading/xml.ts';
import type { LeftOutReason, Source } from './source.ts';
import { SourceDrift } from './source.ts';

/**
 * Australian Competition and Consumer Commission, Product Safety Australia: an RSS feed whose items
 * contain the notice as HTML. Only the notice's page says who sold the product. A wrong feed name gives
 * 200 without items, so an empty feed is a fault.
 */
const name = 'au-accc';
const feed = 'https://www.productsafety.gov.au/rss/feed.xml/psa_recall';

type Item = ReturnType<typeof readItem>;
function readItem(node: XmlNode, at: number) {
  const item = {
    reference: textOf(node, 'guid'),
    title: textOf(node, 'title'),
    link: addressIn(textOf(node, 'link')) ?? '',
    published: dayOfRfc822(textOf(node, 'pubDate')),
    categories: childrenOf(node, 'category').filter((category) => typeof category === 'string'),
    html: textOf(node, 'description'),
  };
  for (const field of ['reference', 'title', 'link', 'published', 'html'] as const) {
    if (!item[field])
      throw new SourceDrift(`${name}: item ${item.title || at + 1}: ${field}: missing`);
  }
  return item;
}

const leftOutReason = (categories: string[]): LeftOutReason | undefined => {
  const all = categories.join(' | ');
  if (
    /\b(?:motor vehicles?|cars\b|motorbikes?|motorcycles?|dirt bikes|trucks|caravans|trailers|tyres)/i.test(
      all,
    )
  )
    return 'vehicle';
  return /\bfood(?! preparation)|\bbeverages?|\bgroceries/i.test(all) ? 'food' : undefined;
};

const soldBy = (page: string): string => textUnder(sections(page), /^who sold the product/i);

const selectorsOf = (title: string, description: string): Selector[] => {
  const text = `${title}. ${description}`;
  const models = unique([...readCodes(text), ...codesInName(title)]);
  return selectorOf({ models, gtins: gtinsInProse(text) }, 'text');
};

function hazardOfItem(item: Item, page: string): Hazard {
  const parts = sections(item.html);
  const part = (heading: RegExp): string => textUnder(parts, heading);
  const reason = part(/^reason the product/i);
  const hazards = part(/^the hazards? to consumers/i);
  if (!reason && !hazards)
    throw new SourceDrift(`${name}: ${item.title}: description: no reason and no hazard`);
  const description = part(/^product description/i);
  const todo = part(/^what consumers should do/i);
  return hazardFrom(source, {
    reference: item.reference.slice(0, 300),
    link: noticeAt(item.link),
    published: item.published,
    products: [
      productFrom({
        names: textIn('en', item.title, 300),
        brands: readBrands({ name: item.title, firms: [], texts: [description] }),
        category: item.categories.join(' > ').slice(0, 300) || undefined,
        scope: /\ball (?:serial numbers|batches|units|models)\b[^.]*\baffected/i.test(description)
          ? 'all_units'
          : 'unknown',
        identification: selectorsOf(item.title, description),
        images: picturesAt(imagesIn(item.html)),
        sellers: sitesIn(`${soldBy(page)} ${description}`).map((site) => ({ site })),
      }),
    ],
    measures: [{ type: 'recall' }],
    risks: readRisks(
      `${hazards}. ${reason}`.replace(/risk of serious injury,? (?:or )?death/gi, ''),
    ),
    ...findingsOf(`${reason} ${hazards}`, 'en', `${item.title} ${item.categories.join(' ')}`),
    countries: ['AU'],
    actions: readActions(todo),
    remedies: readRemedies(todo),
  });
}

const source: Source = {
  name,
  authority: {
    name: { en: 'ACCC Product Safety Australia', ko: '호주 경쟁소비자위원회(ACCC)' },
    country: 'AU',
  },
  licence: 'CC-BY-3.0-AU',
  attribution: '© Commonwealth of Australia, ACCC Product Safety Australia, CC BY 3.0 AU',
  terms: 'https://www.productsafety.gov.au/copyright',
  status: 'recorded',
  brings: 'changes',
  async *fetchHazards(fetch, since) {
    const xml = parseXml(await (await fetch(feed)).text(), { source: name, record: 'feed' });
    const items = childrenOf(childOf(xml.rss, 'channel'), 'item');
    if (items.length === 0)
      throw new SourceDrift(`${name}: feed: no items (a wrong feed name answers like this)`);
    for (const [at, node] of items.entries()) {
      const item = readItem(node, at);
      const reason = leftOutReason(item.categories);
      if (reason) yield { reference: item.reference, leftOut: reason };
      else if (!since || Date.parse(item.published ?? '') >= since.getTime())
        yield hazardOfItem(item, await (await fetch(item.link)).text());
    }
  },
};
export default source;
