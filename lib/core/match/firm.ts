import { lazy } from '../lazy.ts';
import type { Listing } from '../listing.ts';
import { fold } from '../text.ts';
import { brandWords } from './brand.ts';
import { sellerNameKey } from './seller.ts';
import lists from './word-lists.json' with { type: 'json' };

/**
 * Firms that the law makes a page name: manufacturer, importer and EU responsible person.
 * Notices write the same firms into the fields of brand or seller. A firm has many goods, so it only
 * supports what else meets, as a brand does, and makes no danger with a model number.
 */

/** Attribute names such as "EU responsible person" and "제조업체/수입업체 정보", but not "manufacturer part number". */
const firmName = lazy(() => {
  const name = `(?:${lists.firmNames})`;
  return new RegExp(`^(?:eu |name of (?:the )?)?${name}(?: ?/ ?${name})*(?:${lists.aboutFirms})?$`);
});

/** The firm's name ends with its legal form; behind it stand its address and contact. */
const upToLegalForm = lazy(
  () => new RegExp(`^.{2,80}?[^\\p{L}](?:${lists.legalForms})(?![\\p{L}\\p{N}])`, 'iu'),
);

const nameIn = (value: string): string =>
  upToLegalForm().exec(value)?.[0] ?? value.split(/[,;|(（:：]/)[0] ?? '';

/** As the page writes them. */
export const firmsOf = ({ attributes }: Listing): string[] =>
  attributes
    .filter(({ name }) => firmName().test(fold(name, 100).trim()))
    .slice(0, 4)
    .map(({ value }) => nameIn(value.slice(0, 300)).trim())
    .filter((name) => sellerNameKey(name) !== undefined);

/** Lookup keys. The first two words also find a firm whose legal form the notice spells otherwise. */
export const firmKeys = (listing: Listing): string[] =>
  firmsOf(listing).flatMap((firm) => [
    `seller:${sellerNameKey(firm)}`,
    `brand:${brandWords(firm).slice(0, 2).join('')}`,
  ]);
