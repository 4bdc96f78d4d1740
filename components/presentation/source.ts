import type { Hazard } from '../../lib/core/hazard.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import { factsOf } from './facts.ts';

/** Who says it, when, and where it applies, a line each: what a short note has room for. */
export const sourceOf = (hazard: Hazard, locale: Locale): string[] => {
  const { fact } = locale.warning;
  const facts = factsOf(hazard, undefined, locale);
  const applies = facts.find(({ name }) => name === fact.applies);
  return [...facts.slice(0, 2), ...(applies ? [applies] : [])].flatMap(({ name, lines }) =>
    lines.map(({ text }) => (name === fact.applies ? `${name}: ${text}` : text)),
  );
};
