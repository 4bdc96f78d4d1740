import { emptyQuery, type HazardQuery, readQuery } from '../core/search/query.ts';
import { percentDecoded } from '../core/text.ts';

export type Route =
  | { kind: 'search'; query: HazardQuery /** From 0. */; page: number }
  | { kind: 'hazard' /** `source:reference` */; id: string };

const hazardPath = '#/hazard/';
const maxPages = 100_000;

const pageOf = (text: string | null): number => {
  const page = Number(text ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= maxPages ? page - 1 : 0;
};

export const readRoute = (hash: string): Route => {
  if (hash.startsWith(hazardPath))
    return { kind: 'hazard', id: percentDecoded(hash.slice(hazardPath.length)) };
  const fields = new URLSearchParams(/\?(.*)$/s.exec(hash)?.[1] ?? '');
  return {
    kind: 'search',
    query: readQuery((name) => fields.get(name)),
    page: pageOf(fields.get('page')),
  };
};

/** The address holds only the filters that are set. */
export const searchHash = (query: HazardQuery, page = 0): string => {
  const fields = new URLSearchParams();
  for (const name of Object.keys(emptyQuery) as (keyof HazardQuery)[])
    if (query[name] !== '') fields.set(name, query[name]);
  if (page > 0) fields.set('page', String(page + 1));
  const text = fields.toString();
  return text === '' ? '#/' : `#/?${text}`;
};

export const hazardHash = (id: string): string => hazardPath + encodeURIComponent(id);
