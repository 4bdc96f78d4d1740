import { lazy } from '../core/lazy.ts';
import { aboutLanguage, type Language } from './languages.ts';

/**
 * Korean particles: the first form after a consonant, the second after a vowel; `(으)로` treats ㄹ as
 * a vowel.
 */
const pairs: Record<string, readonly [string, string]> = {
  '을(를)': ['을', '를'],
  '이(가)': ['이', '가'],
  '은(는)': ['은', '는'],
  '과(와)': ['과', '와'],
  '(으)로': ['으로', '로'],
};

/** The number of a syllable's final consonant, 0 to 27; 0 is none. */
const finalOf = (syllable: string): number => (syllable.charCodeAt(0) - 0xac00) % 28;
const rieul = 8;

/** Chooses the form of each Korean particle by the syllable before it: `{name}을(를)`. */
export const withParticles = (text: string): string =>
  text.replace(
    /([가-힣])(을\(를\)|이\(가\)|은\(는\)|과\(와\)|\(으\)로)/g,
    (_, syllable: string, particle: string) => {
      const final = finalOf(syllable);
      const takesSecond = final === 0 || (particle === '(으)로' && final === rieul);
      return `${syllable}${pairs[particle]?.[takesSecond ? 1 : 0]}`;
    },
  );

/**
 * A compiled message. `when` is tried with `=0`, then the plural or selected word, then `other`.
 */
export type Part =
  | string
  | { arg: string }
  | { number: string }
  | { plural: string; when: Record<string, Part[]> }
  | { select: string; when: Record<string, Part[]> };

export interface MessageTree {
  [key: string]: string | Part[] | MessageTree;
}

type Values = Readonly<Record<string, string | number>>;

type Rules = ReturnType<typeof rulesOf>;

/** An `Intl` object costs milliseconds of a shop's page: none is made before it is needed. */
function rulesOf(language: Language) {
  const { intl } = aboutLanguage(language);
  const plurals = lazy(() => new Intl.PluralRules(intl));
  const numbers = lazy(() => new Intl.NumberFormat(intl));
  return {
    category: (count: number): string => plurals().select(count),
    /** Small numbers are written the same in all our languages. */
    number: (value: number): string =>
      Number.isInteger(value) && value >= 0 && value < 1000
        ? String(value)
        : numbers().format(value),
  };
}

function chosen(part: Extract<Part, { when: unknown }>, values: Values, rules: Rules): Part[] {
  const { when } = part;
  const isPlural = 'plural' in part;
  const value = values[isPlural ? part.plural : part.select];
  const category = isPlural ? rules.category(Number(value)) : String(value);
  return when[`=${value}`] ?? when[category] ?? when.other ?? [];
}

const written = (parts: readonly Part[], values: Values, rules: Rules): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('arg' in part) return String(values[part.arg]);
      if ('number' in part) return rules.number(Number(values[part.number]));
      return written(chosen(part, values, rules), values, rules);
    })
    .join('');

/** Texts stay texts; a message with arguments becomes a function of them. */
export function createWords<Words>(language: Language, messages: MessageTree): Words {
  const rules = rulesOf(language);
  const finish = language === 'ko' ? withParticles : (text: string) => text;
  const compiled = (message: MessageTree[string]): unknown => {
    if (typeof message === 'string') return message;
    if (!Array.isArray(message)) return lazyTree(message);
    return (values: Values) => finish(written(message, values, rules));
  };
  // Compiled when first read: a card needs few of a thousand messages.
  const lazyTree = (tree: MessageTree): object => {
    const words = {};
    for (const [key, message] of Object.entries(tree))
      Object.defineProperty(words, key, {
        enumerable: true,
        configurable: true,
        get() {
          const value = compiled(message);
          Object.defineProperty(words, key, { value, enumerable: true });
          return value;
        },
      });
    return words;
  };
  // A test checks that all languages have the same messages and arguments.
  return lazyTree(messages) as Words;
}

/** For a place that shows plain text: without the `<b>` of a strong word. */
export const withoutMarkup = (message: string): string => message.replace(/<\/?b>/g, '');
