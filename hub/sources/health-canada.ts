import * as z from 'zod/mini';
import type { CodeMatch, Hazard } from '../../lib/core/hazard.ts';
import { readBrands } from './cpsc/brand.ts';
import { readTitle } from './cpsc/title.ts';
import { codesInName, readCodes } from './reading/codes.ts';
import { dayOf } from './reading/dates.ts';
import { hazardFrom, noticeAt, productFrom, selectorOf } from './reading/facts.ts';
import { findingsOf } from './reading/findings/findings-of.ts';
import { htmlToText } from './reading/html.ts';
import { sitesIn } from './reading/listing-ids.ts';
import { partsAsOffered, readActions, readRemedies } from './reading/measures.ts';
import { readRisks } from './reading/risks.ts';
import { addressIn, oneLine, shorten, textIn, unique } from './reading/words.ts';
import type { LeftOutReason, Source } from './source.ts';
import { expectRows, readJson, SourceDrift } from './source.ts';

/**
 * Health Canada's Recalls and Safety Alerts: one file of about 15 MB with every notice since the
 * beginning. No identifiers, no date of publication, some rows without any date.
 */
const name = 'health-canada';
const file =
  'https://recalls-rappels.canada.ca/sites/default/files/opendata-donneesouvertes/HCRSAMOpenData.json';

const text = () => z.nullish(z.string());
const Row = z.object({
  NID: z.string().check(z.minLength(1)),
  Title: z.string(),
  URL: z.string(),
  Organization: z.string(),
  Product: text(),
  Issue: text(),
  'What you should do': text(),
  Category: text(),
  'Last updated': text(),
});
type Row = z.infer<typeof Row>;

const leftOut: [RegExp, LeftOutReason][] = [
  [/^CFIA$|Food/i, 'food'],
  [/^TC$|Transport/i, 'vehicle'],
  [/Medical device/i, 'medical device'],
  [/Drugs|Health products|Biologic|Natural health|Veterinary/i, 'medicine'],
];

/** Words before a headline that say nothing about the goods. */
const titlePrefix = /^(?:Archived|Updated?|Expanded Recall|Recall|Advisory|Warning)\s*[-–:]\s*/i;
const headline = (title: string): string =>
  oneLine(title).replace(titlePrefix, '').replace(titlePrefix, '');

/** The words around the goods in "Health Canada warns of Zorvex magnets that pose …". */
const warning =
  /^Health Canada warns (?:that |of )?(?:the )?|\s+(?:that|which|may|previously available)\b.*$/gi;

/** General advice that names no product: "When purchasing smoke alarms, look for …". */
const advice =
  /\b(?:cautions|reminds|advises|Canadians|parents and caregivers)\b|^(?:protect yourself|when (?:purchasing|buying|using))\b/i;

/** Words of food notices in titles, because rows before 2021 have neither issue nor category. */
const foodWords =
  /\b(?:CFIA|salmonella|listeria|E\. coli|dangerous bacteria|undeclared|cyanide|allergic (?:reactions|consumers))\b/i;

function reasonToLeaveOut(row: Row): LeftOutReason | undefined {
  const organization = leftOut.find(([pattern]) => pattern.test(row.Organization))?.[1];
  if (organization || row.Product) return organization;
  if (foodWords.test(row.Title)) return 'food';
  return advice.test(oneLine(row.Title)) && !/\brecall/i.test(row.Title)
    ? 'not a notice'
    : undefined;
}

const textToDo = (row: Row): string =>
  htmlToText(row['What you should do'] ?? '').replaceAll('\n', ' ');

/** A headline writes "relight candles" small where the name of the goods begins large: no brand. */
const isLowerCase = (brand: string, title: string): boolean =>
  !title.includes(brand) && title.includes(brand.toLowerCase());

/** The maker stands at the head of the product or of the headline ("Stile Products Recalls …"). */
function readProduct(row: Row): { name: string; brands: string[]; models: CodeMatch[] } {
  const title = readTitle(headline(row.Title));
  const product = oneLine(row.Product) || title.product || headline(row.Title).replace(warning, '');
  const name = shorten(product.replace(/^(?:certain|various|select)\s+/i, ''), 300);
  const brands = readBrands({
    name,
    titleProduct: title.product,
    firms: title.firms,
    recalling: title.firms.length,
    texts: [],
    advice: textToDo(row),
  }).filter((brand) => !isLowerCase(brand, row.Title));
  return { name, brands, models: unique([...readCodes(name), ...codesInName(name)]) };
}

/** The part of a headline that says what is wrong: "… due to …", "with drawstrings". */
const reasonPhrase =
  /\b(?:due to|because(?: of)?|contain(?:s|ing)?|(?:may be )?contaminated with|with (?:[\w,/]+ ){0,5}drawstrings?|may fail to)\b.*$/i;
/** Headlines that say as a whole what is wrong: "Magnetic Cube recalled due to ingestion hazard". */
const reasonHeadline =
  /\bmagnet\w*\b.*\bingestion\b|\bswallowing\b.*\bmagnet|\bchoking on small parts\b|\blasers?\b.*\b(?:eye|vision|sight)\b|\blevels of lead\b|\blead levels\b|\bcounterfeit\b|\bunauthori[sz]ed (?:\w+ )?certification\b/i;

/** The reason: the issue, which is only the name of a risk, and the part of the title that says what is wrong. */
export function reasonIn({ Issue, Title }: Pick<Row, 'Issue' | 'Title'>): string {
  const reason = reasonHeadline.test(Title) ? Title : (Title.match(reasonPhrase)?.[0] ?? '');
  // A sentence of its own: "Unauthorized products" says nothing of the substance it contains.
  return `${Issue ?? ''}. ${reason.charAt(0).toUpperCase()}${reason.slice(1)}`;
}

/** The part of a headline about the risk; words before it name goods ("X recalls fire engines"). */
const atRisk =
  /\b(?:due to|because|contain(?:s|ing)?|(?:may )?pos(?:e|es|ing)|risk of|may (?:fail|cause)|contaminated|following)\b.*$|:[^:]*\bhazard\b.*$/i;

/** Health Canada's names of issues, used where nothing else gives a risk or finding. */
const issues: [RegExp, Partial<Pick<Hazard, 'findings' | 'risks'>>][] = [
  [/electrical hazard/i, { findings: [{ cause: 'electrical_hazard' }] }],
  [/labelling/i, { findings: [{ cause: 'warnings_or_labels_missing' }] }],
  [/corrosi/i, { findings: [{ cause: 'corrosive_or_irritant' }] }],
  [
    /not meeting|non-?complian|prohibit|unauthorized/i,
    { findings: [{ cause: 'conformity_not_proven' }] },
  ],
  [/physical hazard/i, { risks: ['INJURIES'] }],
  [/ingestion hazard|health hazard/i, { risks: ['HEALTH_RISK_OTHER'] }],
];

function risksAndFindings(row: Row, name: string) {
  const issueText = `${row.Issue ?? ''}. ${row.Title.match(atRisk)?.[0] ?? ''}`;
  const risks = readRisks(issueText);
  const read = findingsOf(reasonIn(row), 'en', name);
  const issue = issues.find(([pattern]) => pattern.test(issueText))?.[1];
  return risks.length + read.findings.length > 0
    ? { risks, ...read }
    : { risks, ...read, ...issue };
}

/** Recall or warning, by the title; empty where the title only names goods. */
const measuresIn = (title: string): Hazard['measures'] => {
  if (/\brecall/i.test(title)) return [{ type: 'recall' }];
  return /\b(?:warns?|cautions?|alert)\b|\bhazard/i.test(title) ? [{ type: 'warning' }] : [];
};

function hazardOfRow(row: Row): Hazard {
  const todo = textToDo(row);
  const { name, brands, models } = readProduct(row);
  return hazardFrom(source, {
    reference: row.NID,
    link: noticeAt(addressIn(row.URL)),
    updated: dayOf(row['Last updated']),
    products: [
      productFrom({
        names: textIn('en', name, 300),
        brands,
        category: oneLine(row.Category).slice(0, 300) || undefined,
        identification: selectorOf({ models }, 'text'),
        sellers: sitesIn(row.Title).map((site) => ({ site })),
      }),
    ],
    ...risksAndFindings(row, name),
    measures: measuresIn(row.Title),
    countries: ['CA'],
    actions: readActions(todo),
    remedies: readRemedies(partsAsOffered(todo, name)),
  });
}

const source: Source = {
  name,
  authority: {
    name: { en: 'Health Canada', fr: 'Santé Canada', ko: '캐나다 보건부' },
    country: 'CA',
  },
  licence: 'OGL-Canada-2.0',
  attribution:
    'Contains information licensed under the Open Government Licence – Canada (Health Canada)',
  terms: 'https://open.canada.ca/en/open-government-licence-canada',
  status: 'recorded',
  brings: 'everything',
  async *fetchHazards(fetch) {
    const answer = await readJson(await fetch(file), { source: name, record: 'file' });
    if (!Array.isArray(answer)) throw new SourceDrift(`${name}: file: expected a list of notices`);
    yield { holds: answer.length };
    for (const row of expectRows(Row, answer, { source: name, field: 'NID', label: 'row' })) {
      const reason = reasonToLeaveOut(row);
      if (reason) yield { reference: row.NID, leftOut: reason };
      else yield hazardOfRow(row);
    }
  },
};
export default source;
