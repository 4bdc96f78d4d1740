import * as z from 'zod/mini';

/** One offer, as read from its page. All strings are untrusted: show them as text only. */

const short = () => z.string().check(z.maxLength(300));
const text = () => z.string().check(z.maxLength(2000));
const strings = (max: number) => z._default(z.array(text()).check(z.maxLength(max)), () => []);

const ListingSeller = z.object({
  id: z.optional(short()),
  name: z.optional(short()),
  /** Other numbers of the same seller: some pages carry two, and a notice may use either. */
  otherIds: z.optional(z.array(short()).check(z.maxLength(8))),
});

const Attribute = z.object({ name: short(), value: text() });

export const Listing = z.object({
  /** A shop's id (`lib/sites/facts.ts`), or `other`. */
  site: z.string().check(z.regex(/^[a-z0-9-]{1,32}$/)),
  /** The shop's global id, as digits. */
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  /**
   * Other ids that may be of the same offer, such as a superlink's origin item. Never contains
   * `id`.
   */
  aliases: strings(16),
  /** The title shown to shoppers first, without repetitions. */
  titles: strings(12),
  seller: z.optional(ListingSeller),
  brand: z.optional(short()),
  model: z.optional(short()),
  /** GTIN-8/12/13/14 as printed, check digit right. */
  gtins: strings(16),
  attributes: z._default(z.array(Attribute).check(z.maxLength(100)), () => []),
  /** The category's path in words if there is one, else its number. */
  category: z.optional(text()),
  /** The site's own keys of the pictures, the main one first. */
  imageKeys: strings(40),
  /** Fields that published rules alone found (`shop-rules.ts`): nothing in them makes a danger. */
  byRule: z.optional(z.array(short()).check(z.maxLength(12))),
});
export type Listing = z.infer<typeof Listing>;

/** Names of optional fields that hold one text. */
export type TextField = {
  [F in keyof Listing]-?: undefined extends Listing[F]
    ? Listing[F] extends string | undefined
      ? F
      : never
    : never;
}[keyof Listing];
