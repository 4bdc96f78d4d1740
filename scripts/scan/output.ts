import { findingTextOf, headlineOf } from '../../components/presentation/headline.ts';
import type { RuleEffect } from '../../hub/rules/effects.ts';
import { hazardId, type Text } from '../../lib/core/hazard.ts';
import type { Listing } from '../../lib/core/listing.ts';
import type { Match, Verdict } from '../../lib/core/verdict.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import type { Page } from '../../lib/sites/site.ts';

/**
 * The line `scan` prints. Every field is always there, so that readers need not ask: what the page
 * does not give is `null`, or an empty list; `seller` is always an object. `verdict` is `null` where
 * there is no listing to judge.
 */

const listingFields = (
  listing: Listing,
): Record<Exclude<keyof Listing, 'byRule'> | 'title', unknown> => ({
  site: listing.site,
  id: listing.id,
  aliases: listing.aliases,
  title: listing.titles[0] ?? null,
  titles: listing.titles,
  seller: {
    id: listing.seller?.id ?? null,
    name: listing.seller?.name ?? null,
    otherIds: listing.seller?.otherIds ?? [],
  },
  brand: listing.brand ?? null,
  model: listing.model ?? null,
  gtins: listing.gtins,
  attributes: listing.attributes,
  category: listing.category ?? null,
  imageKeys: listing.imageKeys,
});

const anyOf = (text: Text | undefined): string | null =>
  text?.en ?? text?.ko ?? Object.values(text ?? {})[0] ?? null;

/** The match in words, as the card says them: only where a language was asked for. */
const toldFields = (match: Match, locale: Locale) => ({
  headline: headlineOf(match, locale).text,
  sentence: findingTextOf(match.hazard, locale) ?? null,
});

const matchFields = (match: Match, locale: Locale | undefined) =>
  fieldsOf(match, locale && toldFields(match, locale));

const fieldsOf = ({ hazard, level, clues, doubts }: Match, more: object | undefined) => ({
  hazard: hazardId(hazard),
  level,
  clues,
  doubts,
  link: hazard.link?.url ?? null,
  title: hazard.products.map(({ names }) => anyOf(names)).find((name) => name !== null) ?? null,
  ...more,
});

const verdictFields = ({ level, matches, unknown }: Verdict, locale: Locale | undefined) => ({
  level,
  matches: matches.map((match) => matchFields(match, locale)),
  ...(unknown && { unknown }),
});

export interface Result {
  page: Page | undefined;
  listing: Listing | undefined;
  verdict: Verdict | undefined;
  /** In which the matches are told as well. */
  locale?: Locale | undefined;
  /** What rules change, where some were given. */
  rules?: RuleEffect[] | undefined;
  /** Number of the line the listing came from. */
  line?: number;
}

export const lineOf = ({ page, listing, verdict, locale, rules, line }: Result): string =>
  JSON.stringify({
    ...(line !== undefined && { line }),
    page: page ?? null,
    listing: listing ? listingFields(listing) : null,
    verdict: verdict ? verdictFields(verdict, locale) : null,
    ...(rules && { rules }),
  });
