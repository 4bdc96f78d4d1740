import type { Measurement } from '../../lib/core/hazard.ts';
import { type ChosenText, chooseText } from '../../lib/locales/choose-text.ts';
import type { Locale } from '../../lib/locales/locale.ts';

export interface ToldMeasurement {
  what: ChosenText | undefined;
  /** "24,300 mg/kg", or "270 times the limit" where the notice gives only that. */
  value: string;
  /** "limit 90 mg/kg", "270 times the limit"; empty where the notice gives neither. */
  notes: string[];
  /** Where the limit stands on the bar, 0 to 1; missing where nothing exceeds anything. */
  limitAt: number | undefined;
}

const timesOf = ({ value, limit, timesLimit }: Measurement): number | undefined => {
  if (timesLimit !== undefined) return timesLimit;
  return value !== undefined && limit !== undefined && limit > 0 ? value / limit : undefined;
};

/** A ratio we worked out ourselves says no more than its parts do. */
const rounded = (times: number): number =>
  times >= 100 ? Math.round(times) : Math.round(times * 10) / 10;

/**
 * The bar's axis is a log scale from a tenth of the limit to the value, so that 2 times and 400
 * times the limit can be told apart at a glance.
 */
const limitPlace = (times: number | undefined): number | undefined =>
  times !== undefined && times > 1 ? 1 / (1 + Math.log10(times)) : undefined;

const bounded = (text: string, { bound }: Measurement, locale: Locale): string => {
  const { measured } = locale.warning;
  if (bound === 'more_than') return measured.moreThan({ value: text });
  if (bound === 'up_to') return measured.upTo({ value: text });
  return bound === 'about' ? measured.about({ value: text }) : text;
};

export const tellMeasurement = (it: Measurement, locale: Locale): ToldMeasurement | undefined => {
  const { measured } = locale.warning;
  const withUnit = (value: number) => [locale.number(value), it.unit].filter(Boolean).join(' ');
  const times = timesOf(it);
  const timesText =
    times !== undefined && times > 1
      ? measured.times({ times: locale.number(it.timesLimit ?? rounded(times)) })
      : undefined;
  const value = it.value === undefined ? timesText : withUnit(it.value);
  if (value === undefined) return undefined;
  const limit = it.limit === undefined ? [] : [measured.limit({ limit: withUnit(it.limit) })];
  const ratio = it.value === undefined || timesText === undefined ? [] : [timesText];
  return {
    what: chooseText(it.what, locale.language),
    value: bounded(value, it, locale),
    notes: [...limit, ...ratio],
    limitAt: limitPlace(times),
  };
};

/** The worst first; those without any figure left out. */
export const tellMeasurements = (all: readonly Measurement[], locale: Locale): ToldMeasurement[] =>
  [...all]
    .sort((a, b) => (timesOf(b) ?? 0) - (timesOf(a) ?? 0))
    .flatMap((it) => tellMeasurement(it, locale) ?? []);
