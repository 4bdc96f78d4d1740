import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hazard, hazardId } from '../../lib/core/hazard.ts';
import { listingUrl, shopOf } from '../../lib/sites/facts.ts';

/**
 * Findings for which there is no feed (Seoul, Korea Customs, KCA, other authorities' tests): NDJSON
 * files that a person wrote from the authority's release and another one reviewed. Mostly about
 * kinds of goods. Each line is a hazard with `source` `findings`.
 */
export interface FindingLine {
  file: string;
  line: number;
  hazard?: Hazard;
  /** What is wrong with the line, in a few words. */
  problem?: string;
}

/** The folder cannot be read, or holds no NDJSON. */
export class FindingsMissing extends Error {
  override name = 'FindingsMissing';
}

const schemaProblem = (value: unknown): { hazard: Hazard } | { problem: string } => {
  const parsed = Hazard.safeParse(value);
  if (parsed.success) return { hazard: parsed.data };
  const issue = parsed.error.issues[0];
  return { problem: `${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'not a hazard'}` };
};

/** What the schema cannot say but a warning needs. */
function ruleProblem(hazard: Hazard): string | undefined {
  if (hazard.source !== 'findings') return `source: "findings" expected, not "${hazard.source}"`;
  if (!hazard.finding) return 'finding: missing (what is wrong, in one sentence)';
  if (!hazard.published) return 'published: missing';
  if (!hazard.link) return 'link: missing (the notice, or the authority’s search page)';
  const [product] = hazard.products;
  if (!product || Object.keys(product.names).length === 0) return 'products.0.names: missing';
  const isNamed = hazard.products.some(
    (one) => one.listings.length > 0 || one.identification.length > 0,
  );
  if (hazard.about === 'product' && !isNamed)
    return 'about: "product" without any identifier; is it about a kind of goods?';
  const unknown = hazard.products
    .flatMap(({ listings }) => listings)
    .find(({ site, id }) => shopOf(site) && !listingUrl(site, id));
  if (unknown)
    return `listings: ${unknown.site} has no listing "${unknown.id}" (its global number alone)`;
  if (
    hazard.about === 'kind' &&
    hazard.products.some((one) => one.sellers.some((seller) => seller.name))
  )
    return 'products: a finding about a kind of goods names no seller';
  return undefined;
}

function readLine(text: string): { hazard: Hazard } | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'not JSON' };
  }
  const read = schemaProblem(value);
  if ('problem' in read) return read;
  const problem = ruleProblem(read.hazard);
  return problem ? { problem } : read;
}

/** Remembers where each finding stood first. */
function onlyOnce() {
  const seen = new Map<string, string>();
  return (found: FindingLine): FindingLine => {
    if (!found.hazard) return found;
    const id = hazardId(found.hazard);
    const first = seen.get(id);
    if (!first) seen.set(id, `${found.file}:${found.line}`);
    return first
      ? {
          file: found.file,
          line: found.line,
          problem: `reference: ${id} stands already at ${first}`,
        }
      : found;
  };
}

export async function* readFindings(folder: string): AsyncIterable<FindingLine> {
  const files = (await readdir(folder).catch(() => []))
    .filter((file) => file.endsWith('.ndjson'))
    .sort();
  if (files.length === 0) throw new FindingsMissing(`${folder}: no folder with .ndjson files`);
  const once = onlyOnce();
  for (const file of files) {
    const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
    for (const [at, text] of lines.entries())
      if (text.trim() !== '') yield once({ file, line: at + 1, ...readLine(text) });
  }
}
