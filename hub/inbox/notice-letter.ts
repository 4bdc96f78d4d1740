import type { Operator } from './config.ts';
import type { NoticeItem } from './notice-items.ts';

/**
 * The letter to a platform's safety desk, with the elements of a notice under Art. 16(2) of the Digital
 * Services Act, and the same as a CSV table.
 */

const columns = [
  ...(['listingId', 'url', 'namedBy', 'product', 'authority', 'country', 'reference'] as const),
  ...(['published', 'link', 'finding', 'risks', 'measures', 'reports'] as const),
  ...(['firstReportedOn', 'lastReportedOn'] as const),
];

/**
 * Sellers write the titles, and a spreadsheet must not run them (OWASP, CSV Injection). Spreadsheets skip
 * invisible characters, and some read full-width signs as plain ones.
 */
const startsFormula = /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function cell(value: string | number | readonly string[]): string {
  const text = typeof value === 'object' ? value.join(' ') : String(value);
  const plain = startsFormula.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

export function noticeCsv(items: readonly NoticeItem[]): string {
  const rows = items.map((item) => columns.map((name) => cell(item[name])).join(','));
  return `\uFEFF${[columns.join(','), ...rows].join('\r\n')}\r\n`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const matchedBy = {
  notice: 'the notice, which names this listing',
  reviewers: 'two of our reviewers, who compared the listing with the notice',
};

function itemLines(item: NoticeItem, number: number): string[] {
  const facts: [string, string][] = [
    ['Listing', `${item.url} (${item.listingId})`],
    ['Matched by', matchedBy[item.namedBy]],
    ['Product', oneLine(item.product)],
    [
      'Named by',
      `${oneLine(item.authority)} (${item.country}), ${item.reference}, ${item.published}`,
    ],
    ['Notice', item.link],
    ['Finding', oneLine(item.finding)],
    ['Risks', item.risks.join(', ')],
    ['Ordered', item.measures.join(', ')],
    [
      'Shoppers report it for sale',
      `${item.firstReportedOn} to ${item.lastReportedOn}, ${item.reports} report(s)`,
    ],
  ];
  const lines = facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `   ${name}: ${value}`);
  return [`${number}.`, ...lines, ''];
}

/** Plain text for a platform's form or a mail, which the operator sends. */
export function noticeLetter(
  site: string,
  items: readonly NoticeItem[],
  { operator, day }: { operator: Operator; day: string },
): string {
  return [
    `Notice of dangerous products still for sale: ${site}, ${day}`,
    '',
    `${items.length} listing(s) below offer products that product safety authorities have named in`,
    'published notices. Each entry says whether the notice names the listing or our reviewers matched',
    'it. Shoppers report that they could still be bought on the days given; the shoppers are not',
    'identified and nothing was crawled. Please remove the listings, look for identical offers, and',
    'answer with what was done and when.',
    '',
    'This is a notice under Article 16 of Regulation (EU) 2022/2065 and Article 22(12) of Regulation',
    '(EU) 2023/988 where these apply: the reasons are the notices of the authorities, the exact',
    'addresses stand below.',
    '',
    ...items.flatMap((item, index) => itemLines(item, index + 1)),
    `Sent by: ${operator.name} (${operator.country}), ${operator.contact.replace(/^mailto:/, '')}`,
    'We believe in good faith that the information and allegations in this notice are accurate and',
    'complete.',
    '',
  ].join('\n');
}
