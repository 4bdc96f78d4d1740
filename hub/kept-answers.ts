import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './whole-file.ts';

/** What is known of an answer that was kept, beside its body. */
export interface Kept {
  etag?: string | undefined;
  lastModified?: string | undefined;
  contentType?: string | undefined;
  /** ISO 8601. */
  fetchedAt: string;
}

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
          kept: JSON.parse(await readFile(`${file}.json`, 'utf8')),
          body: await readFile(`${file}.body`, 'utf8'),
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
      writeWhole(`${file}.body`, body);
      writeWhole(`${file}.json`, JSON.stringify(kept));
    },
  };
}
