import { readFileSync } from 'node:fs';

/** `[word, the rest]` of every line of a text file. What is empty or begins with # is for people. */
export const linesOf = (file: URL): [string, string][] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split(/(?<=\S) +(.*)/, 2) as [string, string]);

/** Puts in the words that many phrases share, as `@name`. Lines of one name go together. */
export function groupsIn(lines: readonly [name: string, words: string][]) {
  const groups = Map.groupBy(lines, ([name]) => name);
  return (text: string): string =>
    text.replace(/@([a-z]+)/g, (_, name: string) => {
      const words = groups.get(name)?.map(([, some]) => some);
      if (words === undefined) throw new Error(`no group is called "${name}"`);
      return `(?:${words.join('|')})`;
    });
}

/** The tables of a file: of one, in its order, a code and a phrase that says it, whatever the case. */
export function tablesIn(file: URL) {
  const tables = Map.groupBy(linesOf(file), ([table]) => table);
  const rowsOf = (table: string) =>
    (tables.get(table) ?? []).map(([, line]) => line.split(/ (.*)/, 2) as [string, string]);
  const withGroups = groupsIn(rowsOf('group'));
  return <Code extends string>(table: string): [Code, RegExp][] =>
    rowsOf(table).map(([code, phrase]) => [code as Code, new RegExp(withGroups(phrase), 'i')]);
}

/** What authorities say, in their own languages. */
export const phrasesOf = tablesIn(new URL('phrases.txt', import.meta.url));
