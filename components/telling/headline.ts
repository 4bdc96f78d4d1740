import type { Hazard } from '../../lib/core/hazard.ts';
import type { Match } from '../../lib/core/verdict.ts';
import { type ChosenText, chooseText } from '../../lib/locales/choose-text.ts';
import type { Locale } from '../../lib/locales/locale.ts';

export interface Headline {
  text: string;
  /** The notice's own finding, where the headline is not that already. */
  finding: ChosenText | undefined;
  /** The list holds no finding at all, which has to be said. */
  isNotRecorded: boolean;
}

/** About two lines of a heading: Korean, Chinese and Japanese signs are twice as wide. */
const isShort = (text: string): boolean => {
  let width = 0;
  for (const sign of text) width += sign.charCodeAt(0) > 0x1100 ? 2 : 1;
  return width <= 92;
};

const withoutStop = (text: string): string => text.trim().replace(/[.。]$/, '');

/** The two that weigh most; more would make a list of a sentence. */
const risksOf = ({ risks }: Hazard, locale: Locale): string | undefined => {
  const told = risks.filter((risk) => risk !== 'OTHER').slice(0, 2);
  return told.length === 0 ? undefined : locale.and(told.map((risk) => locale.riskOf[risk]));
};

const dangerTemplate = (match: Match, locale: Locale, risks: string | undefined): string => {
  const { headline } = locale.warning;
  if (risks) return headline.risk({ risks });
  return match.clues[0]?.kind === 'listing-id' ? headline.namedListing : headline.namedProduct;
};

const template = (match: Match, locale: Locale): string => {
  const { headline } = locale.warning;
  const risks = risksOf(match.hazard, locale);
  if (match.doubts.includes('community'))
    return risks ? headline.communityRisk({ risks }) : headline.community;
  if (match.level === 'danger') return dangerTemplate(match, locale, risks);
  if (match.level === 'caution')
    return risks ? headline.looksLike({ risks }) : headline.looksLikeBare;
  return risks ? headline.kindRisk({ risks }) : headline.kindBare;
};

/**
 * The finding itself, where it is in the reader's language, short, and certainly about what is on
 * the page; else a sentence from the risk types with the finding below it.
 */
export const headlineOf = (match: Match, locale: Locale): Headline => {
  const finding = chooseText(match.hazard.finding, locale.language);
  const isCertain = match.level !== 'caution';
  if (finding?.isWanted && isCertain && isShort(finding.text))
    return { text: withoutStop(finding.text), finding: undefined, isNotRecorded: false };
  return { text: template(match, locale), finding, isNotRecorded: finding === undefined };
};
