import type { Finding } from '../../../../lib/core/finding.ts';
import type { CauseCode, WhenCode } from './codes.ts';
import { isOnlyPossible, whenOf } from './conditions.ts';
import { partOfCause } from './parts.ts';
import { type CauseRule, tableOf } from './rules.ts';
import type { Sentence } from './sentences.ts';
import { type Placed, sentenceSpan } from './substances-found.ts';
import { type Value, valuesIn } from './values.ts';

const isAbout = ({ only, needs, never }: CauseRule, goods: string): boolean =>
  (goods === '' || only === undefined || only.test(goods)) &&
  (needs === undefined || needs.test(goods)) &&
  !never?.test(goods);

const consequence =
  /,? (?:and |that |which )?(?:can |could |may |to )?(?:caus(?:e|es|ing)|allow(?:s|ing)?|result(?:s|ing)? in|lead(?:s|ing)? to|making|exposing|leaving|preventing)\b.*$/i;

/** What breaks before what that does: "The fork can break", not "causing the rider to lose control". */
const headOf = (sentence: Sentence): Sentence => {
  const cut = (text: string) => text.replace(consequence, '');
  return { ...sentence, whole: cut(sentence.whole), core: cut(sentence.core) };
};

/** What the rule looks at; what does not count is struck out. */
function textFor({ sees, not }: CauseRule, sentence: Sentence): string {
  const { whole, next = '' } = sentence;
  const seen = sees === 'next' ? `${whole} ${next}` : sentence[sees ?? 'core'];
  return not ? seen.replace(not, (struck) => '\n'.repeat(struck.length)) : seen;
}

function says(rule: CauseRule, sentence: Sentence): boolean {
  const text = textFor(rule, sentence);
  return rule.means.some((one) => one.test(text));
}

/** What a cause is measured in. */
const measuredIn = new Map(tableOf<CauseCode>('unit'));
const notMeasured = new Map(tableOf<CauseCode>('not_measured'));

function measuredOf(code: CauseCode, sentence: string): Partial<Finding> {
  const unit = measuredIn.get(code);
  if (!unit || notMeasured.get(code)?.test(sentence)) return {};
  const isOurs = (one: Value) => unit.test(one.unit) && !/^ ?pods?\b/.test(sentence.slice(one.end));
  const values = valuesIn(sentence, code === 'nicotine_container_too_large').filter(isOurs);
  const isLow = code === 'respiratory_protection_low' || code === 'thin_plastic_film';
  const [worst] = values.toSorted((a, b) => (isLow ? a.value - b.value : b.value - a.value));
  return worst ? fieldsOf(worst, values, isLow) : {};
}

function fieldsOf(
  { value, unit, bound, limit }: Value,
  values: readonly Value[],
  isLow: boolean,
): Partial<Finding> {
  const several = isLow ? 'down_to' : 'up_to';
  // "Up to 72 %" of what should be high, "more than 30,000 cfu/g" of two: the notice's own words.
  const isOwn = bound !== undefined && (isLow || bound === 'more_than');
  // Of germs each has its own count.
  const isEach = /^cfu/.test(unit) && values[0]?.bound !== 'up_to';
  const told = values.length > 1 && !isOwn && !isEach ? several : bound;
  return {
    value,
    unit,
    ...(told ? { bound: told } : {}),
    ...(limit === undefined || isLow ? {} : { limit }),
  };
}

/** Every cause that the sentences name, each once, without those that another makes redundant. */
interface Reading {
  /** Category and name of the goods. */
  about: string;
  /** A fault, not what it leads to in the same sentence. */
  onlyFirst: boolean;
}

export function causesFound(
  sentences: readonly Sentence[],
  rules: readonly CauseRule[],
  { about, onlyFirst }: Reading,
): Placed[] {
  const goods = about.toLowerCase().replace(/\s+/g, ' ');
  const fitting = rules.filter((rule) => isAbout(rule, goods));
  const read: Found = { placed: new Map(), added: new Set(), tellsCan: onlyFirst };
  for (const [index, sentence] of sentences.entries()) {
    const head = headOf(sentence);
    const first = onlyFirst ? fitting.filter((rule) => !rule.isVague && says(rule, head)) : [];
    const isRead = (rule: CauseRule) =>
      first.length === 0 || first.includes(rule) || rule.isOutcome;
    const said = fitting.filter((rule) => isRead(rule) && says(rule, sentence));
    for (const rule of said) add(read, rule, sentence, index);
  }
  return withoutRedundant(read);
}

function conditionOf(rule: CauseRule, sentence: Sentence): WhenCode | undefined {
  const head = headOf(sentence);
  const found = rule.hasWhen && whenOf((says(rule, head) ? head : sentence).whole);
  // "Water can get in if it gets wet" says nothing.
  return rule.code === 'moisture_protection_poor' && found === 'wet' ? undefined : found;
}

interface Found {
  placed: Map<CauseRule, Placed>;
  /** What a sentence adds to the ones before. */
  added: Set<CauseRule>;
  /** Its "can" is no "is", as it may be in Safety Gate's. */
  tellsCan: boolean;
}

/** "Moreover, the handle can break": a fault of its own, no effect of the one before. */
const adds = /^(?:moreover|furthermore|in addition|additionally|besides)\b/i;

function add(read: Found, rule: CauseRule, sentence: Sentence, index: number): void {
  const { placed, added } = read;
  const value = measuredOf(rule.code, sentence.whole);
  const known = [...placed].find(([one]) => one.code === rule.code)?.[1];
  if (known) {
    const { value: last = 100 } = known.finding;
    // Of what a mask keeps back, the lowest; of others, the first.
    const isLower = rule.code === 'respiratory_protection_low' && (value.value ?? last) < last;
    if (known.finding.value === undefined || isLower) Object.assign(known.finding, value);
    return;
  }
  const part = partOfCause(rule.code, sentence.whole);
  if ((part || rule.code === 'part_breaks') && adds.test(sentence.whole)) added.add(rule);
  const text = textFor(rule, sentence);
  const matches = rule.means.map((one) => one.exec(text)).filter((one) => one !== null);
  const ends = matches.map((one) => text.slice(0, one.index + one[0].length));
  const isMaybe = read.tellsCan && ends.every((said) => isOnlyPossible(rule.code, said));
  const when = conditionOf(rule, sentence) ?? (isMaybe ? 'named' : undefined);
  placed.set(rule, {
    finding: { cause: rule.code, ...(part ? { part } : {}), ...(when ? { when } : {}), ...value },
    at: index * sentenceSpan + Math.min(...matches.map((one) => one.index)),
  });
}

function withoutRedundant({ placed: found, added }: Found): Placed[] {
  const gone = new Set([...found.keys()].flatMap(({ over }) => over));
  const weak = new Set(['warnings_or_labels_missing', 'conformity_not_proven']);
  const all = [...found.keys()].filter(({ code }) => !gone.has(code));
  const clear = all.filter(({ isVague }) => !isVague);
  const left = clear.length > 0 ? clear : all;
  const hasOther = left.some(({ code, isLast }) => !isLast && !weak.has(code));
  const firstLast = left.find(({ isLast }) => isLast);
  const isTold = (rule: CauseRule) =>
    !rule.isLast || added.has(rule) || (!hasOther && rule === firstLast);
  return [...found]
    .filter(([rule]) => left.includes(rule) && isTold(rule))
    .map(([, placed]) => placed);
}
