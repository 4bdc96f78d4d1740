import type { Hazard, RiskType } from '../../lib/core/hazard.ts';
import type { Match } from '../../lib/core/verdict.ts';
import { chooseText } from '../../lib/locales/choose-text.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import { headline, otherFindings, riskOnly, sentence } from './finding.ts';
import { countedText, goodsName } from './goods.ts';
import { asOpening, authorityOf, unofficialSpeakerOf } from './names.ts';

export interface Headline {
  text: string;
  /** What else was found; all of it where the headline does not say what was found. */
  finding: string | undefined;
  /** The list holds no finding at all, which has to be said. */
  isNotRecorded: boolean;
  /** Which it names. */
  risks: readonly RiskType[];
}

/** About two lines of a heading: Korean, Chinese and Japanese signs are twice as wide. */
const isShort = (text: string): boolean => {
  let width = 0;
  for (const sign of text) width += sign.charCodeAt(0) > 0x1100 ? 2 : 1;
  return width <= 92;
};

const withoutStop = (text: string): string => text.trim().replace(/[.。]$/, '');

/** Two; more would make a list of a sentence. What kind of harm says more than "injury". */
const namedRisks = ({ risks }: Hazard, { riskOf }: Locale): RiskType[] => {
  const isVague = (risk: RiskType): number => (risk === 'INJURIES' ? 1 : 0);
  const sorted = risks
    .filter((risk) => risk !== 'OTHER')
    .toSorted((one, other) => isVague(one) - isVague(other));
  // Two risks may have one name.
  const names = sorted.map((risk) => riskOf[risk]);
  return sorted.filter((risk, at) => names.indexOf(riskOf[risk]) === at).slice(0, 2);
};

const risksOf = (hazard: Hazard, locale: Locale): string | undefined => {
  const names = namedRisks(hazard, locale).map((risk) => locale.riskOf[risk]);
  return names.length === 0 ? undefined : locale.and(names);
};

/** What the authority did, where nothing is known of why: "Recall ordered (children's goods)". */
function measureOf({ measures, products: [product] }: Hazard, locale: Locale): string | undefined {
  const { fact, headline: words } = locale.warning;
  const taken = measures.flatMap(({ type }) => (type === 'other' ? [] : fact.measures[type]));
  const goods = goodsName(product, locale);
  const text = taken[0] && asOpening(taken[0]);
  return text && goods ? words.withGoods({ text, goods }) : text;
}

/** The authority's class and risk in its words, or what it did; nothing where a notice says neither. */
function riskOrMeasureOf(hazard: Hazard, locale: Locale): string | undefined {
  const { headline: words } = locale.warning;
  const { severity } = hazard;
  const risks = risksOf(hazard, locale);
  if (severity) {
    const level = severity.level === 'low' ? 'other' : severity.level;
    return risks ? words.riskLevel({ level, risks }) : words.levelOnly({ level });
  }
  return risks ? words.risk({ risks }) : measureOf(hazard, locale);
}

const dangerTemplate = (match: Match, locale: Locale): string => {
  const { headline: words } = locale.warning;
  const known = riskOrMeasureOf(match.hazard, locale);
  if (known) return known;
  return match.clues[0]?.kind === 'listing-id' ? words.namedListing : words.namedProduct;
};

const template = (match: Match, locale: Locale): string => {
  const { counted } = match.hazard;
  if (counted) return locale.counted[counted.by === 'name' ? 'headlineName' : 'headline'](counted);
  const { headline: words } = locale.warning;
  const risks = risksOf(match.hazard, locale);
  if (match.doubts.includes('community'))
    return risks ? words.communityRisk({ risks }) : words.community;
  if (match.doubts.includes('own') && !risks)
    return words.own({ name: authorityOf(match.hazard, locale) ?? '' });
  if (match.level === 'danger') return dangerTemplate(match, locale);
  if (match.level === 'caution') return risks ? words.looksLike({ risks }) : words.looksLikeBare;
  return risks ? words.kindRisk({ risks }) : words.kindBare;
};

/** Our own words, in the reader's language or not at all: nobody is given a text to translate. */
const ownWords = ({ finding }: Hazard, { language }: Locale): string | undefined => {
  const own = chooseText(finding, language);
  return own?.isInReadersLanguage ? own.text : undefined;
};

export const findingTextOf = (hazard: Hazard, locale: Locale): string | undefined =>
  countedText(hazard, locale) ??
  ownWords(hazard, locale) ??
  (hazard.about === 'kind' ? undefined : sentence(hazard, locale)) ??
  riskOnly(hazard, locale) ??
  riskOrMeasureOf(hazard, locale);

/** What was found, where short and certainly about this product; else a sentence from the risks. */
export const headlineOf = (match: Match, locale: Locale): Headline => {
  const { hazard, level } = match;
  const own = ownWords(hazard, locale);
  // What was found in some goods of a kind is no finding about this one.
  const isAboutKind = hazard.about === 'kind';
  const fact = isAboutKind ? undefined : headline(hazard, locale);
  const statement = fact ?? (own && withoutStop(own));
  if (statement && level === 'danger' && isShort(statement)) {
    const others = fact && otherFindings(hazard, locale);
    return { text: statement, finding: others || undefined, isNotRecorded: false, risks: [] };
  }
  const finding =
    countedText(hazard, locale) ?? (isAboutKind ? undefined : sentence(hazard, locale)) ?? own;
  const text = template(match, locale);
  const known = finding === undefined && !isAboutKind ? riskOrMeasureOf(hazard, locale) : undefined;
  // A heading that says it needs no second time.
  const more = level === 'danger' || risksOf(hazard, locale) ? undefined : known;
  return {
    text,
    finding: finding ?? more,
    isNotRecorded: (finding ?? known) === undefined,
    risks: namedRisks(hazard, locale),
  };
};

/** A hazard as if a listing had met it, for the words about it on its own page: without clues. */
export const asMatch = (hazard: Hazard): Match => {
  const speaker = unofficialSpeakerOf(hazard);
  return {
    hazard,
    level: hazard.about === 'kind' ? 'advice' : speaker ? 'caution' : 'danger',
    clues: [],
    doubts: speaker ? [speaker] : [],
  };
};
