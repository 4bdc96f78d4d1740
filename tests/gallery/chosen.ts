import { languages } from '../../lib/locales/languages.ts';
import { type Shot, stateOf, states } from './states.ts';

const schemes = ['light', 'dark'] as const;

/** The word names a language or a scheme. */
export const isLook = (word: string): boolean =>
  [...languages, ...schemes].some((one) => one === word);

/** What the command line asks for: languages and schemes by name, every other word is a part of a state's name. */
export function chosenOf(words: readonly string[]) {
  const namedOf = <T extends string>(all: readonly T[]): readonly T[] =>
    all.filter((one) => words.includes(one));
  const named = { languages: namedOf(languages), schemes: namedOf(schemes) };
  const parts = words.filter((word) => !isLook(word));
  const some = states.filter(
    (state) => parts.length === 0 || parts.some((part) => stateOf(state).includes(part)),
  );
  if (some.length === 0) throw new Error(`no state is called ${parts.join(' or ')}`);
  return {
    languages: named.languages.length > 0 ? named.languages : languages,
    schemes: named.schemes.length > 0 ? named.schemes : schemes,
    states: some,
  };
}

/** Every state that was asked for in every look, named after both. `isSmall`: on the smallest phone. */
export function looksOf(words: readonly string[], isSmall: boolean): Shot[] {
  const chosen = chosenOf(words);
  // Where a state has a phone's picture that one is drawn, on a smaller phone.
  const sized = isSmall
    ? chosen.states.filter((state) => !stateOf(state).endsWith('-wide'))
    : chosen.states;
  return chosen.languages.flatMap((language) =>
    chosen.schemes.flatMap((scheme) =>
      sized.map((state) => ({
        ...state,
        language,
        scheme,
        name: `${language}-${scheme}-${stateOf(state)}${isSmall ? '-small' : ''}`,
        ...(isSmall && { width: 360, height: 640 }),
      })),
    ),
  );
}
