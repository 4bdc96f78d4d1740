import * as z from 'zod/mini';
import { ActionType, Country, PartialDate, RiskType } from '../../../lib/core/hazard.ts';

/** What a reviewer may do. All texts are shown as text, here and on shoppers' cards. */

const words = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const texts = (most: number) =>
  z
    .record(z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)), words(most))
    .check(z.refine((text) => Object.keys(text).length > 0, 'in at least one language'));
const unique = <T extends z.ZodMiniType<string>>(item: T, most: number) =>
  z._default(
    z.array(item).check(
      z.maxLength(most),
      z.refine((items) => new Set(items).size === items.length, 'an entry stands twice'),
    ),
    () => [],
  );

/** What will be said about the listing. Two reviewers agree on these very words. */
export const Claim = z.strictObject({
  names: texts(300),
  /** What is wrong, in one sentence, as reported: "Shoppers report that …". */
  finding: texts(1000),
  risks: unique(RiskType, 22),
  actions: unique(ActionType, 12),
  /** Where it was reported from. */
  countries: unique(Country, 250),
  category: z.optional(words(300)),
});
export type Claim = z.infer<typeof Claim>;

/** The authority's own notice that names the product of the listing. */
export const AttachedNotice = z.strictObject({
  /** Source adapter's name, as in the list (`kr-safetykorea`). */
  source: z.string().check(z.regex(/^[a-z0-9-]{1,31}$/)),
  reference: words(200),
  authority: z.strictObject({ name: texts(300), country: Country }),
  url: z.string().check(z.regex(/^https:\/\/\S+$/), z.maxLength(2000)),
  published: PartialDate,
  /** Of the notice's own text; see docs/hazard-format.md. */
  licence: words(300),
});
export type AttachedNotice = z.infer<typeof AttachedNotice>;

const listing = {
  site: z.string().check(z.regex(/^[a-z0-9-]{1,32}$/)),
  listingId: z.string().check(z.regex(/^[\w.:-]{1,64}$/)),
};
const ofCase = { case: z.int().check(z.minimum(1), z.maximum(2_147_483_647)) };
const reason = { reason: words(2000) };

export const Action = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('confirm'), ...listing, claim: Claim }),
  z.strictObject({ action: z.literal('attach-notice'), ...ofCase, notice: AttachedNotice }),
  /** The second reviewer; `digest` says what exactly was seen. */
  z.strictObject({
    action: z.literal('approve'),
    ...ofCase,
    digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
  z.strictObject({ action: z.literal('discard'), ...ofCase, ...reason }),
  z.strictObject({ action: z.literal('reject'), ...listing, ...reason }),
  z.strictObject({ action: z.literal('reopen'), ...ofCase, ...reason }),
  z.strictObject({ action: z.literal('withdraw'), ...ofCase, ...reason }),
  z.strictObject({ action: z.literal('merge'), ...ofCase, ...listing }),
  z.strictObject({
    action: z.literal('pass-on'),
    ...listing,
    authority: words(300),
    on: z.iso.date(),
    reference: z.optional(words(300)),
  }),
]);
export type Action = z.infer<typeof Action>;
type Named<Name extends Action['action']> = Extract<Action, { action: Name }>;
export type ActionOf<Name extends Action['action']> = Named<Name>;
