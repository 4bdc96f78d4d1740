import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { writeWhole } from './whole-file.ts';

/** What is known of an answer that was kept, beside its body. */
export interface Kept {
  etag?: string | undefined;
  lastModified?: string | undefined;
  contentType?: string | undefined;
  /** ISO 8601. */
  fetchedAt: string;
}

const bodyEnd = '.body';
const aboutEnd = '.json';

/** Answers in a folder, by a hash of what was asked: an address may hold a key. */
export function keptAnswers(folder: string | undefined) {
  const nameOf = (url: string, init: RequestInit | undefined): string =>
    createHash('sha256')
      .update(`${init?.method ?? 'GET'} ${url} ${typeof init?.body === 'string' ? init.body : ''}`)
      .digest('hex')
      .slice(0, 40);
  return {
    async read(
      url: string,
      init: RequestInit | undefined,
    ): Promise<{ kept: Kept; body: string } | undefined> {
      if (!folder) return undefined;
      const file = join(folder, nameOf(url, init));
      try {
        return {
          kept: JSON.parse(await readFile(file + aboutEnd, 'utf8')),
          body: await readFile(file + bodyEnd, 'utf8'),
        };
      } catch {
        return undefined;
      }
    },
    async write(
      url: string,
      init: RequestInit | undefined,
      kept: Kept,
      body: string,
    ): Promise<void> {
      if (!folder) return;
      const file = join(folder, nameOf(url, init));
      // The body first: a description without its body would be believed.
      writeWhole(file + bodyEnd, body);
      writeWhole(file + aboutEnd, JSON.stringify(kept));
    },
  };
}

/**
 * Removes answers that were last given before that moment, and what a killed run left half written.
 * Only while nobody fetches: a body stands without its description for a moment.
 */
export async function forgetAnswers(folder: string, before: Date): Promise<void> {
  const files = await readdir(folder).catch(() => []);
  const names = files.filter((file) => file.endsWith(aboutEnd)).map((file) => parse(file).name);
  const fresh = new Set<string>();
  for (const name of names) {
    const about = await readFile(join(folder, name + aboutEnd), 'utf8').catch(() => '');
    if (isSince(about, before)) fresh.add(name);
  }
  const isKept = (file: string) =>
    fresh.has(parse(file).name) && [bodyEnd, aboutEnd].includes(parse(file).ext);
  for (const file of files) if (!isKept(file)) await rm(join(folder, file), { force: true });
}

function isSince(about: string, before: Date): boolean {
  try {
    const { fetchedAt }: Kept = JSON.parse(about);
    return fetchedAt >= before.toISOString();
  } catch {
    return false;
  }
}
