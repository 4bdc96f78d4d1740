import type { Hazard, RiskType } from '../../lib/core/hazard.ts';
import type { Match } from '../../lib/core/verdict.ts';
import { chooseText } from '../../lib/locales/choose-text.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import { findingHeading, findingSentences, otherFindings, riskSentence } from './finding.ts';
import { goodsName, kindSummaryText } from './goods.ts';
import { authorityOf, capitalised, unofficialPublisherOf } from './names.ts';

export interface Headline {
  text: string;
  /** Further findings, or all of them where the headline names none. */
  finding: string | undefined;
  /** The list has no finding at all, which the card has to say. */
  isNotRecorded: boolean;
  /** The risks that `text` names, at most two: an effect that says only these is left out. */
  risks: readonly RiskType[];
}

/** True if it fits on about two lines. Korean, Chinese and Japanese letters are twice as wide. */
const isShort = (text: string): boolean => {
  let width = 0;
  for (const letter of text) width += letter.charCodeAt(0) > 0x1100 ? 2 : 1;
  return width <= 92;
};

const withoutStop = (text: string): string => text.trim().replace(/[.。]$/, '');

/** At most two risks: more would not read as a sentence. Specific harm comes before "injury". */
const namedRisks = ({ risks }: Hazard, { riskInSentence }: Locale): RiskType[] => {
  const isVague = (risk: RiskType): number => (risk === 'INJURIES' ? 1 : 0);
  const sorted = risks
    .filter((risk) => risk !== 'OTHER')
    .toSorted((one, other) => isVague(one) - isVague(other));
  // Two risks may have one name.
  const names = sorted.map((risk) => riskInSentence[risk]);
  return sorted.filter((risk, at) => names.indexOf(riskInSentence[risk]) === at).slice(0, 2);
};

const risksOf = (hazard: Hazard, locale: Locale): string | undefined => {
  const names = namedRisks(hazard, locale).map((risk) => locale.riskInSentence[risk]);
  return names.length === 0 ? undefined : locale.and(names);
};

/** What the authority did, for notices that give no reason: "Recall ordered: Toy slime". */
function measureOf({ measures, products: [product] }: Hazard, locale: Locale): string | undefined {
  const { fact, headline: words } = locale.warning;
  const taken = measures.flatMap(({ type }) => (type === 'other' ? [] : fact.measures[type]));
  const goods = goodsName(product, locale);
  const text = taken[0] && capitalised(taken[0]);
  return text && goods ? words.withGoods({ text, goods }) : text;
}

/** The authority's class and risks, else its measure; `undefined` where the notice has neither. */
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
  const riskOrMeasure = riskOrMeasureOf(match.hazard, locale);
  if (riskOrMeasure) return riskOrMeasure;
  return match.clues[0]?.kind === 'listing-id' ? words.namedListing : words.namedProduct;
};

const headlineTemplate = (match: Match, locale: Locale): string => {
  const { counted } = match.hazard;
  if (counted)
    return locale.kindSummary[counted.by === 'name' ? 'headlineName' : 'headline'](counted);
  const { headline: words } = locale.warning;
  const risks = risksOf(match.hazard, locale);
  if (match.doubts.includes('community'))
    return risks ? words.communityRisk({ risks }) : words.community;
  // The operator of the list says it, no authority.
  if (match.doubts.includes('own') && !risks)
    return words.own({ name: authorityOf(match.hazard, locale) ?? '' });
  if (match.level === 'danger') return dangerTemplate(match, locale);
  if (match.level === 'caution') return risks ? words.looksLike({ risks }) : words.looksLikeBare;
  return risks ? words.kindRisk({ risks }) : words.kindBare;
};

/** The notice's own text, only if it is in the reader's language. */
const noticeWording = ({ finding }: Hazard, { language }: Locale): string | undefined => {
  const own = chooseText(finding, language);
  return own?.isInReadersLanguage ? own.text : undefined;
};

export const findingTextOf = (hazard: Hazard, locale: Locale): string | undefined =>
  kindSummaryText(hazard, locale) ??
  noticeWording(hazard, locale) ??
  (hazard.about === 'kind' ? undefined : findingSentences(hazard, locale)) ??
  riskSentence(hazard, locale) ??
  riskOrMeasureOf(hazard, locale);

/** The finding with as many of its substances as a short heading has room for. */
const factOf = (hazard: Hazard, locale: Locale): string | undefined => {
  const candidates = [3, 2, 1].flatMap((count) => findingHeading(hazard, locale, count) ?? []);
  return candidates.find(isShort) ?? candidates[0];
};

/**
 * The finding, if it is short and certainly about this product; else a sentence built from the
 * risks.
 */
export const headlineOf = (match: Match, locale: Locale): Headline => {
  const { hazard, level } = match;
  const own = noticeWording(hazard, locale);
  // A finding about a kind of goods need not be true of this product.
  const isAboutKind = hazard.about === 'kind';
  const fact = isAboutKind ? undefined : factOf(hazard, locale);
  const statement = fact ?? (own && withoutStop(own));
  if (statement && level === 'danger' && isShort(statement)) {
    const others = fact && otherFindings(hazard, locale, fact);
    return { text: statement, finding: others || undefined, isNotRecorded: false, risks: [] };
  }
  const finding =
    kindSummaryText(hazard, locale) ??
    (isAboutKind ? undefined : findingSentences(hazard, locale)) ??
    own;
  const text = headlineTemplate(match, locale);
  const measure =
    finding === undefined && !isAboutKind ? riskOrMeasureOf(hazard, locale) : undefined;
  // The heading may have said it already.
  const more = level === 'danger' || risksOf(hazard, locale) ? undefined : measure;
  return {
    text,
    finding: finding ?? more,
    isNotRecorded: (finding ?? measure) === undefined,
    risks: namedRisks(hazard, locale),
  };
};

/** A hazard as a match without clues, to show it on its own page with the same components. */
export const asMatch = (hazard: Hazard): Match => {
  const speaker = unofficialPublisherOf(hazard);
  return {
    hazard,
    level: hazard.about === 'kind' ? 'advice' : speaker ? 'caution' : 'danger',
    clues: [],
    doubts: speaker ? [speaker] : [],
  };
};
