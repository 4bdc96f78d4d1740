import { reportKinds } from '../../../lib/core/report-terms.ts';
import { cleaned, Refusal } from '../http.ts';
import { type AppealFilter, appealViews } from './appeals.ts';
import { caseStates } from './cases.ts';
import type { QueueFilter } from './queue.ts';

/** Parameters of a reviewer's request; a wrong one is refused. */

export function numberIn(
  params: URLSearchParams,
  name: string,
  otherwise: number,
  most: number,
): number {
  const text = params.get(name);
  if (text === null) return otherwise;
  if (!/^\d{1,9}$/.test(text) || Number(text) > most) {
    throw new Refusal(400, `a whole number up to ${most}`, { field: name });
  }
  return Number(text);
}

export const pageOf = (params: URLSearchParams) => ({
  limit: numberIn(params, 'limit', 50, 200),
  offset: numberIn(params, 'offset', 0, 1_000_000),
});

function oneOf<T extends string>(
  params: URLSearchParams,
  field: string,
  values: readonly T[],
): T | undefined {
  const text = params.get(field) || undefined;
  if (text === undefined) return undefined;
  const value = values.find((one) => one === text);
  if (value === undefined) throw new Refusal(400, values.join(', '), { field });
  return value;
}

export const appealFilterOf = (params: URLSearchParams): AppealFilter => ({
  view: oneOf(params, 'view', appealViews) ?? 'due',
  isAnswered: params.get('answered') === '1',
  site: cleaned(params.get('site') || undefined),
  listingId: cleaned(params.get('listing') || undefined),
});

export function filterOf(params: URLSearchParams): QueueFilter {
  const text = params.get('text')?.trim() ?? '';
  if (text.length > 200) throw new Refusal(400, 'at most 200 characters', { field: 'text' });
  return {
    state: oneOf(params, 'state', caseStates) ?? 'open',
    site: cleaned(params.get('site') || undefined),
    kind: oneOf(params, 'kind', reportKinds),
    text: cleaned(text) || undefined,
  };
}
