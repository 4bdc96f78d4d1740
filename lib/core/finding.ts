import * as z from 'zod/mini';

/**
 * What is wrong, by codes (`finding-codes.json`) that every language tells in its own words. A
 * newer list may know more codes: those are told by their risk.
 */

export const bounds = ['more_than', 'up_to', 'about', 'less_than', 'down_to'] as const;

export const FindingCode = z.string().check(z.regex(/^[a-z][a-z0-9_]{1,39}$/));
const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));

export const saysSomething = ({
  cause,
  substance,
  what,
}: {
  cause?: unknown;
  substance?: unknown;
  what?: unknown;
}): boolean => (cause ?? substance ?? what) !== undefined;

export const Finding = z
  .strictObject({
    cause: z.optional(FindingCode),
    substance: z.optional(FindingCode),
    mode: z.optional(FindingCode),
    /** By language tag: a substance or property that has no code. */
    what: z.optional(
      z.record(z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)), text(300)),
    ),
    part: z.optional(FindingCode),
    /** Where the notice says it goes wrong only then: `charging`, `impact` … */
    when: z.optional(FindingCode),
    /** As the notice gives it, in `unit`; nothing is worked out. */
    value: z.optional(z.number()),
    /** `mg/kg`, `%`, `dB`, `µg/cm²/week` … */
    unit: z.optional(text(40)),
    /** `up_to`: the highest of several. `down_to`: the lowest of several, where more is better. */
    bound: z.optional(z.enum(bounds)),
    /** What is allowed, in the same unit, where the notice says so. */
    limit: z.optional(z.number()),
    /** How many times the limit, where the notice says so. */
    timesLimit: z.optional(z.number()),
  })
  .check(z.refine(saysSomething, 'a finding that names neither cause nor substance'));
export type Finding = z.infer<typeof Finding>;
