import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { Hazard, hazardId } from '../lib/core/hazard.ts';
import { isObject } from './canonical.ts';
import { UsageError } from './command.ts';
import { firstIssue, jsonLines, readJsonFile } from './json-lines.ts';

/**
 * `seed/`: notices entered by hand. Some have no feed; others came from one and got Korean names.
 *
 * A line holds only what is particular to its hazard; what all hazards of a source share is in
 * `list.json`. The file's name is the source's name.
 */

const Settings = z.strictObject({
  date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  sources: z.record(z.string(), z.record(z.string(), z.unknown())),
});

const check = <T>(schema: z.ZodMiniType<T>, value: unknown, where: string): T => {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  throw new UsageError(`${where}: ${firstIssue(result.error)}`);
};

/** Completes a line of seed/<source>.ndjson with what all hazards of its source share. */
const complete = (source: string, shared: Record<string, unknown>, own: unknown): unknown => {
  if (!isObject(own)) return own;
  const { authority = shared.authority, products } = own;
  return {
    ...{ source, about: 'product', status: 'active' },
    ...shared,
    ...own,
    authority:
      isObject(shared.authority) && isObject(authority)
        ? { ...shared.authority, ...authority }
        : authority,
    products: Array.isArray(products)
      ? products.map((one) => (isObject(one) ? { scope: 'unknown', ...one } : one))
      : products,
  };
};

const readSource = (folder: string, source: string, shared: Record<string, unknown>): Hazard[] => {
  const file = join(folder, `${source}.ndjson`);
  return [...jsonLines(file)].map(({ where, value }) =>
    check(Hazard, complete(source, shared, value), where),
  );
};

/**
 * A shopper must not take an operator's own finding for an authority's notice: an authority's source begins
 * with its country, and an operator's with `own-`.
 */
const refuseForeignPrefix = (file: string, { source, authority }: Hazard): void => {
  const codes = [authority.country.toLowerCase(), ...(authority.country === 'GB' ? ['uk'] : [])];
  const isClear = [...codes, 'own'].some((code) => source.startsWith(`${code}-`));
  if (!isClear && source !== 'health-canada')
    throw new UsageError(
      `${file}: ${source}: an authority's source begins with its country (${codes[0]}-…), what you found yourself with own-`,
    );
};

const refuseDuplicates = (hazards: Hazard[]): void => {
  const seen = new Set<string>();
  for (const id of hazards.map(hazardId)) {
    if (seen.has(id)) throw new UsageError(`${id}: two hazards with this identity`);
    seen.add(id);
  }
};

/** Reads the files in `folder`; `date` is the packaged list's day. A `UsageError` names file and line. */
export const readSeed = (folder: string) => {
  const file = join(folder, 'list.json');
  const { date, sources } = check(Settings, readJsonFile(file), file);
  const names = readdirSync(folder).filter((name) => name.endsWith('.ndjson'));
  const hazards = names.sort().flatMap((name) => {
    const source = name.slice(0, -'.ndjson'.length);
    const shared = sources[source];
    if (!shared) throw new UsageError(`${file}: no entry for ${name}`);
    return readSource(folder, source, shared);
  });
  for (const hazard of hazards) refuseForeignPrefix(file, hazard);
  refuseDuplicates(hazards);
  return { hazards, date };
};
