import * as z from 'zod/mini';
import { ActionType, Country, PartialDate, RiskType } from '../../../lib/core/hazard.ts';
import type { Rows } from '../database/database.ts';
import { listingFields, Refusal, typedText } from '../http.ts';

/** Cases and the actions of reviewers. Texts are never shown as markup. */

const texts = (max: number) =>
  z
    .record(z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)), typedText(max))
    .check(z.refine((text) => Object.keys(text).length > 0, 'in at least one language'));
const unique = <T extends z.ZodMiniType<string>>(item: T, max: number) =>
  z._default(
    z.array(item).check(
      z.maxLength(max),
      z.refine((items) => new Set(items).size === items.length, 'an entry stands twice'),
    ),
    () => [],
  );

/** The published text about a listing, on which two reviewers agree word for word. */
export const Claim = z.strictObject({
  names: texts(300),
  /** What is wrong, in one sentence, as reported: "Shoppers report that …". */
  finding: texts(1000),
  risks: unique(RiskType, 22),
  actions: unique(ActionType, 12),
  /** Where it was reported from. */
  countries: unique(Country, 250),
  category: z.optional(typedText(300)),
});
export type Claim = z.infer<typeof Claim>;

/** The authority's own notice that names the product of the listing. */
export const AttachedNotice = z.strictObject({
  /** Source adapter's name, as in the list (`kr-safetykorea`). */
  source: z.string().check(z.regex(/^[a-z0-9-]{1,31}$/)),
  reference: typedText(200),
  authority: z.strictObject({ name: texts(300), country: Country }),
  url: z.string().check(z.regex(/^https:\/\/\S+$/), z.maxLength(2000)),
  published: PartialDate,
  /** Of the notice's own text; see docs/hazard-format.md. */
  licence: typedText(300),
});
export type AttachedNotice = z.infer<typeof AttachedNotice>;

const ofCase = { case: z.int().check(z.minimum(1), z.maximum(2_147_483_647)) };
const reason = { reason: typedText(2000) };

export const Action = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('confirm'), ...listingFields, claim: Claim }),
  z.strictObject({ action: z.literal('attach-notice'), ...ofCase, notice: AttachedNotice }),
  /** The second reviewer; `digest` says what exactly was seen. */
  z.strictObject({
    action: z.literal('approve'),
    ...ofCase,
    digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
  z.strictObject({ action: z.literal('discard'), ...ofCase, ...reason }),
  z.strictObject({ action: z.literal('reject'), ...listingFields, ...reason }),
  z.strictObject({ action: z.literal('reopen'), ...ofCase, ...reason }),
  z.strictObject({ action: z.literal('withdraw'), ...ofCase, ...reason }),
  z.strictObject({
    action: z.literal('pass-on'),
    ...listingFields,
    authority: typedText(300),
    on: z.iso.date(),
    reference: z.optional(typedText(300)),
  }),
]);
export type Action = z.infer<typeof Action>;
export type ActionOf<Name extends Action['action']> = Extract<Action, { action: Name }>;

export const caseStates = ['open', 'confirmed', 'rejected', 'withdrawn'] as const;
export type CaseState = (typeof caseStates)[number];

/** A proposal that another reviewer has to approve word for word. */
export type Pending = { digest: string; reviewer: string; at: string } & (
  | { action: 'confirm'; content: Claim }
  | { action: 'attach-notice'; content: AttachedNotice }
);

/** A reported listing that reviewers decide on. */
export interface Case {
  id: number;
  site: string;
  listingId: string;
  state: CaseState;
  claim: Claim | null;
  notice: AttachedNotice | null;
  pending: Pending | null;
  openedAt: string;
  confirmedAt: string | null;
  decidedAt: string | null;
}

export const columns = `id, site, listing_id as "listingId", state, claim, notice, pending,
  opened_at as "openedAt", confirmed_at as "confirmedAt", decided_at as "decidedAt"`;

export async function readCase(rows: Rows, id: number): Promise<Case> {
  const [row] = await rows.query<Case>(`select ${columns} from cases where id = $1`, [id]);
  if (!row) throw new Refusal(404, `no case ${id}`);
  return row;
}

export const caseOfListing = async (
  rows: Rows,
  site: string,
  listingId: string,
): Promise<Case | undefined> => {
  const [row] = await rows.query<Case>(
    `select ${columns} from cases where site = $1 and listing_id = $2`,
    [site, listingId],
  );
  return row;
};

export async function openCase(
  rows: Rows,
  site: string,
  listingId: string,
  now: string,
): Promise<Case> {
  const existing = await caseOfListing(rows, site, listingId);
  if (existing) return existing;
  const [report] = await rows.query(
    'select from reports where site = $1 and listing_id = $2 limit 1',
    [site, listingId],
  );
  if (!report) throw new Refusal(404, 'nobody reported that listing');
  const [inserted] = await rows.query<{ id: number }>(
    'insert into cases (site, listing_id, opened_at) values ($1, $2, $3) returning id',
    [site, listingId, now],
  );
  return readCase(rows, inserted?.id ?? 0);
}
