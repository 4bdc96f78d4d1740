import * as z from 'zod/mini';
import { type Fetch, fetchParsed, type RecordPlace, SourceRefused } from '../source.ts';

const api = 'https://www.safetykorea.kr/openapi/api';
const faults: Record<string, string> = {
  '4000': 'SAFETYKOREA_KEY is wrong',
  '4001': 'the address of this host is not registered for the key',
  '4005': 'a parameter is wrong',
  '5000': 'the server failed',
};
const Answer = z.object({
  resultCode: z.union([z.string(), z.number()]),
  resultData: z.nullish(z.array(z.unknown())),
});

/** Result codes of an answer that is no failure. */
const ok = '2000';
const nothingFound = '2004';

/** Rows of one answer. Failures are HTTP 200 with a code and throw `SourceRefused`. */
export async function fetchSafetyKorea(
  fetch: Fetch,
  path: string,
  key: string,
  at: RecordPlace,
): Promise<unknown[]> {
  const answer = await fetchParsed(
    Answer,
    fetch(`${api}/${path}`, { headers: { AuthKey: key } }),
    at,
  );
  const code = String(answer.resultCode);
  if (code === nothingFound) return [];
  if (code === ok) return answer.resultData ?? [];
  throw new SourceRefused(
    `${at.source}: ${at.record}: code ${code} (${faults[code] ?? 'unknown'})`,
  );
}
