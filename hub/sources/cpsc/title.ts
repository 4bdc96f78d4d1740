import { shopNotices } from '../../../lib/sites/facts.ts';
import { sitesIn } from '../reading/listing-ids.ts';
import { oneLine, unique } from '../reading/words.ts';

/**
 * CPSC's headlines. Since 2025: `<product> Recalled Due to <hazard>; Violates <rule>; Sold on
 * <marketplace> by <seller>`; earlier `<firm> Recalls <product> Due to …`, `CPSC, <firms> Announce
 * Recall of <product>`; for firms that do not cooperate `CPSC Warns Consumers to Immediately Stop
 * Using <product> Due to …`. The end of a notice's address is the same headline with hyphens for
 * everything that is no letter, so the patterns must not rely on punctuation alone.
 */
export interface CpscTitle {
  product: string | undefined;
  firms: string[];
  /** The hazard in the headline's words. */
  reason: string | undefined;
  /** Our names of marketplaces in the headline, including one that carries out the recall. */
  sites: string[];
  /** Stores on those marketplaces. */
  sellers: string[];
  importers: string[];
  isWarning: boolean;
}

const clause =
  /(?:;|\s|^)(?=(?:and\s+)?(?:Sold|Imported|Manufactured|Made|Distributed|Violat\w+|Fail\w+|Due|Risk of|Recall Alert|New Instructions|Infant Deaths?|Death of|One Death)\b)/;
const ends = String.raw`(?=\s*(?:;|\(|$)|\s+(?:Sold|Imported|Manufactured|Made|Distributed|Violat\w+|Fail\w+|Due to|Recall Alert|Recalled by|and Recalled|Risk of|at www)\b)`;
const byWhom = (what: string): RegExp => new RegExp(String.raw`\b${what}\s+by\s+(.+?)${ends}`, 'i');

const names = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/\s+and\s+|\s*&\s+(?=[A-Z])|,\s+(?!(?:Inc|LLC|Ltd|Co|Corp)\b)/i)
    .map((name) => name.replace(/[\s.,;]+$/, '').trim())
    .filter((name) => name !== '' && name.length <= 80);

const retailer =
  /^(?:www[ .])?(?:amazon|shein|wal-?mart|ebay|etsy|wayfair|tik\s?tok(?: shop)?|fruugo|target|wish)(?:[ .](?:com|us))?$/i;
const isRetailer = (name: string): boolean =>
  retailer.test(name) ||
  shopNotices.some(({ spelling }) =>
    /^(?:www[ .])?(?:[ .](?:com|us))?$/i.test(name.replace(spelling, '')),
  );

/** `Sold [Exclusively] [by <seller>] on <marketplace> [by|through <seller>]`, in either order. */
function readSold(title: string): { sites: string[]; sellers: string[] } {
  const sold = title.match(/\bSold\b(.*)$/i)?.[1];
  if (!sold) return { sites: [], sellers: [] };
  const part =
    sold.split(
      /;|\bImported by\b|\bManufactured by\b|\bDistributed by\b|\bMade by\b|\bViolat|\bRecall Alert|\band Recalled by\b|\(/i,
    )[0] ?? '';
  const sites = sitesIn(part);
  const seller = part.match(/\b(?:by|through)\s+(.+)$/i)?.[1];
  const sellerNames = seller?.split(/\s+(?:exclusively\s+)?(?:on|at|through|via)\s+/i)[0];
  const sellers = names(sellerNames).filter((name) => !isRetailer(name));
  return { sites, sellers };
}

const headlinePatterns: [
  RegExp,
  (m: RegExpMatchArray) => { product?: string | undefined; firm?: string | undefined },
][] = [
  [
    /\bStop (?:Using|Use of)\s+(?:Recalled\s+)?(.+?)(?:\s+Immediately)?$/i,
    (m) => ({ product: m[1] }),
  ],
  [
    /^CPSC,?\s*(?:and\s+)?(.*?)\s*\bAnnounces?\s+(?:the\s+)?(?:Voluntary\s+)?Recalls?\s+(?:of|to\s+\w+(?:\s+of)?)\s+(.+)$/i,
    (m) => ({ firm: m[1], product: m[2] }),
  ],
  [
    /^(.*?)\s+(?:Re-?announces?\s+and\s+)?(?:Expands?|Re-?announces?|Announces?)\s+Recall\s+(?:of|to\s+Include)\s+(.+)$/i,
    (m) => ({ firm: m[1], product: m[2] }),
  ],
  [/^(.+?)\s+Recalled\s+(?:by|for\s+\w+\s+by)\s+(.+)$/i, (m) => ({ product: m[1], firm: m[2] })],
  [/^(.+?)\s+Recalled(?:\s+(?:for|to)\b.*)?$/i, (m) => ({ product: m[1] })],
  [/^(.+?)\s+Recalls?\s+(?!Alert)(.+)$/i, (m) => ({ firm: m[1], product: m[2] })],
  [/^Recall\s+of\s+(.+)$/i, (m) => ({ product: m[1] })],
];

const tidy = (text: string | undefined): string | undefined =>
  oneLine(text).replace(/[\s,;:.-]+$/, '') || undefined;

/** "Zorvex and Mabli Recall …" are two firms; "Zorvex and Mabli Recalls …" is one. */
const pluralVerb = /\b(?:Recall|Announce|Expand)\s/;
const firmsIn = (firm: string | undefined, head: string): string[] => {
  const whole = tidy(firm?.replace(/^(?:(?:CPSC|NHTSA|Health Canada),?\s*(?:and|&)?\s*)+/i, ''));
  if (whole === undefined) return [];
  const isOne = !pluralVerb.test(head.replace(/\bRecalled\b.*$/, ''));
  return isOne ? [whole] : whole.split(/,?\s+and\s+|,\s+(?!(?:Inc|LLC|Ltd|Co|Corp)\b)/);
};

export function readTitle(raw: string): CpscTitle {
  const title = oneLine(raw)
    .replace(/\s*\(?\bRecall Alert\b\)?/gi, '')
    .replace(/\s*\(Recall Reannounced\)/i, '');
  const head =
    (title.split(/;|\s+(?:Due to|Because|Following|After)\b|,\s+Violation/i)[0] ?? '').split(
      clause,
    )[0] ?? '';
  const firstMatch = headlinePatterns
    .map(([pattern, take]) => ({ m: head.match(pattern), take }))
    .find(({ m }) => m);
  const { product, firm } = firstMatch?.m ? firstMatch.take(firstMatch.m) : {};
  const sold = readSold(title);
  const reason = title.match(new RegExp(String.raw`\bDue to\s+(.+?)${ends}`, 'i'))?.[1];
  return {
    product: tidy(product),
    firms: firmsIn(firm, head),
    reason: tidy(reason),
    sites: unique([...sold.sites, ...sitesIn(firm ?? '')]),
    sellers: sold.sellers,
    importers: names(title.match(byWhom('Imported'))?.[1]),
    isWarning:
      /\b(?:CPSC\b.*\b)?(?:Warns?|Urges?|Warning)\b/i.test(head) || /\bStop Using\b/i.test(head),
  };
}

/** The end of a notice's address as a headline: `2026/Syera-…-Sold-on-TEMU-by-Senyu`. */
export const titleOfAddress = (tail: string): string =>
  (tail.split(/[?#]/)[0] ?? '').replace(/\/+$/, '').split('/').pop()?.replace(/-+/g, ' ').trim() ??
  '';
