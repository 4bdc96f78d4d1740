/**
 * Every threshold of the matcher. They were tuned on data with the commands named beside them;
 * docs/matching.md says what they cost.
 */

/** How much of a notice's product name a title must cover, weighted by how rare each word is. */
export const nameCover = {
  /** Names this alike agree beside any clue. */
  alike: 0.6,
  /** Beside an equal picture or model, or the maker where every word for goods is shared (`match:planted`). */
  least: 0.3,
} as const;

/** Least weight of the shared words, so that "set" alone says nothing. */
export const nameWeight = 0.35;
/** The least weight where only a number of five digits matches besides. */
export const numberWeight = 0.8;

/** Shared words of this weight are the notice's own ("Adjustable Sunshade Boat"). */
export const ownWordsWeight = 1.4;

/** Where the title lacks a word of the name this rare, it means other goods of the maker. */
export const seriesRarity = 0.75;

/** A word this rare can name a line, a model or a use of a maker's goods. */
export const lineRarity = 0.45;

/** A title that covers this much of the name may lack a word of a line. */
export const lineCover = 0.75;

/** By maker and name alone, a title must cover this much of the notice's name (`match:real`, `match:planted`). */
export const makerCover = 0.7;

/** A maker with notices for so many kinds of goods has more models than a notice without a number can mean. */
export const wideRange = 3;

/** A brand this rare names a maker; below it is an ordinary word ("Lovely", "Sterling"). */
export const brandRarity = 0.75;
/** Several ordinary words together name a maker from this total rarity on. */
export const brandWeight = 1.4;

/** Notices older than that, and undated ones, warn nobody by maker and name alone. */
export const makerYears = 5;

/** Soft signals of older notices warn nobody; identifiers still do, and say how old. */
export const oldYears = 10;

/** Two pictures at least this alike, from 0 to 1, count as the same (`match:photos`). */
export const samePhoto = 0.82;
/** The least likeness of their parts, of which a logo may cover a few (`match:photos`). */
export const sameParts = 0.76;

/** Shortest model number that counts without its brand. */
export const minUnbrandedModel = 5;

/** After so many years a listing id that shows other goods may have been given away. */
export const reusedYears = 3;
