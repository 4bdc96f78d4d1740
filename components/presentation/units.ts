import type { CodeMatch, Product, Selector } from '../../lib/core/hazard.ts';
import type { Locale } from '../../lib/locales/locale.ts';

/** How many numbers of one kind a card shows; the notice and the hazard's page have all. */
const maxCodes = 5;

const describeCode = (code: CodeMatch, locale: Locale): string => {
  if (typeof code === 'string') return code;
  if ('prefix' in code) return locale.warning.fact.startsWith({ prefix: code.prefix });
  return `${code.from} – ${code.to}`;
};

const describeRange = (
  range: { from?: string | undefined; to?: string | undefined },
  locale: Locale,
) => {
  const { since, until } = locale.warning.fact;
  const [from, to] = [range.from && locale.date(range.from), range.to && locale.date(range.to)];
  if (from && to) return from === to ? from : `${from} – ${to}`;
  return from ? since({ from }) : to ? until({ to }) : undefined;
};

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** Kinds of numbers, in the order in which they are shown. */
const kindsOfCodes = [
  ['model', 'models'],
  ['batch', 'lots'],
  ['serial', 'serials'],
  ['barcode', 'gtins'],
] as const;

const describeDates = (selectors: readonly Selector[], locale: Locale): string[] => {
  const { fact } = locale.warning;
  return selectors.flatMap(({ manufactured, dateMark }) => {
    const made = manufactured && describeRange(manufactured, locale);
    const marked = dateMark && describeRange(dateMark, locale);
    return [
      ...(made ? [fact.made({ range: made })] : []),
      ...(marked ? [fact.dated({ range: marked })] : []),
    ];
  });
};

/**
 * Which units are affected, one line for each kind of number. Says if the notice may not list all.
 */
export const describeUnits = (product: Product, locale: Locale, max = maxCodes): string[] => {
  const { fact } = locale.warning;
  const { identification, scope } = product;
  const codes = kindsOfCodes.flatMap(([label, kind]) => {
    const values = identification.flatMap((selector) => selector[kind] ?? []);
    const all = unique(values.map((code) => describeCode(code, locale)));
    const rest = all.length - max;
    const more = rest > 0 ? [fact.moreCodes({ count: rest })] : [];
    return all.length > 0 ? `${fact[label]} ${locale.list(all.slice(0, max), more)}` : [];
  });
  const lines = [...codes, ...unique(describeDates(identification, locale)).slice(0, max)];
  if (scope === 'all_units') return [fact.allUnits, ...lines];
  if (lines.length === 0) return [fact.notStated];
  const isComplete =
    scope === 'listed_units' && identification.every(({ basis }) => basis === 'structured');
  return isComplete ? lines : [...lines, fact.otherUnits];
};
