import { nameOf, trim } from './brand-name.ts';
import { isOrdinary } from './ordinary.ts';

/** The firms of a recall, as far as their names are brands. */

const legalForm =
  /,?\s+(?:Inc|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|Company|Co|GmbH|S\.?A|B\.?V|AG|USA|U\.S\.A|of North America|North America|America)\.?$/i;
/** Without `Inc.`, `of America` and the like. */
export const shortFirm = (firm: string): string => {
  let name = trim(firm);
  while (legalForm.test(name)) name = name.replace(legalForm, '').trim();
  return name;
};

const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Whole words, whatever signs stand between them. */
export const startsWithWords = (text: string, words: string): boolean =>
  plainWords(words) !== '' && `${plainWords(text)} `.startsWith(`${plainWords(words)} `);

/** `Felt Bicycles` is also "Felt": the firm without the goods in its name. */
export function withoutGoods(firm: string): string[] {
  const words = firm.split(' ');
  while (words.length > 1 && isOrdinary(words.at(-1) ?? '')) words.pop();
  const short = words.join(' ');
  return short === firm || isOrdinary(short) ? [firm] : [firm, short];
}

/** Trading houses and shops recall what others made. */
const trader =
  /\b(?:enterprises|industries|imports?|importers?|trading|distribut\w+|group|international|stores?|retail\w*|wholesale|outlets?|marketplace|e-?commerce|shops?|brands|products|sales|supply|inc|llc)\b/i;

/** The firm that recalls its own goods: a brand beside what the name says. */
export const makerIn = (firms: string[]): string | undefined => {
  const maker = firms.find(
    (firm) => firm.split(' ').length <= 3 && !trader.test(firm) && /^[A-Z]/.test(firm),
  );
  return maker && nameOf([maker]);
};

/** The firm's name right before what it names: "involves Burley Design child bicycle trailers". */
export function isWrittenAsBrand(text: string, firm: string): boolean {
  const at = text.indexOf(` ${firm} `);
  return (
    at >= 0 &&
    /^[a-z]{3,}/.test(text.slice(at + firm.length + 2)) &&
    !/^(?:and|with|for|the|has|have|was|will|sold|stores?|dealers?|recall\w*|contact\w*)\b/.test(
      text.slice(at + firm.length + 2),
    )
  );
}
