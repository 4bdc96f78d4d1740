import type { Hazard } from '../../lib/core/hazard.ts';
import type { Listing } from '../../lib/core/listing.ts';
import type { Clue, Match } from '../../lib/core/verdict.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import { siteName } from '../../lib/sites/facts.ts';
import { authorityWithCountry, matchedProduct } from './names.ts';

export interface DescribedClue {
  kind: Clue['kind'];
  says: string;
  /** The shared value, or only the page's where the two differ. */
  page: string | undefined;
  /** Only where the notice writes it differently. */
  notice: string | undefined;
  /**
   * Where the notice's picture is published. We never load it: the authority would see who shops.
   */
  link?: string | undefined;
}

const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');

/** Sellers write very long titles, of which only the beginning is shown. */
const longest = 160;

const cut = (text: string): string => {
  const signs = [...text.slice(0, 2 * longest)];
  return signs.length > longest ? `${signs.slice(0, longest).join('')}…` : text;
};

/** Clues whose values mean nothing to people, such as keys of pictures. */
const hasNoReadableValue = ({ kind }: Clue): boolean => kind === 'image-key' || kind === 'goods';

/** Describes the origin of both pictures. */
const originsOf = ({ page }: Clue, { link, ...hazard }: Hazard, locale: Locale) => {
  const { how } = locale.warning;
  const authority = authorityWithCountry(hazard, locale);
  return {
    // A photo's clue carries in `page` which of the listing's pictures it is, counted from 1.
    page: how.pagePicture({ number: Number(page) }),
    notice: how.noticePicture({ authority }),
    link: link?.kind === 'notice' ? link.url : undefined,
  };
};

export const describeClue = (
  clue: Clue,
  { hazard, doubts }: Pick<Match, 'hazard' | 'doubts'>,
  listing: Listing,
  locale: Locale,
): DescribedClue => {
  const { how } = locale.warning;
  const communityClue: Partial<Record<Clue['kind'], string>> = how.communityClue;
  const ofShoppers = doubts.includes('community') ? communityClue[clue.kind] : undefined;
  const explained = { kind: clue.kind, says: ofShoppers ?? how.clue[clue.kind] };
  if (hasNoReadableValue(clue)) return { ...explained, page: undefined, notice: undefined };
  if (clue.kind === 'photo') return { ...explained, ...originsOf(clue, hazard, locale) };
  const isNumber = ['listing-id', 'alias-id', 'model-number'].includes(clue.kind);
  const shown = cut(clue.page);
  const page = isNumber ? how.itemNumber({ site: siteName(listing.site), id: shown }) : shown;
  const notice = cut(clue.notice);
  const isSame = comparable(notice).includes(comparable(shown));
  return { ...explained, page: page || undefined, notice: isSame ? undefined : notice };
};

/** Every variant of this listing that the notice names, the matched one first. */
export const variantsOf = ({ hazard, clues }: Match, listing: Listing): string[] => {
  const ids = new Set([listing.id, ...listing.aliases]);
  const matched = clues.flatMap(({ variant }) => variant ?? []);
  const named = hazard.products.flatMap(({ listings }) =>
    listings.flatMap(({ site, id, variant }) =>
      site === listing.site && ids.has(id) && variant ? [variant] : [],
    ),
  );
  return [...new Set([...matched, ...named])];
};

/** What the page would have to show to make a caution certain. */
export const missingOf = (match: Match, listing: Listing, locale: Locale): string[] => {
  const product = matchedProduct(match);
  if (match.level !== 'caution' || !product) return [];
  const { missing } = locale.warning.how;
  const isMet = (...kinds: Clue['kind'][]) => match.clues.some(({ kind }) => kinds.includes(kind));
  const hasModels = product.identification.some(({ models }) => models && models.length > 0);
  const lacksBrand = product.brands.length > 0 && !listing.brand && !isMet('brand', 'brand-model');
  const lacksModel = hasModels && !listing.model && !isMet('model', 'brand-model');
  return [...(lacksBrand ? [missing.brand] : []), ...(lacksModel ? [missing.model] : [])];
};
