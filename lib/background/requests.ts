import * as z from 'zod/mini';
import { late } from '../core/late.ts';
import { Listing } from '../core/listing.ts';
import { reportKinds, reportReasons } from '../core/report-terms.ts';
import { mostCardsAsked } from './messages/cards.ts';
import type { Body, RequestName } from './messages.ts';

/**
 * What a message's body has to be. Nothing that does not fit comes further than this. Each schema is
 * made with the first message of its name: all of them together are 2 ms of every cold start.
 */

const site = () => z.string().check(z.regex(/^[a-z0-9-]{1,32}$/));
const listingId = () => z.string().check(z.minLength(1), z.maxLength(64));
const hazard = () => z.string().check(z.minLength(3), z.maxLength(340));
const reason = () => z.optional(z.enum(reportReasons));
const note = () => z.optional(z.string().check(z.maxLength(2000)));
const tabId = () => z.int().check(z.nonnegative());
const uuid = () => z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const address = () => z.string().check(z.maxLength(500));
const nothing = late(() => z.strictObject({}));
const speaks = () => z.array(z.string().check(z.maxLength(16))).check(z.maxLength(32));
const strings = (most: number, length: number) =>
  z.array(z.string().check(z.maxLength(length))).check(z.maxLength(most));

const requestSchemas = {
  judge: late(() =>
    z.strictObject({
      listing: Listing,
      cardSpeaks: z.optional(speaks()),
      hasGuard: z.optional(z.boolean()),
      done: z.optional(z.boolean()),
    }),
  ),
  'judge-cards': late(() =>
    z.strictObject({
      cards: z
        .array(
          z.strictObject({
            id: listingId(),
            aliases: strings(16, 64),
            title: z.optional(z.string().check(z.maxLength(300))),
            imageKeys: strings(4, 300),
          }),
        )
        .check(z.maxLength(mostCardsAsked)),
      isLines: z.boolean(),
      isBeside: z.optional(z.literal(true)),
      looked: z.int().check(z.nonnegative()),
      named: z.int().check(z.nonnegative()),
      isDanger: z.boolean(),
      marksSpeak: z.optional(speaks()),
    }),
  ),
  leave: late(() => z.strictObject({ stays: z.optional(z.literal(true)) })),
  report: late(() =>
    z.strictObject({
      kind: z.enum(reportKinds),
      listing: Listing,
      hazard: z.optional(hazard()),
      reason: reason(),
      note: note(),
      tabId: z.optional(tabId()),
    }),
  ),
  'amend-report': late(() => z.strictObject({ id: uuid(), reason: reason(), note: note() })),
  'open-report': late(() => z.strictObject({ id: uuid() })),
  'undo-report': late(() => z.strictObject({ id: uuid() })),
  silence: late(() =>
    z.strictObject({
      site: site(),
      id: listingId(),
      hazard: hazard(),
      silenced: z.boolean(),
      tabId: z.optional(tabId()),
    }),
  ),
  tampered: nothing,
  'orders-page': nothing,
  'saw-orders': late(() =>
    z.strictObject({
      lines: z
        .array(
          z.strictObject({
            id: listingId(),
            title: z.optional(z.string().check(z.maxLength(2000))),
            orderedAt: z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))),
            aliases: z.optional(z.array(listingId()).check(z.maxLength(16))),
          }),
        )
        .check(z.maxLength(300)),
    }),
  ),
  own: late(() =>
    z.strictObject({
      listing: Listing,
      tabId: z.optional(tabId()),
      turnsOn: z.optional(z.literal(true)),
    }),
  ),
  disown: late(() => z.strictObject({ site: site(), id: listingId() })),
  'open-watch': late(() => z.strictObject({ site: site(), id: listingId() })),
  'watch-read': nothing,
  'watch-changed': nothing,
  'open-hazard': late(() => z.strictObject({ hazard: hazard(), tabId: z.optional(tabId()) })),
  'page-state': late(() => z.strictObject({ tabId: tabId() })),
  'list-status': nothing,
  subscribe: late(() => z.strictObject({ address: address() })),
  unsubscribe: nothing,
  'update-list': nothing,
  'stop-update': nothing,
  'delivery-status': nothing,
  'send-reports': late(() => z.strictObject({ inbox: address(), id: z.optional(uuid()) })),
  'send-report': late(() => z.strictObject({ inbox: address(), id: uuid() })),
  'stop-sending': nothing,
  deliver: late(() => z.strictObject({ inbox: z.optional(address()) })),
  'fill-list': nothing,
  erase: nothing,
} satisfies Record<RequestName, () => z.ZodMiniType>;

/** The body as the schema leaves it, or what is wrong with it in one line. */
export function checkBody<N extends RequestName>(
  request: N,
  body: unknown,
): { ok: true; body: Body<N> } | { ok: false; error: string } {
  const result = requestSchemas[request]().safeParse(body);
  if (result.success) return { ok: true, body: result.data as Body<N> };
  const [issue] = result.error.issues;
  return { ok: false, error: `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'invalid'}` };
}

export const isRequestName = (name: unknown): name is RequestName =>
  typeof name === 'string' && Object.hasOwn(requestSchemas, name);
