import type { Hazard } from '../../lib/core/hazard.ts';
import { chooseText } from '../../lib/locales/choose-text.ts';
import type { Locale } from '../../lib/locales/locale.ts';

/** An authority and its country; that of the Union says in its name where it is. */
export const placeOf = (
  { source, authority }: Pick<Hazard, 'source' | 'authority'>,
  { language, warning, country: nameOf }: Locale,
): string => {
  // In brackets it stays in one piece.
  const country = nameOf(authority.country).replaceAll(' ', '\u00a0');
  const name = chooseText(authority.name, language)?.text;
  const isSaid = authority.country === 'EU' && !source.startsWith('community');
  return name !== undefined && isSaid
    ? name
    : warning.fact.place({ name: name ?? country, country });
};
