import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from './atomic-write.ts';

/** Headers of a stored answer that the next request needs. */
export interface CachedMeta {
  etag?: string | undefined;
  lastModified?: string | undefined;
  contentType?: string | undefined;
  /** ISO 8601. */
  fetchedAt: string;
}

/** A file holds a line of JSON about an answer, then its body. `undefined` if it cannot be read. */
async function readAnswer(file: string): Promise<{ meta: CachedMeta; body: string } | undefined> {
  try {
    const text = await readFile(file, 'utf8');
    const end = text.indexOf('\n');
    return { meta: JSON.parse(text.slice(0, end)), body: text.slice(end + 1) };
  } catch {
    return undefined;
  }
}

/** Stores answers in a folder, named by a hash of the request, because an address may hold a key. */
export function answerCache(folder: string | undefined) {
  const fileOf = (url: string, init: RequestInit | undefined): string => {
    const body = typeof init?.body === 'string' ? init.body : '';
    const question = `${init?.method ?? 'GET'} ${url} ${body}`;
    return join(folder ?? '', createHash('sha256').update(question).digest('hex').slice(0, 40));
  };
  return {
    read: async (url: string, init: RequestInit | undefined) =>
      folder === undefined ? undefined : readAnswer(fileOf(url, init)),
    write(url: string, init: RequestInit | undefined, meta: CachedMeta, body: string): void {
      if (folder !== undefined)
        writeAtomically(fileOf(url, init), `${JSON.stringify(meta)}\n${body}`);
    },
  };
}

/** Removes answers last used before `oldest`, and files that a killed run left incomplete. */
export async function pruneAnswers(folder: string, oldest: Date): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name);
    const { meta } = (await readAnswer(file)) ?? {};
    const isFresh = /^[0-9a-f]{40}$/.test(name) && (meta?.fetchedAt ?? '') >= oldest.toISOString();
    if (!isFresh) await rm(file, { force: true });
  }
}
