import * as z from 'zod/mini';
import { UsageError } from '../command.ts';
import { firstIssue, readJsonFile } from '../json-lines.ts';
import { typedText } from './http.ts';

/** The inbox's configuration, which the operator has to write first. See docs/operator.md. */

const days = (max: number) => z.int().check(z.minimum(1), z.maximum(max));
const limit = z.strictObject({
  burst: z.int().check(z.minimum(1), z.maximum(1_000_000)),
  perSecond: z.number().check(z.positive(), z.maximum(1_000_000)),
});

export const Operator = z.strictObject({
  /** The person or organisation responsible for what is published; not a product's name. */
  name: typedText(200),
  /** Where a wrongly accused seller and a worried shopper can write. */
  contact: z
    .string()
    .check(
      z.maxLength(300),
      z.regex(/^(mailto:[^\s@]+@[^\s@]+\.[^\s@]+|https:\/\/\S+)$/, 'mailto:… or https://…'),
    ),
  country: z.string().check(z.regex(/^[A-Z]{2}$/, 'ISO 3166-1 alpha-2')),
  /** PIPA Art. 30, GDPR Art. 13: an address, or the notice itself by language. */
  privacy: z.union([
    z.strictObject({
      url: z.string().check(z.regex(/^https:\/\/\S+$/, 'https://…'), z.maxLength(500)),
    }),
    z.strictObject({
      text: z
        .record(z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)), typedText(20_000))
        .check(z.refine((texts) => Object.keys(texts).length > 0, 'in at least one language')),
    }),
  ]),
});
export type Operator = z.infer<typeof Operator>;

const retentionDays = (fallback: number) => z._default(days(3650), fallback);
const rate = (burst: number, perSecond: number) => z._default(limit, { burst, perSecond });

export const InboxConfig = z.strictObject({
  operator: Operator,
  retention: z.prefault(
    z.strictObject({
      ...{
        reportDays: retentionDays(365),
        harmDays: retentionDays(90),
        /** Contact data of an appeal, after its answer. */
        contactDays: retentionDays(30),
        appealDays: retentionDays(365),
        deletedDays: retentionDays(90),
      },
    }),
    {},
  ),
  limits: z.prefault(
    z.strictObject({
      reports: rate(30, 0.5),
      /** Stricter than reports: at 2 MB each, one household could otherwise fill 40 GB a day. */
      pictures: rate(10, 0.01),
      appeals: rate(5, 0.01),
      review: rate(300, 20),
    }),
    {},
  ),
  /** Working days within which an appeal is answered. */
  appealAnswerDays: z._default(z.int().check(z.minimum(1), z.maximum(60)), 10),
  /** Receives a POST such as `{"appeals":1,"injuries":2}` when appeals or reports of harm have come. */
  webhook: z.optional(z.string().check(z.regex(/^https:\/\/\S+$/, 'https://…'), z.maxLength(500))),
  /** Address of the published list, for metrics of its age and of sources that do not answer. */
  list: z.optional(z.string().check(z.regex(/^https:\/\/\S+$/, 'https://…'), z.maxLength(500))),
  /** Header of the operator's own proxy whose last entry is the client's address. */
  addressHeader: z.optional(z.enum(['x-forwarded-for', 'x-real-ip'])),
});
export type InboxConfig = z.infer<typeof InboxConfig>;

export function readConfig(file: string): InboxConfig {
  const parsed = InboxConfig.safeParse(readJsonFile(file));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => firstIssue({ issues: [issue] }));
  throw new UsageError(`${file}: ${lines.join('; ')}`);
}
