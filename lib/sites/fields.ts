import type { Listing } from '../core/listing.ts';

/**
 * Names of the fields that a page gave, for the report "this page could not be read": no content,
 * so that maintainers learn of a redesign and of nothing else.
 */
export const fieldsFound = (listing: Listing): string[] => {
  const { seller, site: _site, ...fields } = listing;
  const isFilled = (value: unknown) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined;
  return [
    ...Object.entries(fields).filter(([, value]) => isFilled(value)),
    ...Object.entries(seller ?? {}).map(([name, value]) => [`seller.${name}`, value] as const),
  ].map(([name]) => name);
};

/** Whether a page gave nothing but what its address says: then a redesign is likely. */
export const isBare = (listing: Listing): boolean =>
  fieldsFound(listing).every((field) => ['id', 'aliases', 'language'].includes(field));

/**
 * Whether everything that may decide has arrived, so that a page need not be watched any longer.
 * Title, seller and attributes come from separate requests; a listing without attributes exists,
 * which is why watching also ends by the clock.
 */
export const isComplete = (listing: Listing): boolean =>
  listing.titles.length > 0 &&
  listing.seller?.name !== undefined &&
  listing.attributes.length > 0 &&
  listing.imageKeys.length > 0;
