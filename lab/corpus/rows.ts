import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The optional corpus. */
export const corpusUrl = new URL('../../../shared/corpus/', import.meta.url);

/** Ends the command, saying why, where the corpus is not there. */
export const needCorpus = (command: string): void => {
  if (existsSync(corpusUrl)) return;
  console.error(`${command}: skipped, ../shared/corpus is not here.`);
  process.exit(0);
};

export const parsed = <T>(text: string): T[] =>
  text
    .trim()
    .split('\n')
    .map((line): T => JSON.parse(line));

/** Records of the corpus, one JSON a line. */
export const rows = <T>(corpus: URL, path: string): T[] =>
  parsed(readFileSync(new URL(path, corpus), 'utf8'));
export const gzipped = <T>(corpus: URL, path: string): T[] =>
  parsed(gunzipSync(readFileSync(new URL(path, corpus))).toString('utf8'));
/** Called for each record that is left out: whose, and its category. */
export type LeaveOut = (source: string, category: string) => void;
