import * as z from 'zod/mini';

export { hazardId } from './ids.ts';

import { Finding, FindingCode } from './finding.ts';
import { ActionType, MeasureType, RemedyType, RiskType, severityLevels } from './hazard-terms.ts';

export * from './hazard-terms.ts';

/**
 * A finding about a product or a kind of goods, in the shape of Open Recall Format 0.1 with what
 * that lacks. The list is signed, yet every text is shown as text only.
 */

const nonEmpty = () => z.string().check(z.minLength(1), z.maxLength(300));
const list = <T extends z.ZodMiniType>(item: T, max = 500) =>
  z._default(z.array(item).check(z.maxLength(max)), () => []);

const isWithoutDoubles = (items: readonly string[]): boolean =>
  items.length < 2 || new Set(items).size === items.length;
const hasWords = (text: object): boolean => Object.keys(text).length > 0;

/** A list of words or codes without duplicates. */
const set = <T extends z.ZodMiniType<string>>(item: T, max: number) =>
  z._default(
    z.array(item).check(z.maxLength(max), z.refine(isWithoutDoubles, 'an entry stands twice')),
    () => [],
  );

/** The same text by BCP 47 language tag. May be empty: a notice may name nothing. */
export const Text = z.record(
  z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)),
  z.string().check(z.minLength(1), z.maxLength(8000)),
);
export type Text = z.infer<typeof Text>;

/** At least one language; a text with nothing to say is left out. */
const Words = Text.check(z.refine(hasWords, 'a text without words'));

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const PartialDate = z
  .string()
  .check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/));
/** ISO 3166-1 alpha-2, or `EU`. */
export const Country = z.string().check(z.regex(/^[A-Z]{2}$/));
const HttpUrl = z.string().check(z.regex(/^https?:\/\/\S+$/), z.maxLength(2000));
const HttpsUrl = z.string().check(z.regex(/^https:\/\/\S+$/), z.maxLength(2000));

/** An exact code, a prefix, or an inclusive range. Compared without case and punctuation. */
export const CodeMatch = z.union([
  nonEmpty(),
  z.strictObject({ prefix: nonEmpty() }),
  z.strictObject({ from: nonEmpty(), to: nonEmpty() }),
]);
export type CodeMatch = z.infer<typeof CodeMatch>;

const codes = () => z.optional(z.array(CodeMatch).check(z.minLength(1), z.maxLength(2000)));
const isDated = ({ from, to }: { from?: string | undefined; to?: string | undefined }) =>
  (from ?? to) !== undefined;

/** Identifiers a selector may use, at least one of them. The easiest to find first. */
export const criteria = ['models', 'gtins', 'lots', 'serials', 'manufactured', 'dateMark'] as const;
const hasCriteria = (selector: { [name in (typeof criteria)[number]]?: unknown }): boolean =>
  criteria.some((name) => selector[name] !== undefined);

/**
 * Which units are affected: those that meet all fields. `text`: read from prose, never complete.
 */
export const Selector = z
  .strictObject({
    models: codes(),
    gtins: z.optional(
      z
        .array(z.string().check(z.regex(/^(\d{8}|\d{12,14})$/)))
        .check(z.minLength(1), z.maxLength(2000)),
    ),
    lots: codes(),
    serials: codes(),
    manufactured: z.optional(
      z
        .strictObject({ from: z.optional(PartialDate), to: z.optional(PartialDate) })
        .check(z.refine(isDated, 'a period without dates')),
    ),
    dateMark: z.optional(
      z
        .strictObject({
          kind: z.enum(['best_before', 'use_by', 'expiry', 'other']),
          from: z.optional(PartialDate),
          to: z.optional(PartialDate),
        })
        .check(z.refine(isDated, 'a date mark without dates')),
    ),
    basis: z.enum(['structured', 'text']),
  })
  .check(z.refine(hasCriteria, 'a selector without criteria'));
export type Selector = z.infer<typeof Selector>;

/** An offer that the notice itself names. `variant` is the scent, colour or size it means. */
export const MarketplaceListing = z.strictObject({
  site: z.string().check(z.regex(/^[a-z0-9-]{1,32}$/)),
  /** The shop's own number, like `Listing.id`; the global one where a shop has several. */
  id: nonEmpty(),
  sku: z.optional(nonEmpty()),
  variant: z.optional(nonEmpty()),
});
export type MarketplaceListing = z.infer<typeof MarketplaceListing>;

const MarketplaceSeller = z.strictObject({
  site: z.optional(z.string().check(z.regex(/^[a-z0-9-]{1,32}$/))),
  id: z.optional(nonEmpty()),
  name: z.optional(nonEmpty()),
});

/** How a picture's hash is written (`match/photo-code.ts`). */
export const photoCodeForm = /^[\w-]{104}$/;

export const Image = z.strictObject({
  url: HttpsUrl,
  /** A code of what the picture shows, for comparison. */
  hash: z.optional(z.string().check(z.regex(photoCodeForm))),
});

const listsItsUnits = (product: { scope: string; identification: readonly unknown[] }): boolean =>
  product.scope !== 'listed_units' || product.identification.length > 0;

export const Product = z
  .strictObject({
    /** Names by language, as the notice gives them; empty where only an id is known. */
    names: z._default(Text, () => ({})),
    description: z.optional(Words),
    /** Without placeholders ("no brand", "nincs", "unknown"): they are no brand. */
    brands: set(nonEmpty(), 50),
    /** Makers, importers or sellers, which need not be its brand: shown, but no evidence. */
    companies: set(nonEmpty(), 20),
    /** The source's own category ("Toys", "어린이>완구"). */
    category: z.optional(nonEmpty()),
    /** What goods these are, by a code that every language has a name for. */
    goods: z.optional(FindingCode),
    /** KC and other certificate numbers. */
    certificates: set(nonEmpty(), 100),
    /** Which units are affected. `listed_units` only where the identifiers are complete. */
    scope: z.enum(['all_units', 'listed_units', 'unknown']),
    identification: list(Selector),
    /** Where the model, batch or serial number is printed. */
    hint: z.optional(Words),
    images: list(Image, 50),
    listings: list(MarketplaceListing),
    sellers: list(MarketplaceSeller, 100),
  })
  .check(z.refine(listsItsUnits, 'listed_units without identification'));
export type Product = z.infer<typeof Product>;

/** What all the notices of the list say together about one kind of goods, or goods of one name. */
const KindSummary = z.strictObject({
  by: z.enum(['kind', 'name']),
  notices: z.number().check(z.positive()),
  /** Years of the first and the last of them. */
  since: z.number(),
  until: z.number(),
  /** Of the notices that say what was found, the percentage with the cause in `findings`. */
  share: z.optional(z.number()),
});

const Measure = z.strictObject({ type: MeasureType, text: z.optional(Words) });

export const Hazard = z.strictObject({
  /** Name of the source adapter (`eu-safety-gate`, `kr-consumer24`, …). */
  source: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  /** The authority's own number; with `source` it is the identity. */
  reference: nonEmpty(),
  authority: z.strictObject({
    name: Words,
    country: Country,
    /** The member state that notified it, where the authority is the EU. */
    notifier: z.optional(Country),
  }),
  /** `search`: no address of the notice is known, this is the authority's own search page. */
  link: z.optional(z.strictObject({ url: HttpUrl, kind: z.enum(['notice', 'search']) })),
  published: z.optional(PartialDate),
  updated: z.optional(PartialDate),
  about: z.enum(['product', 'kind']),
  status: z.enum(['active', 'withdrawn']),
  products: z.array(Product).check(z.minLength(1), z.maxLength(200)),
  risks: set(RiskType, 22),
  /** The authority's own class; UK OPSS also uses high, medium and low. */
  severity: z.optional(z.strictObject({ level: z.enum(severityLevels) })),
  /** What is wrong, as facts; the gravest first. What nobody understood is left to the risks. */
  findings: list(Finding, 50),
  /** The laws that the notice says it breaks (`finding-codes.json`). */
  laws: set(FindingCode, 12),
  /** For a summary of many notices; `countries` are theirs, most notices first. */
  counted: z.optional(KindSummary),
  /** For findings about a kind of goods, in our own words ("Of 18 lamps tested, 15 failed"). */
  finding: z.optional(Words),
  details: z.optional(Words),
  measures: list(Measure, 50),
  /** Where the notice applies. */
  countries: set(Country, 250),
  actions: set(ActionType, 12),
  remedies: set(RemedyType, 8),
  /** Other notices of the same product: `source:reference`, or an address. */
  related: set(nonEmpty(), 100),
  licence: nonEmpty(),
  attribution: z.string().check(z.minLength(1), z.maxLength(2000)),
});
export type Hazard = z.infer<typeof Hazard>;
/** Empty lists and absent texts may be left out. */
export type HazardInput = z.input<typeof Hazard>;
