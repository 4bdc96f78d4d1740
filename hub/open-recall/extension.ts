import * as z from 'zod/mini';
import { Finding } from '../../lib/core/finding.ts';
import {
  Country,
  HttpUrl,
  MarketplaceListing,
  MarketplaceSeller,
  Measure,
  Measurement,
  PartialDate,
  Text,
} from '../../lib/core/hazard.ts';

/**
 * What a hazard says and Open Recall Format 0.1 has no place for. It travels beside its record, in a
 * file of its own: the format refuses unknown properties. Described for others in
 * docs/hazard-format.md.
 */

/** The same index as in the record's `products`. Texts are those not in the record's language. */
const ProductExtension = z.strictObject({
  names: z.optional(Text),
  description: z.optional(Text),
  hint: z.optional(Text),
  /** Hashes of the record's `images`, one for each, empty where there is none. */
  hashes: z.optional(z.array(z.string())),
  certificates: z.optional(z.array(z.string())),
  listings: z.optional(z.array(MarketplaceListing)),
  sellers: z.optional(z.array(MarketplaceSeller)),
});
export type ProductExtension = z.infer<typeof ProductExtension>;

export const Extension = z.strictObject({
  cart_canary_extension: z.literal('0.1'),
  /** The `id` of the record it belongs to. */
  id: z.string(),
  about: z.enum(['product', 'kind']),
  status: z.enum(['active', 'withdrawn']),
  authority: z.strictObject({ name: Text, country: Country, notifier: z.optional(Country) }),
  /** Where the record's `source.url` is not the notice itself. */
  link: z.optional(z.strictObject({ url: HttpUrl, kind: z.enum(['notice', 'search']) })),
  /** Dates of which only the year or the month is known. */
  published: z.optional(PartialDate),
  updated: z.optional(PartialDate),
  finding: z.optional(Text),
  details: z.optional(Text),
  instructions: z.optional(Text),
  findings: z.optional(z.array(Finding)),
  laws: z.optional(z.array(z.string())),
  measurements: z.optional(z.array(Measurement)),
  measures: z.optional(z.array(Measure)),
  products: z.array(ProductExtension),
  /** Paths in the record (`products.0.name`) that were made up because the format requires them. */
  synthesised: z.array(z.string()),
});
export type Extension = z.infer<typeof Extension>;
