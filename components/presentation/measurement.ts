import type { Finding } from '../../lib/core/finding.ts';
import type { Hazard } from '../../lib/core/hazard.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import { measuredOf, nameOf } from './finding.ts';

const timesOf = ({ value, limit, timesLimit }: Finding): number | undefined => {
  if (timesLimit !== undefined) return timesLimit;
  return value !== undefined && limit !== undefined && limit > 0 ? value / limit : undefined;
};

/** A ratio we worked out ourselves says no more than its parts do. */
const rounded = (times: number): number =>
  times >= 100 ? Math.round(times) : Math.round(times * 10) / 10;

function notesOf(it: Finding, locale: Locale): string[] {
  const { measured } = locale.warning;
  if (it.value === undefined) return [];
  const times = timesOf(it);
  const limit =
    it.limit === undefined ? undefined : measuredOf({ value: it.limit, unit: it.unit }, locale);
  return [
    ...(limit ? [measured.limit({ limit })] : []),
    ...(times !== undefined && times > 1
      ? [measured.times({ times: locale.number(it.timesLimit ?? rounded(times)) })]
      : []),
  ];
}

/** The worst first, with figures only. `what` is missing where the language has no name for it. */
export const tellMeasurements = ({ findings }: Pick<Hazard, 'findings'>, locale: Locale) =>
  findings
    .toSorted((a, b) => (timesOf(b) ?? 0) - (timesOf(a) ?? 0))
    .flatMap((it) => {
      const value = measuredOf(it, locale, false);
      if (value === undefined) return [];
      return { what: nameOf(it, locale), value, notes: notesOf(it, locale) };
    });
