import { type Compared, comparedCode, comparedDate, comparedGtin } from './affected-compare.ts';
import {
  type CodeMatch,
  criteria,
  type MarketplaceListing,
  type Product,
  type Selector,
} from './hazard.ts';

/**
 * "Is mine affected?" A wrong "no" could hurt: it takes a complete list of units and no match in
 * it.
 */

/** In the order of asking, the easiest to find first. */
export const identifiers = ['variant', ...criteria] as const;
export type Identifier = (typeof identifiers)[number];

export interface Question {
  identifier: Identifier;
  variants?: string[];
  /** For `dateMark`; `other` where the notice names several kinds. */
  date?: NonNullable<Selector['dateMark']>['kind'];
}

/**
 * `undefined`: not asked yet; `null`: the owner cannot find it; empty: none of the named variants.
 */
export type Answers = { readonly [identifier in Identifier]?: string | null | undefined };

export type Finding = 'affected' | 'not-among' | 'cannot-tell';

/**
 * `incomplete`: the notice may not list every unit; `unclear`: an answer neither matches nor
 * clearly differs; `variant`: the owner has another variant; `unsure-product`: the notice may mean
 * another product.
 */
type Reason = 'no-marks' | 'incomplete' | 'unanswered' | 'unclear' | 'variant' | 'unsure-product';

export interface Outcome {
  finding: Finding;
  /** Only for `cannot-tell`, and never empty there. */
  reasons: Reason[];
}

export interface Case {
  /** More than one where it is not known which of them the owner has. */
  products: readonly Product[];
  /** The listing matched by an identifier, not by a softer clue. */
  isSureProduct: boolean;
  site: string;
  id: string;
}

const isListing =
  ({ site, id }: Pick<Case, 'site' | 'id'>) =>
  (listing: MarketplaceListing): boolean =>
    listing.site === site && listing.id === id;

/** Empty where the notice means every variant of the listing. */
function variantsOf(about: Case): string[] {
  const listings = about.products.flatMap(({ listings }) => listings.filter(isListing(about)));
  if (listings.some(({ variant }) => variant === undefined)) return [];
  return [...new Set(listings.flatMap(({ variant }) => variant ?? []))];
}

const selectorsOf = ({ products }: Case): Selector[] =>
  products.flatMap(({ identification }) => identification);

/** Empty where the notice means all units, or does not say which. */
export function questionsOf(about: Case): Question[] {
  const variants = variantsOf(about);
  const needed = about.products.every(isAboutAll) && about.isSureProduct ? [] : selectorsOf(about);
  const kinds = new Set(needed.flatMap(({ dateMark }) => dateMark?.kind ?? []));
  const [date = 'other'] = kinds.size === 1 ? kinds : [];
  return [
    ...(variants.length > 0 ? [{ identifier: 'variant' as const, variants }] : []),
    ...criteria
      .filter((identifier) => needed.some((selector) => selector[identifier] !== undefined))
      .map((identifier) => (identifier === 'dateMark' ? { identifier, date } : { identifier })),
  ];
}

const isAboutAll = ({ scope }: Product): boolean => scope === 'all_units';

/** Only a complete list of marks can rule a unit out. */
const isComplete = ({ scope, identification }: Product): boolean =>
  scope === 'listed_units' && identification.every(({ basis }) => basis === 'structured');

const comparedCodes = (answer: string, codes: readonly CodeMatch[], isModel: boolean): Compared => {
  const all = codes.map((code) => comparedCode(answer, code, isModel));
  if (all.includes('meets')) return 'meets';
  return all.every((one) => one === 'contradicts') ? 'contradicts' : 'unclear';
};

function comparedIdentifier(
  selector: Selector,
  identifier: (typeof criteria)[number],
  answer: string,
): Compared {
  const { models, gtins, lots, serials, manufactured, dateMark } = selector;
  if (identifier === 'models') return comparedCodes(answer, models ?? [], true);
  if (identifier === 'lots') return comparedCodes(answer, lots ?? [], false);
  if (identifier === 'serials') return comparedCodes(answer, serials ?? [], false);
  if (identifier === 'gtins') return comparedGtin(answer, gtins ?? []);
  return comparedDate(answer, (identifier === 'manufactured' ? manufactured : dateMark) ?? {});
}

function comparedSelector(selector: Selector, answers: Answers): Compared {
  const all = criteria
    .filter((identifier) => selector[identifier] !== undefined)
    .map((identifier) => {
      const answer = answers[identifier];
      return answer ? comparedIdentifier(selector, identifier, answer) : 'unclear';
    });
  if (all.includes('contradicts')) return 'contradicts';
  return all.every((one) => one === 'meets') ? 'meets' : 'unclear';
}

function comparedProduct(product: Product, isSure: boolean, answers: Answers): Compared {
  const { identification } = product;
  if (isAboutAll(product) && isSure) return 'meets';
  const all = identification.map((selector) => comparedSelector(selector, answers));
  if (all.includes('meets')) return 'meets';
  return isComplete(product) && all.every((one) => one === 'contradicts')
    ? 'contradicts'
    : 'unclear';
}

const comparedVariant = (
  variants: readonly string[],
  answer: string | null | undefined,
): Compared => {
  if (variants.length === 0) return 'meets';
  if (answer === undefined || answer === null) return 'unclear';
  return variants.includes(answer) ? 'meets' : 'contradicts';
};

/** For variants "another one" is an answer, too. */
const isUnanswered =
  (answers: Answers) =>
  ({ identifier }: Question): boolean =>
    identifier === 'variant' ? typeof answers.variant !== 'string' : !answers[identifier];

export function outcomeOf(about: Case, answers: Answers): Outcome {
  const variant = comparedVariant(variantsOf(about), answers.variant);
  const all = about.products.map((one) => comparedProduct(one, about.isSureProduct, answers));
  const isAffected = all.includes('meets');
  if (isAffected && variant === 'meets') return { finding: 'affected', reasons: [] };
  const isAnswered = !questionsOf(about).some(isUnanswered(answers));
  const isRuledOut = all.length > 0 && all.every((one) => one === 'contradicts');
  if (isRuledOut && isAnswered && about.isSureProduct && variant === 'meets')
    return { finding: 'not-among', reasons: [] };
  return {
    finding: 'cannot-tell',
    reasons: reasonsOf(about, answers, { variant, isMeant: isAffected }),
  };
}

function reasonsOf(
  about: Case,
  answers: Answers,
  { variant, isMeant }: { variant: Compared; isMeant: boolean },
): Reason[] {
  if (variant === 'contradicts') return ['variant'];
  if (isMeant) return ['unanswered'];
  const selectors = selectorsOf(about);
  const reasons: Reason[] = [];
  if (!about.isSureProduct) reasons.push('unsure-product');
  if (selectors.length === 0) reasons.push('no-marks');
  else if (questionsOf(about).some(isUnanswered(answers))) reasons.push('unanswered');
  const isListed = about.products.every(isComplete);
  if (selectors.length > 0 && !isListed && about.isSureProduct) reasons.push('incomplete');
  return reasons.length > 0 ? reasons : ['unclear'];
}
