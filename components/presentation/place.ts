import type { Hazard } from '../../lib/core/hazard.ts';
import { chooseText } from '../../lib/locales/choose-text.ts';
import type { Locale } from '../../lib/locales/locale.ts';

type Told = Pick<Hazard, 'source' | 'authority'>;

const nameIn = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** The authority in the reader's language: by its source, else by the name the notice gives. */
export function authorityOf({ source, authority }: Told, locale: Locale): string | undefined {
  const { names, language, warning } = locale;
  if (source.startsWith('community')) return warning.fact.shoppers;
  const isOwn = source === 'us-cpsc-warnings' || source === 'kr-mfds-i2715';
  const key = isOwn ? source.replace(/-(?:warnings|i2715)$/, '') : source;
  return nameIn(names.authority, key) ?? chooseText(authority.name, language)?.text;
}

/** An authority and its country; that of the Union says in its name where it is. */
export const placeOf = ({ source, authority }: Told, locale: Locale): string => {
  const { warning, country: nameOf } = locale;
  // In brackets it stays in one piece.
  const country = nameOf(authority.country).replaceAll(' ', '\u00a0');
  const name = authorityOf({ source, authority }, locale);
  const isSaid = authority.country === 'EU' && !source.startsWith('community');
  return name !== undefined && isSaid
    ? name
    : warning.fact.place({ name: name ?? country, country });
};
