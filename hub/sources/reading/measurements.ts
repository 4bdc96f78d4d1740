import type { Measurement } from '../../../lib/core/hazard.ts';
import { oneLine } from './words.ts';

/**
 * Measured values and limits, only where a text gives them plainly: a number with a unit beside the
 * name of what was measured, or a number of times the limit. What is not plain is not read.
 */

const number = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
const units = String.raw`(%|ppm|mg\/kg|㎎\/㎏|µg\/g|μg\/g|㎍\/g|mg\/L|㎎\/L|mg\/ml|[µμ]g\/cm[²2]\/week|k[gG]²\s?mm²|dB|°C|℃|kBq\/m³|Bq\/g)`;
const bounds: [RegExp, NonNullable<Measurement['bound']>][] = [
  [/\b(?:up to|as much as|max(?:imum)?\.?)\s*(?:about\s*)?$|최대\s*(?:약\s*)?$/i, 'up_to'],
  [/\b(?:more than|over|above|exceeding|at least)\s*$/i, 'more_than'],
  [/\b(?:about|approximately|approx\.?|around|some)\s*$|약\s*$/i, 'about'],
];
const substances =
  /\b(?:DEHP|DBP|DINP|BBP|DIBP|SCCP|phthalates?(?: plasticisers?)?|lead|cadmium|nickel(?: release)?|chromium(?: \(?VI\)?)?|mercury|formaldehyde|benzene|toluene|chloroform|dichloromethane|hydrogen peroxide|1,4-dioxane|methanol|nicotine|boron|nitrosatable substances|nitrosamines|(?:chrysotile )?asbestos|magnetic flux|bisphenol A|antimony|arsenic|noise|sound pressure level)\b|카드뮴|프탈레이트(?:계 가소제)?|폼알데하이드|니켈|벤젠|톨루엔|메탄올|납(?=[\s은이을의()\d:,]|$)/gi;

const numberOf = (text: string): number => Number(text.replaceAll(',', ''));
const normalUnit = (unit: string): string =>
  unit
    .replace('㎎', 'mg')
    .replace('㎏', 'kg')
    .replace('㎍', 'µg')
    .replace('μ', 'µ')
    .replace('cm2', 'cm²')
    .replace('℃', '°C')
    .replace(/\s/g, '');

const boundBefore = (before: string): Measurement['bound'] =>
  bounds.find(([pattern]) => pattern.test(before))?.[1];

interface Mention {
  what: string;
  end: number;
}

/** The substance a number belongs to: the last one named before it, in the same sentence. */
function mentionBefore(mentions: Mention[], text: string, at: number): string | undefined {
  const near = mentions.findLast((mention) => mention.end <= at && at - mention.end <= 80);
  return near && !/[.;](?=\s)/.test(text.slice(near.end, at)) ? near.what : undefined;
}

/** `7.6 % hydrogen peroxide`: the name right after the value. */
const mentionAfter = (text: string, at: number): string | undefined => {
  const after = text.slice(at).match(/^\s*(?:of\s+|by weight\s+(?:of\s+)?)?/i)?.[0].length ?? 0;
  const rest = text.slice(at + after);
  const m = [...rest.slice(0, 40).matchAll(substances)][0];
  return m?.index === 0 ? m[0] : undefined;
};

const withBound = (measurement: Measurement, before: string): Measurement => {
  const bound = boundBefore(before);
  return bound ? { ...measurement, bound } : measurement;
};

export function readMeasurements(raw: string, language: string): Measurement[] {
  const text = oneLine(raw);
  const mentions = [...text.matchAll(substances)].map(
    (m): Mention => ({ what: m[0], end: (m.index ?? 0) + m[0].length }),
  );
  const found: Measurement[] = [];
  for (const m of text.matchAll(
    new RegExp(`(?<![\\d.,])${number}\\s*(?:(×|times\\b|배)|${units})`, 'g'),
  )) {
    const at = m.index ?? 0;
    const before = text.slice(Math.max(0, at - 30), at);
    const isLimit =
      /\b(?:limit|maximum permitted|maximum allowed|permitted)\b[^.;)]{0,20}$|기준\)?\s*[:은]?\s*$/i.test(
        before,
      );
    const value = numberOf(m[1] ?? '');
    const last = found.at(-1);
    if (isLimit && m[3]) {
      if (last && last.limit === undefined && last.unit === normalUnit(m[3])) last.limit = value;
      continue;
    }
    const what = mentionAfter(text, at + m[0].length) ?? mentionBefore(mentions, text, at);
    if (!what || !Number.isFinite(value)) continue;
    const name = { [language]: what };
    const measured: Measurement = m[2]
      ? { what: name, timesLimit: value }
      : { what: name, value, unit: normalUnit(m[3] ?? '') };
    found.push(withBound(measured, before));
  }
  return found.slice(0, 20);
}
