import { readFileSync } from 'node:fs';
import { shops } from '../../../lib/sites/facts.ts';

/**
 * Words that are no brand where they stand in a product name: "crib", "stroller". `ordinary-words.txt` holds those
 * that CPSC writes in lower case within a sentence at least twice, and names of goods.
 */
const ordinary = new Set(
  readFileSync(new URL('ordinary-words.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean),
);

// Words that CPSC always capitalises though they are no brand: "LED", "American", "Christmas".
export const neverBrand = new Set([
  ...shops.map(({ id }) => id),
  ...'led usb utv utvs atv atvs rov rovs ac dc tv hdmi bluetooth wi-fi wifi btu cpsc u.s us usa pro max plus ultra super premium deluxe classic elite target walmart wal-mart iphone ipad ipod amazon shein american chinese japanese german swedish danish italian french english spanish mexican european asian christmas halloween easter valentine hanukkah thanksgiving santa january february march april may june july august september october november december model models year various assorted certain all some two three four five six boys girls boy girl infant toddler youth adult new recalled counterfeit imported additional expanded mini xl jr inc llc ltd co the a an and of for with by set pc'.split(
    ' ',
  ),
]);

export const withoutSigns = (word: string): string =>
  word
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '')
    .replace(/'s$|s'$/, '');

export const isOrdinary = (word: string): boolean => {
  const lowerCase = withoutSigns(word);
  if (lowerCase === '' || neverBrand.has(lowerCase)) return true;
  if (
    ordinary.has(lowerCase) ||
    ordinary.has(`${lowerCase}s`) ||
    ordinary.has(lowerCase.replace(/e?s$/, '')) ||
    ordinary.has(lowerCase.replace(/ing$|ed$/, ''))
  )
    return true;
  const parts = lowerCase.split(/[-/]/).filter(Boolean);
  return (
    parts.some((part) => part.length > 2) &&
    parts.length > 1 &&
    parts.every((part) => part.length < 3 || ordinary.has(part) || neverBrand.has(part))
  );
};

export const isCapitalised = (word: string): boolean =>
  /^["“'(]?(?:[A-Z0-9]|[a-z]{1,3}[A-Z])/.test(word);
export const isAllCapitals = (word: string): boolean =>
  /^[A-Z][A-Z&.-]*[A-Z]$/.test(word) &&
  word.replace(/[^A-Z]/g, '').length >= 4 &&
  !neverBrand.has(withoutSigns(word));
