import type { Hazard } from '../../lib/core/hazard.ts';
import { isVehicle } from './cpsc/wording.ts';
import { readCodes } from './reading/codes.ts';
import { dayOf } from './reading/dates.ts';
import { hazardFrom, noticeAt, productFrom, selectorOf } from './reading/facts.ts';
import { findingsOf } from './reading/findings/findings-of.ts';
import { htmlToText } from './reading/html.ts';
import { risksInWords } from './reading/risks.ts';
import { addressIn, textIn } from './reading/words.ts';
import { childOf, childrenOf, parseXml, textOf, type XmlNode } from './reading/xml.ts';
import type { Source } from './source.ts';
import { SourceDrift } from './source.ts';

/**
 * OECD GlobalRecalls: the last seven days of what members filed, as RSS. A mirror: each item names
 * the member's own notice by number, so it joins with ours. Canada files every notice in two
 * languages, which are put together. An item has no hazard text of its own.
 */
const name = 'oecd-globalrecalls';
const feed = 'https://globalrecalls.oecd.org/rss.xqy';

/** Whose own feed has the notice under the same number. */
const ownFeeds: Record<string, string> = {
  US: 'us-cpsc',
  CA: 'health-canada',
  KR: 'kr-safetykorea',
};

interface Item {
  language: string;
  country: string;
  /** `26716`, `PS1134930`, `K26/EP/10022792`. */
  number: string;
  title: string;
  link: string;
  description: string;
  filed: string | undefined;
}

function readItem(node: XmlNode, at: number): Item {
  const guid = textOf(node, 'guid');
  const [, language = '', country = '', number = ''] =
    guid.match(/\/Recall\/([A-Z]{2})\/([A-Z]{2})\/(\S+)$/) ?? [];
  const title = textOf(node, 'title');
  const link = addressIn(textOf(node, 'link'));
  if (!number || !title || !link) {
    throw new SourceDrift(
      `${name}: item ${title || at + 1}: ${number ? (title ? 'link' : 'title') : 'guid'}: missing`,
    );
  }
  return {
    language: language.toLowerCase(),
    country,
    number,
    title,
    link,
    description: htmlToText(textOf(node, 'description')).replaceAll('\n', ' '),
    filed: dayOf(textOf(node, 'dateSubmitted')),
  };
}

function hazardOfItems(items: [Item, ...Item[]]): Hazard {
  const [first] = items;
  const english = items.find(({ language }) => language === 'en') ?? first;
  const models = readCodes(`${english.title}. ${english.description}`);
  const own = ownFeeds[first.country];
  return hazardFrom(source, {
    reference: `${first.country}/${first.number}`,
    authority: { name: source.authority.name, country: first.country },
    link: noticeAt(english.link),
    published: first.filed,
    products: [
      productFrom({
        names: Object.assign(
          {},
          ...items.map(({ language, title }) => textIn(language, title, 300)),
        ),
        identification: selectorOf({ models }, 'text'),
      }),
    ],
    risks: risksInWords(english.description),
    ...findingsOf(english.description, 'us-cpsc', english.title),
    countries: [first.country],
    related: own ? [`${own}:${first.number.split('/').pop()}`] : [],
    licence: 'all rights reserved',
  });
}

const source: Source = {
  name,
  authority: { name: { en: 'OECD GlobalRecalls', ko: 'OECD 글로벌 리콜 포털' }, country: 'ZZ' },
  licence: undefined,
  attribution: '© OECD, GlobalRecalls portal',
  terms: 'https://www.oecd.org/termsandconditions',
  status: 'recorded',
  brings: 'changes',
  offByDefault: 'its terms reserve all rights',
  async *fetchHazards(fetch) {
    const xml = parseXml(await (await fetch(feed)).text(), { source: name, record: 'feed' });
    if (childOf(xml.rss, 'channel') === undefined)
      throw new SourceDrift(`${name}: feed: rss.channel: missing`);
    const items = childrenOf(childOf(xml.rss, 'channel'), 'item').map(readItem);
    for (const [reference, group] of Map.groupBy(
      items,
      ({ country, number }) => `${country}/${number}`,
    )) {
      const [first, ...others] = group;
      if (!first) continue;
      if (isVehicle(first.title)) yield { reference, leftOut: 'vehicle' };
      else yield hazardOfItems([first, ...others]);
    }
  },
};
export default source;
