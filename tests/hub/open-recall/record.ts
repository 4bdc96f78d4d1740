import * as z from 'zod/mini';
import { ActionType, RemedyType } from '../../../lib/core/hazard-terms.ts';

/**
 * A record of Open Recall Format 0.1 (draft of 2026-10-03, github.com/RocoCroco/open-recall-format), as
 * far as we write it. Unknown properties are refused, as the format wants it.
 */

const filled = () => z.string().check(z.minLength(1));
const https = () => z.string().check(z.regex(/^https:\/\//));
const date = () => z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
const partialDate = () =>
  z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/));
const list = z.array;
const some = <T extends z.ZodMiniType>(item: T) => z.array(item).check(z.minLength(1));
const set = <T extends z.ZodMiniType<string>>(item: T) =>
  z
    .array(item)
    .check(z.refine((items) => new Set(items).size === items.length, 'an entry stands twice'));
const has = (names: readonly string[]) =>
  z.refine<object>((value) => names.some((name) => Object.hasOwn(value, name)), 'empty');

const Code = z.union([
  filled(),
  z.strictObject({ prefix: filled() }),
  z.strictObject({ from: filled(), to: filled() }),
]);

const criteria = {
  models: z.optional(some(Code)),
  gtins: z.optional(some(z.string().check(z.regex(/^(\d{8}|\d{12,14})$/)))),
  lots: z.optional(some(Code)),
  serials: z.optional(some(Code)),
  manufactured: z.optional(
    z
      .strictObject({ from: z.optional(partialDate()), to: z.optional(partialDate()) })
      .check(has(['from', 'to'])),
  ),
  date_mark: z.optional(
    z
      .strictObject({
        kind: z.enum(['best_before', 'use_by', 'expiry', 'other']),
        from: z.optional(partialDate()),
        to: z.optional(partialDate()),
      })
      .check(has(['from', 'to'])),
  ),
};

const OrfSelector = z
  .strictObject({
    ...criteria,
    basis: z.enum(['structured', 'text']),
    note: z.optional(z.string()),
  })
  .check(has(Object.keys(criteria)));

const OrfProduct = z
  .strictObject({
    name: filled(),
    brands: set(filled()),
    description: z.optional(z.string()),
    source_category: z.optional(z.string()),
    scope: z.enum(['all_units', 'listed_units', 'unknown']),
    identification: list(OrfSelector),
    identification_hint: z.optional(z.string()),
    images: z.optional(list(z.strictObject({ url: https(), caption: z.optional(z.string()) }))),
  })
  .check(
    z.refine(
      ({ scope, identification }) => scope !== 'listed_units' || identification.length > 0,
      'listed_units without identification',
    ),
  );

const orfHazardTypes = [
  ...['fire', 'burns', 'electric_shock', 'explosion', 'choking', 'suffocation', 'strangulation'],
  ...['entrapment', 'drowning', 'fall', 'tip_over', 'laceration', 'injuries', 'crash', 'chemical'],
  ...['poisoning', 'microbiological', 'undeclared_allergen', 'foreign_material'],
  ...['damage_to_sight', 'damage_to_hearing', 'environment', 'health_risk', 'other'],
];

const OrfHazard = z.strictObject({
  type: z.enum(orfHazardTypes),
  source_value: z.optional(z.string()),
});

const categories = [
  ...['food', 'drug', 'medical_device', 'cosmetic', 'vehicle', 'vehicle_equipment'],
  ...['child_restraint', 'tire', 'consumer_product', 'other'],
];
const OrfSource = z.strictObject({
  authority: z.string().check(z.regex(/^[A-Z]{2}-[A-Z0-9-]+$/)),
  agency: z.optional(z.string()),
  id: filled(),
  url: https(),
  licence: filled(),
  attribution: filled(),
});

/** Read aloud by assistants: one sentence, no addresses, no markup. */
const mostSummary = 400;
const unspeakable = /https?:\/\/|<[a-zA-Z/]/;

export const OrfRecord = z.strictObject({
  orf_version: z.literal('0.1'),
  id: z.string().check(z.regex(/^[a-z0-9-]+:\S+$/)),
  source: OrfSource,
  jurisdictions: set(z.string().check(z.regex(/^[A-Z]{2}$/))).check(z.minLength(1)),
  language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)),
  published: date(),
  updated: z.optional(date()),
  category: z.enum(categories),
  title: filled(),
  summary: filled().check(
    z.maxLength(mostSummary),
    z.refine((text) => !unspeakable.test(text), 'an address or markup'),
  ),
  products: some(OrfProduct),
  hazards: list(OrfHazard),
  hazard_text: z.optional(z.string()),
  severity: z.strictObject({
    level: z.enum(['serious', 'moderate', 'low', 'unknown']),
    source_value: z.optional(z.string()),
  }),
  actions: set(ActionType),
  remedies: set(RemedyType),
  instructions: z.optional(z.string()),
  related: z.optional(set(z.string())),
});
