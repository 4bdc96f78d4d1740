import type { Claim } from '../../inbox/review/actions.ts';
import type { ListingDetails } from '../../inbox/review/queue.ts';

const languageOf = (tag: string | undefined): 'ko' | 'en' =>
  tag?.toLowerCase().startsWith('ko') ? 'ko' : 'en';

/** What the form starts with: the proposal or the words in force, else what the reports say. */
export function firstClaim({ case: found, reports }: ListingDetails): Claim {
  if (found?.pending?.action === 'confirm') return found.pending.content;
  if (found?.claim) return found.claim;
  const titled = reports.find(({ report }) => report.title);
  const names = titled?.report.title
    ? { [languageOf(titled.report.language)]: titled.report.title.slice(0, 300) }
    : {};
  const countries = new Set(reports.flatMap(({ report }) => report.region ?? []));
  return {
    names,
    finding: {},
    risks: [],
    actions: ['stop_using'],
    countries: [...countries].sort(),
  };
}

/** Countries as typed: codes, with commas or spaces. `undefined`: one of them is none. */
export function readCountries(text: string): string[] | undefined {
  const codes = [
    ...new Set(
      text
        .toUpperCase()
        .split(/[\s,]+/)
        .filter((code) => code !== ''),
    ),
  ];
  return codes.every((code) => /^[A-Z]{2}$/.test(code)) ? codes : undefined;
}

/** A text in the languages that were filled in, beside those that have no field. */
export function textsOf(all: Readonly<Record<string, string>>): Record<string, string> | undefined {
  const filled = Object.entries(all)
    .map(([language, text]) => [language, text.trim()] as const)
    .filter(([, text]) => text !== '');
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
}
