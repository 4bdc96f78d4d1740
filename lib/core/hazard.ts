import * as z from 'zod/mini';

/**
 * One finding of an authority about a product, or about a kind of goods. The shape follows Open
 * Recall Format 0.1 (affected units as selectors with an explicit scope, ordered actions,
 * remedies), and adds what that format lacks: marketplace listing ids, measured value against
 * limit, certificate numbers and text in several languages. `open-recall-format.ts` maps both ways.
 *
 * Hazards are data from a signed list, yet every text is shown as text only.
 */

/** The EU's risk types (Safety Gate's enumeration, which UK OPSS shares). */
export const riskTypes = [
  'ASPHYXIATION',
  'BURNS',
  'CHEMICAL',
  'CHOKING',
  'CUTS',
  'DAMAGE_TO_HEARING',
  'DAMAGE_TO_SIGHT',
  'DROWNING',
  'ELECTRIC_SHOCK',
  'ELECTROMAGNETIC_DISTURBANCE',
  'ENERGY_CONSUMPTION',
  'ENTRAPMENT',
  'ENVIRONMENT',
  'FIRE',
  'HEALTH_RISK_OTHER',
  'INJURIES',
  'MEASUREMENT_INCORRECT',
  'MICROBIOLOGICAL',
  'SECURITY',
  'STRANGULATION',
  'SUFFOCATION',
  'OTHER',
] as const;
export const RiskType = z.enum(riskTypes);
export type RiskType = z.infer<typeof RiskType>;

/** What the authority did. A withdrawal empties shops; a recall asks owners to give it back. */
export const measureTypes = [
  'recall',
  'withdrawal',
  'sales_ban',
  'listing_removed',
  'import_rejected',
  'destruction',
  'corrective_action',
  'warning',
  'other',
] as const;
export const MeasureType = z.enum(measureTypes);
export type MeasureType = z.infer<typeof MeasureType>;

/** What an owner should do, in the authority's order (Open Recall Format's words). */
export const actionTypes = [
  'stop_using',
  'do_not_eat',
  'do_not_drive',
  'park_outside',
  'keep_away_from_children',
  'contact_firm',
  'contact_retailer',
  'contact_dealer',
  'return_to_store',
  'dispose',
  'get_repair',
  'check_with_doctor',
] as const;
export const ActionType = z.enum(actionTypes);
export type ActionType = z.infer<typeof ActionType>;

export const remedyTypes = [
  'refund',
  'replacement',
  'repair',
  'instructions_or_label',
  'other',
  'none',
] as const;
export const RemedyType = z.enum(remedyTypes);
export type RemedyType = z.infer<typeof RemedyType>;

const word = () => z.string().check(z.minLength(1), z.maxLength(300));
const list = <T extends z.ZodMiniType>(item: T, most = 500) =>
  z._default(z.array(item).check(z.maxLength(most)), () => []);

/** The same text by BCP 47 language tag. May be empty where a notice names nothing. */
export const Text = z.record(
  z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)),
  z.string().check(z.minLength(1), z.maxLength(8000)),
);
export type Text = z.infer<typeof Text>;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const PartialDate = z
  .string()
  .check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/));
/** ISO 3166-1 alpha-2, or `EU`. */
export const Country = z.string().check(z.regex(/^[A-Z]{2}$/));
export const HttpUrl = z.string().check(z.regex(/^https?:\/\/\S+$/), z.maxLength(2000));

/** An exact code, a prefix, or an inclusive range. Compared without case and punctuation. */
export const CodeMatch = z.union([
  word(),
  z.strictObject({ prefix: word() }),
  z.strictObject({ from: word(), to: word() }),
]);
export type CodeMatch = z.infer<typeof CodeMatch>;

/**
 * Selectors are alternatives: a unit is affected when it meets all parts of one of them. `basis`
 * says whether the notice gave the codes as fields (`structured`) or they were read out of prose
 * (`text`); the latter never lets anybody say "not affected".
 */
export const Selector = z.strictObject({
  models: z.optional(z.array(CodeMatch)),
  gtins: z.optional(z.array(z.string().check(z.regex(/^(\d{8}|\d{12,14})$/)))),
  lots: z.optional(z.array(CodeMatch)),
  serials: z.optional(z.array(CodeMatch)),
  manufactured: z.optional(
    z.strictObject({ from: z.optional(PartialDate), to: z.optional(PartialDate) }),
  ),
  dateMark: z.optional(
    z.strictObject({
      kind: z.enum(['best_before', 'use_by', 'expiry', 'other']),
      from: z.optional(PartialDate),
      to: z.optional(PartialDate),
    }),
  ),
  basis: z.enum(['structured', 'text']),
  note: z.optional(z.string()),
});
export type Selector = z.infer<typeof Selector>;

/** An offer that the notice itself names. `variant` is the scent, colour or size it means. */
export const MarketplaceListing = z.strictObject({
  site: z.string().check(z.regex(/^[a-z0-9-]{1,32}$/)),
  id: word(),
  sku: z.optional(word()),
  variant: z.optional(word()),
});
export type MarketplaceListing = z.infer<typeof MarketplaceListing>;

export const MarketplaceSeller = z.strictObject({
  site: z.optional(z.string().check(z.regex(/^[a-z0-9-]{1,32}$/))),
  id: z.optional(word()),
  name: z.optional(word()),
});
export type MarketplaceSeller = z.infer<typeof MarketplaceSeller>;

export const Product = z.strictObject({
  /** Names by language, as the notice gives them; empty where only an id is known. */
  names: z._default(Text, () => ({})),
  description: z.optional(Text),
  brands: list(word(), 50),
  /** The source's own category ("Toys", "어린이>완구"). */
  category: z.optional(word()),
  /** KC and other certificate numbers. */
  certificates: list(word(), 100),
  /** Which units are affected. `listed_units` only where the identifiers are complete. */
  scope: z.enum(['all_units', 'listed_units', 'unknown']),
  identification: list(Selector),
  /** Where the model, batch or serial number is printed. */
  hint: z.optional(Text),
  images: list(z.strictObject({ url: HttpUrl, caption: z.optional(z.string()) }), 50),
  listings: list(MarketplaceListing),
  sellers: list(MarketplaceSeller, 100),
});
export type Product = z.infer<typeof Product>;

/** A measured value against its legal limit, both in `unit`. Some notices only give the ratio. */
export const Measurement = z.strictObject({
  what: Text,
  value: z.optional(z.number()),
  unit: z.optional(word()),
  limit: z.optional(z.number()),
  /** How many times the limit, where the notice says so or only says so. */
  timesLimit: z.optional(z.number()),
  /** The notice says "more than", "up to" or "about" that value. */
  bound: z.optional(z.enum(['more_than', 'up_to', 'about'])),
});
export type Measurement = z.infer<typeof Measurement>;

export const Hazard = z.strictObject({
  /** Name of the source adapter (`eu-safety-gate`, `kr-consumer24`, …). */
  source: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  /** The authority's own number; with `source` it is the identity. */
  reference: word(),
  authority: z.strictObject({
    name: Text,
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
  risks: list(RiskType, 22),
  severity: z.optional(
    z.strictObject({
      level: z.enum(['serious', 'moderate', 'low', 'unknown']),
      sourceValue: z.optional(word()),
    }),
  ),
  /** What is wrong, in one sentence. Missing where the finding was not recorded: never invented. */
  finding: z.optional(Text),
  details: z.optional(Text),
  measurements: list(Measurement, 50),
  measures: list(z.strictObject({ type: MeasureType, text: z.optional(Text) }), 50),
  /** Where the notice applies. */
  countries: list(Country, 250),
  actions: list(ActionType, 12),
  remedies: list(RemedyType, 6),
  instructions: z.optional(Text),
  /** Other notices of the same product: `source:reference`, or an address. */
  related: list(word(), 100),
  licence: word(),
  attribution: word(),
  /** Open Recall Format properties with no field of their own here, so that import loses nothing. */
  orf: z.optional(z.record(z.string(), z.unknown())),
});
export type Hazard = z.infer<typeof Hazard>;
/** A hazard as written in files: empty lists and absent texts may be left out. */
export type HazardInput = z.input<typeof Hazard>;

/** `source:reference`: the identity of a hazard. */
export const hazardId = (hazard: Pick<Hazard, 'source' | 'reference'>): string =>
  `${hazard.source}:${hazard.reference}`;
