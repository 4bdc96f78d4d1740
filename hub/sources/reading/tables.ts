import { readFileSync } from 'node:fs';

/** `[first word, rest]` of every line of a text file. Empty lines and comments (#) are skipped. */
export const linesOf = (file: URL): [string, string][] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split(/(?<=\S) +(.*)/, 2) as [string, string]);

/** Replaces `@name` by the words of that group. Several lines may define one group. */
export function groupsIn(lines: readonly [name: string, words: string][]) {
  const groups = Map.groupBy(lines, ([name]) => name);
  return (text: string): string =>
    text.replace(/@([a-z]+)/g, (_, name: string) => {
      const words = groups.get(name)?.map(([, some]) => some);
      if (words === undefined) throw new Error(`no group is called "${name}"`);
      return `(?:${words.join('|')})`;
    });
}

/** The tables of a file, each with codes in order and a case-insensitive pattern for each code. */
export function tablesIn(file: URL) {
  const tables = Map.groupBy(linesOf(file), ([table]) => table);
  const rowsOf = (table: string) =>
    (tables.get(table) ?? []).map(([, line]) => line.split(/ (.*)/, 2) as [string, string]);
  const withGroups = groupsIn(rowsOf('group'));
  return <Code extends string>(table: string): [Code, RegExp][] =>
    rowsOf(table).map(([code, phrase]) => [code as Code, new RegExp(withGroups(phrase), 'i')]);
}

export const phrasesOf = tablesIn(new URL('phrases.txt', import.meta.url));
