import type { CauseCode, PartCode } from './codes.ts';
import nouns from './part-nouns.json' with { type: 'json' };
import { tableOf } from './rules.ts';

/** Where the substance sits, where the sentence says one place plainly. */
const places = tableOf<PartCode>('place');

/** The one place a sentence names; none where it names several. */
export function partOfSubstance(sentence: string): PartCode | undefined {
  const upTo = sentence.split(/\b(?:contain|has|have|excess|migration|release|measured)/i)[0] ?? '';
  const after =
    sentence.match(/\b(?:in|of) the ((?:\w+ ){0,2}(?:solders?|leather|cables?))\b/i)?.[1] ?? '';
  const found = places.filter(
    ([, pattern]) =>
      pattern.test(upTo) ||
      pattern.test(after) ||
      (/solder/.test(String(pattern)) && pattern.test(sentence)),
  );
  const specific = found.filter(([code]) => code !== 'plastic' && code !== 'metal');
  const one = specific.length > 0 ? specific : found;
  return one.length === 1 ? one[0]?.[0] : undefined;
}

const smallParts = tableOf<PartCode>('small');

/** What a sentence calls the part that breaks, by the last word of its subject, without the plural. */
const partOfNoun = new Map(
  Object.entries(nouns).flatMap(([code, words]) =>
    words.split(' ').map((word) => [word, code as PartCode] as const),
  ),
);
/** Two words that mean something else than the last of them. */
const pairs = tableOf<PartCode>('pair');
const vague =
  /\b(?:assembl(?:y|ies)|connections?|sections?|triangles?|components?|parts?|sides?|ends?|portions?|mechanisms?|bar ends?|bod(?:y|ies)|buckets?|systems?)$/;

const singular = (word: string): string =>
  word
    .replace(/shelves$/, 'shelf')
    .replace(/(?<=s)es$/, '')
    .replace(/(?<=[^s])s$/, '');

function partOfPhrase(phrase: string): PartCode | undefined {
  const words = phrase
    .replace(/['’]s\b/g, '')
    .replace(/[^a-z -]+/g, ' ')
    .trim();
  const bare = words.split(' ').map(singular).join(' ');
  const pair = pairs.find(([, pattern]) => pattern.test(bare));
  return pair ? pair[0] : partOfNoun.get(bare.split(' ').at(-1) ?? '');
}

const after =
  /\b(?:that|which|on|in|at|inside|under|below|above|beneath|behind|near|used|supporting|(?:attach|connect|join|hold|secur)(?:es|e|s|ed|ing)?|sold|between|from|to|for|with|when|during|if)\b.*$/;

const goesWrong =
  /\b(?:can|could|may|might|will)(?: [\w-]+,?){0,3}? (?:break|crack|fracture|snap|fail|bend|shear|split|tear|rupture|shatter|detach|separate|loosen|disengage|dislodge|disconnect|come|become|fall|fly|work loose|unscrew|pop off|peel|slip out|be pulled|deform|weaken|corrode)\b/;
/** Where the clause of that verb begins. */
const clause = /^.*(?:[,;:]|\b(?:can|could|may|might|causing|allowing|because|so|while)\b)/;
/** "The chains are unprotected and could break": the chains. */
const predicate = / (?:is|are|has|have|was|were) (?:(?! and (?:the|a|its) ).)* and $/;
const several = /\b(?:and|or)\b|\b(?:user|rider|child|person|consumer|infant|operator)/;
const both = /\b(?:top|bottom|front|rear|left|right|upper|lower|inner|outer) (?:and|or|and\/or) /g;

/** "Can loosen or break": the same part. */
const orBreaks = /^,? (?:and|or) (?:break|crack|fracture|snap|fail)\b/;

/** "The lower side of the stroller frame can crack": the frame. */
function breakingPart(code: CauseCode, sentence: string): PartCode | undefined {
  const text = sentence.toLowerCase().replace(/ \([^)]*\)/g, '');
  const { index: at, 0: verb } = goesWrong.exec(text) ?? { 0: '' };
  // "The screws can loosen and the bracket can crack": not the screws.
  const isOther =
    /\b(?:loosen|unscrew)$/.test(verb) && !orBreaks.test(text.slice((at ?? 0) + verb.length));
  if (at === undefined || (code === 'part_breaks' && isOther)) return undefined;
  const subject = text
    .slice(0, at)
    .replace(both, '')
    .replace(clause, '')
    .replace(predicate, '')
    .replace(after, '');
  if (several.test(subject.replace(/\w+['’]s\b/g, ''))) return undefined;
  const [head = '', owner = ''] = subject.split(/\bof\b/);
  const named = partOfPhrase(head.trim().replace(vague, ''));
  if (named === 'leg' && partOfPhrase(owner) === 'fork') return 'fork';
  return named ?? (vague.test(head.trim()) ? partOfPhrase(owner) : undefined);
}

const onlyOne = (
  table: readonly [PartCode | undefined, RegExp][],
  text: string,
): PartCode | undefined => {
  const found = table.filter(([, pattern]) => pattern.test(text));
  return found.length === 1 ? found[0]?.[0] : undefined;
};

/** The part that comes off or breaks, where the sentence begins with it. */
export function partOfCause(code: CauseCode, sentence: string): PartCode | undefined {
  if (code === 'small_parts')
    return onlyOne(smallParts, sentence.split(/\bchok|\bswallow|\bput /i)[0] ?? '');
  return code === 'part_breaks' || code === 'part_detaches'
    ? breakingPart(code, sentence)
    : undefined;
}
