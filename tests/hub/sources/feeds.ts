import { readFileSync } from 'node:fs';
import type { Fetch, LeftOut, Source, SourceEntry } from '../../../hub/sources/source.ts';
import { isHazard, isLeftOut } from '../../../hub/sources/source.ts';
import { Hazard } from '../../../lib/core/hazard.ts';

/** Our own small feeds, in the shape of the real ones, with invented goods. */
export const feed = (name: string): string =>
  readFileSync(new URL(`../../fixtures/feeds/${name}`, import.meta.url), 'utf8');

export type Answers = [at: RegExp, body: string | ((url: string, init?: RequestInit) => string)][];

/** Answers by address; what is not listed is a failure of the test's own. */
export function fakeFetch(answers: Answers): Fetch & { asked: string[] } {
  const asked: string[] = [];
  const fetch: Fetch = async (url, init) => {
    asked.push(`${init?.method ?? 'GET'} ${url}`);
    const body = answers.find(([at]) => at.test(url))?.[1];
    if (body === undefined) throw new Error(`nothing at ${url}`);
    return new Response(typeof body === 'string' ? body : body(url, init));
  };
  return Object.assign(fetch, { asked });
}

export interface Reading {
  hazards: Hazard[];
  leftOut: LeftOut[];
  holds: number | undefined;
}

export const now = new Date('2026-11-25T09:00:00Z');

/** Everything a source brings; each hazard goes through the schema. */
export async function readSource(
  source: Source,
  fetch: Fetch,
  { since, settings = {} }: { since?: Date; settings?: Record<string, string> } = {},
): Promise<Reading> {
  const found: SourceEntry[] = [];
  for await (const one of source.fetchHazards(fetch, since, { now, settings })) found.push(one);
  return {
    hazards: found.filter(isHazard).map((hazard) => Hazard.parse(hazard)),
    leftOut: found.filter(isLeftOut),
    holds: found.flatMap((one) => ('holds' in one ? one.holds : []))[0],
  };
}

/** A feed with one value changed, as JSON. */
export function changed(name: string, change: (value: never) => void): string {
  const value = JSON.parse(feed(name));
  change(value as never);
  return JSON.stringify(value);
}
