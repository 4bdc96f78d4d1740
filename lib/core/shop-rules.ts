import * as z from 'zod/mini';
import { parseJson } from './encoding.ts';

/**
 * `shops.json`: published data on where a shop's pages keep their facts, for pages that changed after a
 * release. Names, paths and plain selectors only: there is nothing in it to run or to interpret, and
 * what is not named here is refused.
 */

/** Characters of the file. */
export const maxShopsFileCharacters = 64_000;

const text = (max: number, pattern: RegExp) => z.string().check(z.maxLength(max), z.regex(pattern));
const some = <T extends z.ZodMiniType>(one: T, max: number) =>
  z.optional(z.array(one).check(z.minLength(1), z.maxLength(max)));

/** Plain selectors only. Every text has one way to be parsed, so the time grows with its length. */
const compound = (() => {
  const part = String.raw`(?:[#.][A-Za-z_][\w-]*|\[[a-z][a-z-]*(?:[\^$*]?="[^"\\<>]+")?\])`;
  return `(?:[a-z][a-z0-9-]*${part}*|${part}+)`;
})();
const selector = () => text(160, new RegExp(`^${compound}(?:(?: > | )${compound}){0,3}$`));

/** Own properties by name; `*` stands for each item of a list (`goods.gallery.*.url`). */
const path = (() => {
  const name = String.raw`(?!(?:__proto__|constructor|prototype)(?:\.|$))[A-Za-z_$][\w$-]*`;
  return () => text(120, new RegExp(String.raw`^${name}(?:\.(?:\*|${name})){0,9}$`));
})();

const version = () => text(14, /^\d{1,4}\.\d{1,4}\.\d{1,4}$/);

const Place = () =>
  z.optional(z.strictObject({ paths: some(path(), 4), selectors: some(selector(), 6) }));

const ShopRule = z
  .strictObject({
    /** Versions of the extension for which the rule holds, inclusive. */
    from: z.optional(version()),
    to: z.optional(version()),
    /** Where paths begin: the object assigned to `marker`, if the listing's number is at `id`. */
    data: z.optional(z.strictObject({ marker: text(60, /^[A-Za-z_$][\w$.]+$/), id: path() })),
    title: Place(),
    seller: Place(),
    brand: Place(),
    model: Place(),
    pictures: Place(),
    attributes: z.optional(
      z.strictObject({
        /** `name` and `value` are paths in each of the rows. */
        rows: some(z.strictObject({ path: path(), name: path(), value: path() }), 4),
        /** Tables: all rows of two in them. */
        selectors: some(selector(), 6),
      }),
    ),
    captcha: some(selector(), 4),
    /** On pages of many listings: an element whose links all lead to one listing. */
    tile: some(selector(), 4),
    /** On order pages: the element around one bought product. */
    line: some(selector(), 4),
    /** Buttons and links that buy. */
    buy: some(selector(), 4),
    off: z.optional(
      z.strictObject({
        strategies: some(text(30, /^[a-zA-Z]+$/), 10),
        markers: z.optional(z.literal(true)),
        /** The question before a purchase. */
        question: z.optional(z.literal(true)),
      }),
    ),
    /** The shop's titles cannot be read at the moment, and the popup says so. */
    outage: z.optional(z.literal(true)),
  })
  .check(
    z.refine(
      ({ data, attributes, ...fields }) =>
        data !== undefined ||
        (!attributes?.rows &&
          !Object.values(fields).some(
            (one) => typeof one === 'object' && 'paths' in one && one.paths !== undefined,
          )),
      'paths need data',
    ),
  );
export type ShopRule = z.infer<typeof ShopRule>;

export const ShopsFile = z.strictObject({
  format: z.literal(1),
  shops: z.record(text(32, /^[a-z0-9-]+$/), z.array(ShopRule).check(z.maxLength(8))),
});
export type ShopsFile = z.infer<typeof ShopsFile>;

/** `undefined` for what is no `shops.json`, or too long. */
export const readShopsFile = (file: string): ShopsFile | undefined =>
  file.length > maxShopsFileCharacters ? undefined : ShopsFile.safeParse(parseJson(file)).data;

const isUpTo = (one: string, other: string): boolean => {
  const [ones, others] = [one, other].map((text) => text.split('.').map(Number));
  const at = ones?.findIndex((number, place) => number !== others?.[place]) ?? -1;
  return at < 0 || (ones?.[at] ?? 0) < (others?.[at] ?? 0);
};

/** Those of one shop for one version of the extension, in the file's order. */
export const rulesFor = (
  { shops }: Pick<ShopsFile, 'shops'>,
  site: string,
  appVersion: string,
): ShopRule[] =>
  (Object.hasOwn(shops, site) ? (shops[site] ?? []) : []).filter(
    ({ from = appVersion, to = appVersion }) => isUpTo(from, appVersion) && isUpTo(appVersion, to),
  );
