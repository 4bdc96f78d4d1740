import * as z from 'zod/mini';
import { PartialDate } from './hazard.ts';
import type { Listing } from './listing.ts';
import { certificatesOfListing, gtinsOfListing } from './match/facts.ts';

/** A bought thing with only what a notice could name: no price, seller or order number. */

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const codes = z.optional(z.array(text(100)).check(z.maxLength(16)));

export const Owned = z.strictObject({
  site: z.string().check(z.regex(/^[a-z0-9-]{1,32}$/)),
  id: text(64),
  title: z.optional(text(300)),
  /** When it was seen on an order page or marked as owned. ISO 8601, UTC. */
  seenAt: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/)),
  orderedAt: z.optional(PartialDate),
  /** Only its title is known, and the shopper confirmed that it is the notice's product. */
  confirmed: z.optional(z.literal(true)),
  /** Seen on a page of orders, or named by the shopper. */
  how: z.enum(['order', 'own']),
  aliases: codes,
  brand: z.optional(text(300)),
  model: z.optional(text(300)),
  gtins: codes,
  /** KC and other certificate numbers. */
  certificates: codes,
});
export type Owned = z.infer<typeof Owned>;

/** Some order pages give a title and no number. No shop's number begins with `?`. */
const idOfTitle = (title: string): string => `?${title.slice(0, 60)}`;
export const hasOnlyTitle = ({ id }: Pick<Owned, 'id'>): boolean => id.startsWith('?');

export interface OwnResult {
  isNew: boolean;
  /** A notice names it, so "is mine affected?" can be offered. */
  isNamedByNotice: boolean;
}

const listField = <K extends string>(name: K, values: readonly string[]) =>
  (values.length > 0 ? { [name]: values.slice(0, 16) } : {}) as { [name in K]?: string[] };

export function ownedFrom(listing: Listing, seenAt: string): Owned {
  const { site, id, brand, model } = listing;
  const title = listing.titles[0]?.slice(0, 300);
  const short = (values: Iterable<string>) => [...values].filter(({ length }) => length <= 100);
  return {
    site,
    id,
    ...(title && { title }),
    seenAt,
    how: 'own',
    ...listField('aliases', short(listing.aliases)),
    ...(brand && { brand }),
    ...(model && { model }),
    ...listField('gtins', short(gtinsOfListing(listing))),
    ...listField('certificates', short(certificatesOfListing(listing).keys())),
  };
}

export interface OrderedLine {
  /** Missing where the page gives a title only. */
  id?: string | undefined;
  title?: string | undefined;
  /** `YYYY-MM-DD` */
  orderedAt?: string | undefined;
  aliases?: string[] | undefined;
}

export function orderedFrom(site: string, line: OrderedLine, seenAt: string): Owned {
  const { title, orderedAt, aliases = [] } = line;
  const id = line.id ?? idOfTitle(title ?? '');
  return {
    site,
    id,
    ...(title && { title: title.slice(0, 300) }),
    seenAt,
    ...(orderedAt && { orderedAt }),
    how: 'order',
    ...listField('aliases', aliases),
  };
}

export function listingOf(owned: Owned): Listing {
  const { site, id, title, aliases = [], brand, model, gtins = [], certificates = [] } = owned;
  return {
    site,
    id,
    aliases,
    titles: title === undefined ? [] : [title],
    ...(brand !== undefined && { brand }),
    ...(model !== undefined && { model }),
    gtins,
    attributes: certificates.map((value) => ({ name: 'KC', value })),
    imageKeys: [],
  };
}
