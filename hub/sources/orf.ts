import { readFile } from 'node:fs/promises';
import { Hazard } from '../../lib/core/hazard.ts';
import { NetworkFailure } from '../fetch.ts';
import { check, fromOpenRecall, OrfError, toOpenRecall } from '../open-recall/format.ts';
import type { Fetch, Found, Source } from './source.ts';
import { SourceDrift, SourceRefused } from './source.ts';

/**
 * Open Recall Format 0.1, one record a line, from any publisher. ORF_SOURCES lists files and
 * addresses, separated by spaces. Our own export has the hazards themselves beside it: `x.ndjson` and
 * `x.hazards.ndjson`.
 */
const name = 'orf';

const isAddress = (place: string): boolean => /^https?:\/\//.test(place);
const beside = (place: string): string =>
  place.replace(/(?:\.nd)?\.?json(?:l)?$|$/, '.hazards.ndjson');

async function textAt(fetch: Fetch, place: string): Promise<string | undefined> {
  if (!isAddress(place)) return readFile(place, 'utf8').catch(() => undefined);
  const response = await fetch(place);
  return response.ok ? response.text() : undefined;
}

/**
 * Most publishers have no second file. Where it is there and only cannot be had, going on would take
 * the listing ids out of every record, and with them the warnings.
 */
function unlessMissing(error: unknown): undefined {
  if (error instanceof NetworkFailure && [403, 404, 410].includes(error.status ?? 0))
    return undefined;
  throw error;
}

/** The lines of one file; an empty line says nothing, a broken one stops the source. */
function linesOf(text: string, place: string): { value: { id?: unknown }; where: string }[] {
  return text
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      const where = `${place}:${at + 1}`;
      try {
        return [{ value: JSON.parse(line), where }];
      } catch {
        throw new SourceDrift(`${name}: ${where}: not JSON`);
      }
    });
}

async function* hazardsAt(fetch: Fetch, place: string): AsyncIterable<Found> {
  const text = await textAt(fetch, place);
  if (text === undefined) throw new SourceRefused(`${name}: ${place}: no such file`);
  const hazards = linesOf(
    (await textAt(fetch, beside(place)).catch(unlessMissing)) ?? '',
    beside(place),
  ).map(({ value, where }) => drifting(where, () => check(Hazard, value, 'hazard')));
  const byId = new Map(hazards.map((hazard) => [toOpenRecall(hazard).id, hazard]));
  for (const { value, where } of linesOf(text, place))
    yield byId.get(String(value.id)) ?? drifting(where, () => fromOpenRecall(value));
}

function drifting<T>(where: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof OrfError) throw new SourceDrift(`${name}: ${where}: ${error.message}`);
    throw error;
  }
}

const source: Source = {
  name,
  authority: { name: { en: 'Publishers of Open Recall Format' }, country: 'ZZ' },
  licence: 'as each record says',
  attribution: 'As each record says (Open Recall Format 0.1)',
  terms: 'https://github.com/RocoCroco/open-recall-format',
  status: 'recorded',
  brings: 'everything',
  needs: ['ORF_SOURCES'],
  async *fetchHazards(fetch, _since, run) {
    const places = (run.settings.ORF_SOURCES ?? '').split(/\s+/).filter(Boolean);
    for (const place of places) yield* hazardsAt(fetch, place);
  },
};
export default source;
