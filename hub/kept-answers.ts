import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

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
      await mkdir(folder, { recursive: true });
      const file = join(folder, nameOf(url, init));
      // The body first: a description without its body would be believed.
      for (const [end, text] of [
        ['.body', body],
        ['.json', JSON.stringify(kept)],
      ]) {
        await writeFile(`${file}${end}.part`, text ?? '');
        await rename(`${file}${end}.part`, `${file}${end}`);
      }
    },
  };
}
