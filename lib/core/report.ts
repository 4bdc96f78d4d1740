import * as z from 'zod/mini';
import { reportKinds, reportReasons, type reportStates } from './report-terms.ts';

/** What a shopper says about a listing. Nothing names the shopper or the device. */

const text = (max: number) => z.string().check(z.maxLength(max));

const harmKinds = ['near-miss', 'damage', 'injury', 'illness'] as const;
const treatments = ['none', 'first-aid', 'doctor', 'hospital'] as const;

/**
 * Health data, which needs its own consent (GDPR Art. 9, PIPA Art. 23). Never says who was harmed.
 */
export const Harm = z.strictObject({
  consent: z.literal(true),
  kind: z.enum(harmKinds),
  treatment: z.optional(z.enum(treatments)),
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: z.optional(
    z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)),
  ),
  text: z.optional(text(2000)),
});
export type Harm = z.infer<typeof Harm>;

export const Report = z.strictObject({
  /** Made on the device, so that a report sent twice is stored once. */
  id: z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  kind: z.enum(reportKinds),
  reason: z.optional(z.enum(reportReasons)),
  site: z.string().check(z.regex(/^[a-z0-9-]{1,32}$/)),
  listingId: text(64),
  /** Canonical, without tracking parameters. */
  url: text(300),
  title: z.optional(text(500)),
  sellerId: z.optional(text(100)),
  sellerName: z.optional(text(300)),
  brand: z.optional(text(300)),
  model: z.optional(text(300)),
  hazard: z.optional(text(340)),
  note: z.optional(text(2000)),
  harm: z.optional(Harm),
  /** Names of the fields the adapter found (`page-unreadable` only). */
  found: z.optional(z.array(text(40)).check(z.maxLength(30))),
  /** ISO 3166-1 alpha-2. */
  region: z.optional(text(2)),
  language: z.optional(text(20)),
  /** ISO 8601, UTC, cut to the minute. */
  createdAt: text(30),
  /** A trial of reporting: not counted, and not reviewed. */
  test: z.optional(z.literal(true)),
  appVersion: text(20),
});
export type Report = z.infer<typeof Report>;
export type ReportKind = Report['kind'];
export type ReportReason = NonNullable<Report['reason']>;
export type ReportState = (typeof reportStates)[number];
