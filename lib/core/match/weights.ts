/**
 * Every threshold of the judge, in one place. They are set on data, by the commands named beside
 * them; docs/matching.md has what they cost.
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
/** The same beside a number of five digits and nothing else. */
export const numberWeight = 0.8;

/** Shared words of this weight are the notice's own ("Adjustable Sunshade Boat"). */
export const ownWordsWeight = 1.4;

/** A word of the name this rare, missing in the title, says that the maker's other goods are meant. */
export const seriesRarity = 0.75;

/** A word this rare can name a line, a model or a use of a maker's goods (`match:judgements`). */
export const lineRarity = 0.45;

/** A title that covers this much of the name may lack a word of a line. */
export const lineCover = 0.75;

/** By maker and name alone, a title must cover this much of the notice's name (`match:listings`, `match:planted`). */
export const makerCover = 0.7;

/** A maker known for so many kinds of goods has more models than a notice without a number can mean. */
export const wideRange = 3;

/** A brand this rare names a maker; below it is an ordinary word ("Lovely", "Sterling"). */
export const brandRarity = 0.75;
/** The same of several ordinary words together. */
export const brandWeight = 1.4;

/** Notices older than that, and undated ones, warn nobody by maker and name alone. */
export const makerYears = 5;

/** Soft signals of older notices warn nobody; identifiers still do, and say how old. */
export const oldYears = 10;

/** Two pictures as alike as this, of 1, are called the same (`match:photos`). */
export const samePhoto = 0.82;
/** The same of their parts, of which a logo may spoil a few (`match:photos`). */
export const sameParts = 0.76;

/** Shortest model number that counts without its brand. */
export const tellingModel = 5;

/** After so many years a listing id that shows other goods may have been given away. */
export const reusedYears = 3;
