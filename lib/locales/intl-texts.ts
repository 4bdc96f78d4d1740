import { dateShapes, type IntlTexts } from './format.ts';
import { aboutLanguage, type Language } from './languages.ts';

/** Codes that have a name. */
function countriesIn(tag: string): IntlTexts['countries'] {
  const names = new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return Object.fromEntries(
    codes.flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [[code, name]];
    }),
  );
}

const slots: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = { year: '{y}', day: '{d}' };

function datesIn(tag: string): IntlTexts['dates'] {
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1)));
  return dateShapes.map((shape) => {
    const format = new Intl.DateTimeFormat(tag, { ...shape, timeZone: 'UTC' });
    return months.map((date) =>
      format
        .formatToParts(date)
        .map(({ type, value }) => slots[type] ?? value)
        .join(''),
    );
  });
}

export function intlTextsIn(language: Language): IntlTexts {
  const { intl } = aboutLanguage(language);
  return { countries: countriesIn(intl), dates: datesIn(intl) };
}
