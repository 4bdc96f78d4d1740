import type { Finding } from '../../../../lib/core/finding.ts';
import { partOfCause } from './parts.ts';
import type { CauseCode, WhenCode } from './rule-files.ts';
import { type CauseRule, causeRules, tableOf } from './rule-files.ts';
import type { Sentence } from './sentences.ts';
import { type Placed, sentenceSpan } from './substances.ts';
import { valuesIn } from './values.ts';

interface Reading {
  language: CauseRule['language'];
  /** Category and name of the product. */
  goods: string;
  /** A notice of one sentence tells what breaks, then what that does: "…, causing the rider to fall". */
  onlyFirst: boolean;
}

const consequence =
  /,? (?:and |that |which )?(?:can |could |may |to )?(?:caus(?:e|es|ing)|allow(?:s|ing)?|result(?:s|ing)? in|lead(?:s|ing)? to|making|exposing|leaving|preventing)\b.*$/i;

const isFor = ({ goods, otherGoods }: CauseRule, product: string): boolean =>
  (product === '' || goods === undefined || goods.test(product)) && !otherGoods?.test(product);

/** Where the rule finds its words in a sentence; what does not count is struck out first. */
function placeOf({ says, not, flags }: CauseRule, sentence: Sentence, isHead: boolean): number {
  const { text, core, next = '' } = sentence;
  const searched = flags.has('risk') ? `${text.replace(/\.$/, ',')} ${next}` : core;
  const head = isHead ? searched.replace(consequence, '') : searched;
  return (not ? head.replace(not, (struck) => '\n'.repeat(struck.length)) : head).search(says);
}

const measuredIn = new Map(tableOf<CauseCode>('unit'));

/** What is measured of a cause: the worst value of its unit. */
function measured(code: CauseCode, sentence: string): Partial<Finding> {
  const unit = measuredIn.get(code);
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

const whens = tableOf<WhenCode>('when');
const clause =
  /\b(?:when(?:ever)?|while|if|during|once|after|upon|under|unless|over time)\b(?:(?!\b(?:can|could|may|might|will)\b)[^,;])*/gi;

/** When it goes wrong, where the notice says so in words we know: "while charging". */
function whenIn(sentence: string): WhenCode | undefined {
  const clauses = sentence.replace(consequence, '').match(clause) ?? [];
  return whens.find(([, pattern]) => clauses.some((one) => pattern.test(one)))?.[0];
}

function findingOf({ code, flags }: CauseRule, { text }: Sentence): Finding {
  const part = partOfCause(code, text);
  const when = flags.has('alone') || part ? whenIn(text) : undefined;
  return {
    cause: code,
    ...(part ? { part } : {}),
    ...(when ? { when } : {}),
    ...measured(code, text),
  };
}

const weak = new Set<CauseCode>(['warnings_or_labels_missing', 'conformity_not_proven']);

/** Without what another cause says better, and what is told only where nothing else was found. */
function withoutRedundant(places: ReadonlyMap<CauseRule, Placed>): Map<CauseRule, Placed> {
  const outdone = new Set([...places.keys()].flatMap(({ over }) => over));
  const left = [...places].filter(([{ code }]) => !outdone.has(code));
  const hasOther = left.some(([{ code, flags }]) => !flags.has('alone') && !weak.has(code));
  const firstAlone = left
    .filter(([{ flags }]) => flags.has('alone'))
    .toSorted(([, a], [, b]) => a.at - b.at)[0]?.[0];
  return new Map(
    left.filter(([rule]) => !rule.flags.has('alone') || (!hasOther && rule === firstAlone)),
  );
}

const rankOf = ({ code, flags }: CauseRule): number =>
  weak.has(code) ? 3 : flags.has('second') ? 2 : 0;

/** Every cause that the sentences name, each once. */
export function causesFound(sentences: readonly Sentence[], reading: Reading): Placed[] {
  const goods = reading.goods.toLowerCase().replace(/\s+/g, ' ');
  const rules = causeRules.filter(
    (rule) => rule.language === reading.language && isFor(rule, goods),
  );
  const placedRules = new Map<CauseRule, Placed>();
  for (const [index, sentence] of sentences.entries()) {
    const places = rules.map((rule) => ({ rule, at: placeOf(rule, sentence, reading.onlyFirst) }));
    const isHeadRead = reading.onlyFirst && places.some(({ at }) => at >= 0);
    for (const { rule, at: inHead } of places) {
      const isSeen = !isHeadRead || rule.flags.has('outcome');
      const at = inHead < 0 && isSeen ? placeOf(rule, sentence, false) : inHead;
      const isTold = [...placedRules.keys()].some(({ code }) => code === rule.code);
      if (at < 0 || isTold) continue;
      const finding = findingOf(rule, sentence);
      placedRules.set(rule, { finding, at: index * sentenceSpan + at, rank: rankOf(rule) });
    }
  }
  return [...withoutRedundant(placedRules).values()];
}
