import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { aboutLanguage, type Language } from '../../lib/locales/languages.ts';
import { type MessageTree, type Part, withParticles } from '../../lib/locales/message.ts';
import { shopNotices, shops } from '../../lib/sites/facts.ts';

/** As in the JSON files: ICU MessageFormat. */
export interface MessageSource {
  [key: string]: string | MessageSource;
}

/** Known when the package is built, such as the shops' names. */
type Bound = Readonly<Record<string, string>>;

function partOf(element: MessageFormatElement, counted: string, bound: Bound): Part {
  switch (element.type) {
    case TYPE.literal:
      return element.value;
    case TYPE.argument:
      return bound[element.value] ?? { arg: element.value };
    case TYPE.number:
      return { number: element.value };
    case TYPE.pound:
      return { number: counted };
    case TYPE.plural:
    case TYPE.select: {
      const isPlural = element.type === TYPE.plural;
      if (isPlural && (element.offset !== 0 || element.pluralType !== 'cardinal')) break;
      const name = element.value;
      const when = Object.fromEntries(
        Object.entries(element.options).map(([key, { value }]) => [
          key,
          partsOf(value, isPlural ? name : counted, bound),
        ]),
      );
      return isPlural ? { plural: name, when } : { select: name, when };
    }
  }
  throw new Error('only {text}, {count, number}, plural and select are used here');
}

function partsOf(elements: MessageFormatElement[], counted: string, bound: Bound): Part[] {
  const parts: Part[] = [];
  for (const element of elements) {
    const part = partOf(element, counted, bound);
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts;
}

/** `<b>` and `</b>` stay in the text. Throws on what is no ICU message. */
function compileMessage(message: string, bound: Bound = {}): string | Part[] {
  const parts = partsOf(parse(message, { ignoreTag: true }), '', bound);
  const [only = ''] = parts;
  return parts.length <= 1 && typeof only === 'string' ? only : parts;
}

export function compileMessages(source: MessageSource, bound: Bound = {}, path = ''): MessageTree {
  return Object.fromEntries(
    Object.entries(source).map(([key, message]) => {
      const at = path === '' ? key : `${path}.${key}`;
      if (typeof message !== 'string') return [key, compileMessages(message, bound, at)];
      try {
        return [key, compileMessage(message, bound)];
      } catch (cause) {
        throw new Error(`${at} is no message: ${message}`, { cause });
      }
    }),
  );
}

/** With their TypeScript types. */
export function argumentsOf(parts: readonly Part[]): Map<string, string> {
  const types = new Map<string, string>();
  for (const part of parts) {
    if (typeof part === 'string') continue;
    if ('arg' in part) types.set(part.arg, types.get(part.arg) ?? 'string');
    if ('number' in part) types.set(part.number, 'number');
    if (!('when' in part)) continue;
    if ('plural' in part) types.set(part.plural, 'number');
    else
      types.set(
        part.select,
        Object.keys(part.when)
          .map((one) => `'${one}'`)
          .join(' | '),
      );
    for (const inner of Object.values(part.when).map(argumentsOf))
      for (const [name, type] of inner) types.set(name, types.get(name) ?? type);
  }
  return types;
}

/** The values of `{shops}` and `{anyShop}`. */
export function shopNames(language: Language): Bound {
  const { intl } = aboutLanguage(language);
  const spelled = shops.map(({ id, name }) => {
    const notices = shopNotices.find(({ site }) => site === id);
    return notices?.called?.[language] ?? name;
  });
  // Latin names stand apart from Chinese and Japanese words.
  const list = (type: Intl.ListFormatType) =>
    new Intl.ListFormat(intl, { type })
      .formatToParts(spelled)
      .map(({ value }) =>
        /^[\p{scx=Han}\p{scx=Hiragana}]+$/u.test(value) && /\p{L}/u.test(value)
          ? ` ${value} `
          : value,
      )
      .join('');
  // “및” is for offices.
  const all = language === 'ko' ? withParticles(spelled.join('과(와) ')) : list('conjunction');
  return { shops: all, anyShop: list('disjunction') };
}
