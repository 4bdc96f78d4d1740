import type { Finding } from '../../../../lib/core/finding.ts';
import { partOfCause } from './parts.ts';
import type { CauseCode, WhenCode } from './rule-files.ts';
import { type CauseRule, causeRules, tableOf } from './rule-files.ts';
import type { Sentence } from './sentences.ts';
import { type PlacedFinding, sentenceSpan } from './substances.ts';
import { valuesIn } from './values.ts';

interface RuleContext {
  language: CauseRule['language'];
  /** Category and name of the product. */
  goods: string;
  /** Prefer the part before a consequence: "the frame can break, causing the rider to fall". */
  onlyFirst: boolean;
}

const consequence =
  /,? (?:and |that |which )?(?:can |could |may |to )?(?:caus(?:e|es|ing)|allow(?:s|ing)?|result(?:s|ing)? in|lead(?:s|ing)? to|making|exposing|leaving|preventing)\b.*$/i;

const appliesTo = ({ goods, otherGoods }: CauseRule, product: string): boolean =>
  (product === '' || goods === undefined || goods.test(product)) && !otherGoods?.test(product);

/** The index in a sentence at which the rule matches, or -1. Its `not` phrases are blanked out first. */
function matchIndex({ says, not, flags }: CauseRule, sentence: Sentence, isHead: boolean): number {
  const { text, core, next = '' } = sentence;
  const searched = flags.has('risk') ? `${text.replace(/\.$/, ',')} ${next}` : core;
  const head = isHead ? searched.replace(consequence, '') : searched;
  return (not ? head.replace(not, (struck) => '\n'.repeat(struck.length)) : head).search(says);
}

const unitOfCause = new Map(tableOf<CauseCode>('unit'));

function measuredValue(code: CauseCode, sentence: string): Partial<Finding> {
  const unit = unitOfCause.get(code);
  if (!unit) return {};
  const values = valuesIn(sentence, code === 'nicotine_container_too_large').filter((one) =>
    unit.test(one.unit),
  );
  const isLow = code === 'respiratory_protection_low';
  const [worst] = values.toSorted((a, b) => (isLow ? a.value - b.value : b.value - a.value));
  if (!worst) return {};
  const { at: _at, end: _end, bound, ...value } = worst;
  const stated = values.length > 1 ? (isLow ? 'down_to' : 'up_to') : bound;
  return { ...value, ...(stated ? { bound: stated } : {}) };
}

const whenPatterns = tableOf<WhenCode>('when');
const clause =
  /\b(?:when(?:ever)?|while|if|during|once|after|upon|under|unless|over time)\b(?:(?!\b(?:can|could|may|might|will)\b)[^,;])*/gi;

/** The condition in which it goes wrong, such as "while charging", where a pattern knows it. */
function conditionIn(sentence: string): WhenCode | undefined {
  const clauses = sentence.replace(consequence, '').match(clause) ?? [];
  return whenPatterns.find(([, pattern]) => clauses.some((one) => pattern.test(one)))?.[0];
}

function findingOf({ code, flags }: CauseRule, { text }: Sentence): Finding {
  const part = partOfCause(code, text);
  const when = flags.has('alone') || part ? conditionIn(text) : undefined;
  return {
    cause: code,
    ...(part ? { part } : {}),
    ...(when ? { when } : {}),
    ...measuredValue(code, text),
  };
}

const weak = new Set<CauseCode>([
  'warnings_or_labels_missing',
  'conformity_not_proven',
  'protection_not_proven',
]);

/** Removes causes that another one supersedes, and those that only count where there is no other. */
function withoutRedundant(
  places: ReadonlyMap<CauseRule, PlacedFinding>,
): Map<CauseRule, PlacedFinding> {
  const superseded = new Set([...places.keys()].flatMap(({ over }) => over));
  const remaining = [...places].filter(([{ code }]) => !superseded.has(code));
  const hasOther = remaining.some(([{ code, flags }]) => !flags.has('alone') && !weak.has(code));
  const firstAlone = remaining
    .filter(([{ flags }]) => flags.has('alone'))
    .toSorted(([, a], [, b]) => a.at - b.at)[0]?.[0];
  return new Map(
    remaining.filter(([rule]) => !rule.flags.has('alone') || (!hasOther && rule === firstAlone)),
  );
}

const rankOf = ({ code, flags }: CauseRule): number =>
  weak.has(code) ? 3 : flags.has('second') ? 2 : 0;

export function findCauses(sentences: readonly Sentence[], reading: RuleContext): PlacedFinding[] {
  const goods = reading.goods.toLowerCase().replace(/\s+/g, ' ');
  const rules = causeRules.filter(
    (rule) => rule.language === reading.language && appliesTo(rule, goods),
  );
  const placedRules = new Map<CauseRule, PlacedFinding>();
  for (const [index, sentence] of sentences.entries()) {
    const places = rules.map((rule) => ({
      rule,
      at: matchIndex(rule, sentence, reading.onlyFirst),
    }));
    const isHeadRead = reading.onlyFirst && places.some(({ at }) => at >= 0);
    for (const { rule, at: inHead } of places) {
      const mayUseWholeSentence = !isHeadRead || rule.flags.has('outcome');
      const at = inHead < 0 && mayUseWholeSentence ? matchIndex(rule, sentence, false) : inHead;
      const isAlreadyFound = [...placedRules.keys()].some(({ code }) => code === rule.code);
      if (at < 0 || isAlreadyFound) continue;
      const finding = findingOf(rule, sentence);
      placedRules.set(rule, { finding, at: index * sentenceSpan + at, rank: rankOf(rule) });
    }
  }
  return [...withoutRedundant(placedRules).values()];
}
