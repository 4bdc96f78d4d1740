/**
 * `npm run seed`: the authored files in seed/ become the list in public/seed/. `--check` writes
 * nothing and fails where the two differ.
 *
 * An authored line holds only what is particular to its hazard; what all hazards of a source share
 * stands once, in seed/list.json. The file's name is the source's name.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { canonicalJson, ndjson } from '../lib/core/canonical.ts';
import { Hazard, hazardId } from '../lib/core/hazard.ts';

// Says "expected string" where zod/mini alone says "Invalid input".
z.config(z.locales.en());

const Settings = z.strictObject({
  version: z.number(),
  date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  sources: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/** What is wrong with the authored files, with file and line. Never a stack trace for the author. */
class SeedError extends Error {}

const readJson = (text: string, where: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SeedError(`${where}: ${error instanceof Error ? error.message : 'not JSON'}`);
  }
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const check = <T>(schema: z.ZodMiniType<T>, value: unknown, where: string): T => {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.join('.') ?? '';
  throw new SeedError(`${where}: ${field === '' ? 'the whole' : field}: ${issue?.message ?? ''}`);
};

const authority = (shared: unknown, own: unknown): unknown =>
  isObject(shared) && isObject(own) ? { ...shared, ...own } : (own ?? shared);

const completeProduct = (product: unknown): unknown =>
  isObject(product) ? { scope: 'unknown', ...product } : product;

/** A line of seed/<source>.ndjson and what its source shares, as a whole hazard. */
const complete = (source: string, shared: Record<string, unknown>, own: unknown): unknown => {
  if (!isObject(own)) return own;
  const products = Array.isArray(own.products) ? own.products.map(completeProduct) : own.products;
  return {
    source,
    about: 'product',
    status: 'active',
    ...shared,
    ...own,
    authority: authority(shared.authority, own.authority),
    products,
  };
};

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new SeedError(`${file}: can not be read`);
  }
};

const readSource = (dir: string, source: string, shared: Record<string, unknown>): Hazard[] => {
  const file = join(dir, `${source}.ndjson`);
  return readText(file)
    .split('\n')
    .flatMap((line, at) => {
      const where = `${file}:${at + 1}`;
      if (line.trim() === '') return [];
      return [check(Hazard, complete(source, shared, readJson(line, where)), where)];
    });
};

const refuseTwins = (hazards: Hazard[]): void => {
  const seen = new Set<string>();
  for (const id of hazards.map(hazardId)) {
    if (seen.has(id)) throw new SeedError(`${id}: two hazards with this identity`);
    seen.add(id);
  }
};

export interface Seed {
  hazards: Hazard[];
  /** Content of hazards.ndjson and info.json. */
  list: string;
  info: string;
}

/** Reads the authored files in `dir`. Throws a `SeedError` that names file and line. */
export const readSeed = (dir: string): Seed => {
  const file = join(dir, 'list.json');
  const { version, date, sources } = check(Settings, readJson(readText(file), file), file);
  const names = readdirSync(dir).filter((name) => name.endsWith('.ndjson'));
  const hazards = names.sort().flatMap((name) => {
    const source = name.slice(0, -'.ndjson'.length);
    const shared = sources[source];
    if (!shared) throw new SeedError(`${file}: no entry for ${name}`);
    return readSource(dir, source, shared);
  });
  refuseTwins(hazards);
  const count = hazards.filter(({ status }) => status === 'active').length;
  return {
    hazards,
    list: ndjson(hazards, hazardId),
    info: `${canonicalJson({ version, date, count })}\n`,
  };
};

const root = join(import.meta.dirname, '..');

const main = (args: string[]): void => {
  const { hazards, list, info } = readSeed(join(root, 'seed'));
  const out = join(root, 'public', 'seed');
  const files = { 'hazards.ndjson': list, 'info.json': info };
  for (const [name, text] of Object.entries(files)) {
    const path = join(out, name);
    if (!args.includes('--check')) {
      mkdirSync(out, { recursive: true });
      writeFileSync(path, text);
    } else if (readText(path) !== text) {
      throw new SeedError(`${path}: differs from seed/, run: npm run seed`);
    }
  }
  process.stdout.write(`${hazards.length} hazards\n`);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof SeedError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
