import { hasOnlyId } from '../core/ids.ts';
import type { Listing } from '../core/listing.ts';
import type { ShopRule } from '../core/shop-rules.ts';
import { type Draft, draftOf, withFallback } from './draft.ts';
import { at } from './json-scan.ts';
import { first } from './own-members.ts';
import { inlineObjects } from './page-data.ts';
import { clean, inOrder, pairsIn, textOf } from './page-text.ts';
import { ruledTiles } from './ruled-tiles.ts';
import type { Site } from './site.ts';
import { sourcesOf } from './tiles.ts';

/**
 * Reads a shop with changed pages by published rules (`lib/core/shop-rules.ts`): after the built-in
 * strategies, and only what those did not find. What a rule found is marked, so that it causes no
 * danger.
 */

const maxValues = 100;

/** As `at`, with `*` for each item of a list. */
const valuesAt = (value: unknown, path: string): unknown[] =>
  path
    .split('.')
    .reduce(
      (values: unknown[], name) =>
        values
          .flatMap((one) => (name === '*' ? (Array.isArray(one) ? one : []) : [at(one, name)]))
          .slice(0, maxValues),
      [value],
    );

interface Place {
  site: Site;
  doc: Document;
  previous: Listing | undefined;
}

type Where = { paths?: string[] | undefined; selectors?: string[] | undefined } | undefined;

/** The object of the page that says it is about this listing. */
const dataIn = ({ site, doc }: Place, { data }: ShopRule, id: string): object | undefined =>
  data &&
  inlineObjects(doc, data.marker).find((object) => {
    const number = clean(at(object, data.id), 20);
    return number !== '' && site.globalId(number) === id;
  });

const isEmpty = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** Adds what only rules found, and marks it. */
const completed = (listing: Listing, ruled: Listing): Listing => {
  const added: Partial<Listing> = Object.fromEntries(
    Object.entries(ruled).filter(
      ([name, value]) => !isEmpty(value) && isEmpty(listing[name as keyof Listing]),
    ),
  );
  const { seller } = listing;
  if (seller && !seller.name && ruled.seller?.name)
    added.seller = { ...seller, name: ruled.seller.name };
  const byRule = Object.keys(added).sort();
  return byRule.length > 0 ? { ...listing, ...added, byRule } : listing;
};

/** Limits: on a hostile page a selector may match everything. */
const maxTexts = 5;
const maxTables = 3;
const maxImages = 40;

type Find = (where: Where, max: number) => Element[];

const readAttributes = (
  { attributes = {} }: ShopRule,
  data: object | undefined,
  find: Find,
  draft: Draft,
): void => {
  for (const { path, name, value } of data ? (attributes.rows ?? []) : [])
    for (const row of valuesAt(data, path))
      draft.addAttribute(
        valuesAt(row, name)[0],
        valuesAt(row, value)
          .map((one) => clean(one))
          .join(', '),
      );
  for (const table of find(attributes, maxTables))
    for (const [name, value] of pairsIn(table)) draft.addAttribute(name, value);
};

/** Reads only what is not `known` yet, so that a rule costs other pages nothing. */
const readRule = (place: Place, rule: ShopRule, draft: Draft, current: Listing): void => {
  const { doc } = place;
  const data = dataIn(place, rule, current.id);
  const inData = (where: Where): unknown[] =>
    data ? (where?.paths ?? []).flatMap((path) => valuesAt(data, path)) : [];
  const find: Find = (where, max) => inOrder(doc, where?.selectors ?? []).slice(0, max);
  const texts = (where: Where, isKnown: boolean): unknown[] =>
    isKnown ? [] : [...inData(where), ...find(where, maxTexts).map((element) => textOf(element))];
  draft.add(
    'shown',
    texts(rule.title, !isEmpty(current.titles)).find((text) => clean(text) !== ''),
  );
  for (const text of texts(rule.seller, !isEmpty(current.seller?.name)))
    draft.set('sellerName', text);
  for (const text of texts(rule.brand, !isEmpty(current.brand))) draft.set('brand', text);
  for (const text of texts(rule.model, !isEmpty(current.model))) draft.set('model', text);
  if (isEmpty(current.imageKeys)) {
    for (const address of inData(rule.pictures)) draft.addPicture(address);
    for (const image of find(rule.pictures, maxImages))
      for (const address of sourcesOf(image)) draft.addPicture(address);
  }
  if ([current.attributes, current.brand, current.model].some(isEmpty))
    readAttributes(rule, data, find, draft);
};

const readMore = (place: Place, rules: readonly ShopRule[], listing: Listing): Listing => {
  const { site, previous } = place;
  const draft = draftOf(site, listing.id);
  for (const rule of rules)
    withFallback(undefined, () =>
      readRule(place, rule, draft, completed(listing, draft.listing())),
    );
  const ruled = draft.listing();
  // After a navigation within the page, elements may still show the previous listing.
  const [title] = [...listing.titles, ...ruled.titles];
  const isStale =
    previous && previous.id !== listing.id && (!title || previous.titles.includes(title));
  return isStale ? listing : completed(listing, ruled);
};

/** The shop, completed by published rules. Pure, and never throws on a page. */
export const withRules = (site: Site, rules: readonly ShopRule[]): Site => {
  const off = rules.flatMap((rule) => rule.off?.strategies ?? []);
  const captchas = rules.flatMap(({ captcha = [] }) => captcha);
  const listOf = (name: 'line' | 'buy') => rules.flatMap((rule) => rule[name] ?? []).join();
  const [lines, buys] = [listOf('line'), listOf('buy')];
  return {
    ...site,
    ...ruledTiles(
      site,
      rules.flatMap(({ tile = [] }) => tile),
    ),
    ...(lines && { lines }),
    ...(buys && { buys }),
    read(doc, url, previous) {
      const listing = site.read(doc, url, previous, off);
      if (!listing) return undefined;
      const more = readMore({ site, doc, previous }, rules, listing);
      // Only where nothing could be read: a rule must not hide a product that is there.
      const isCaptcha = hasOnlyId(more) && captchas.some((one) => first(doc, one));
      return isCaptcha ? undefined : more;
    },
  };
};
