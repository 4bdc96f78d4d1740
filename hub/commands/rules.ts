import { basename } from 'node:path';
import { siteOf } from '../../lib/sites/index.ts';
import { canonicalAddresses } from '../../lib/sites/page-data.ts';
import { type Command, HubError, UsageError } from '../command.ts';
import { readInput, reasonOf } from '../json-lines.ts';
import { effectsOf, type RuleEffect, rulesIn } from '../rules/effects.ts';
import { readShops } from '../rules/shops-file.ts';
import { table } from '../table.ts';

interface PageEffect extends RuleEffect {
  page: string;
}

/** The page's address: where a browser noted that it was saved from, or the canonical address of the page. */
function addressOf(markup: string, doc: Document): URL | undefined {
  const [, saved = ''] = /<!-- saved from url=\(\d+\)(\S+) -->/.exec(markup) ?? [];
  const canonical = canonicalAddresses(doc, new URL('https://unknown.invalid'));
  return [URL.parse(saved), ...canonical].find((url) => url && siteOf(url)?.page(url)) ?? undefined;
}

const preview = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

async function effectsIn(page: string, rulesFile: string, address: string | undefined) {
  const { parsePage } = await import('../rules/page.ts');
  const markup = readInput(page);
  const doc = parsePage(markup);
  const url = address === undefined ? addressOf(markup, doc) : URL.parse(address);
  const site = url && siteOf(url);
  if (!site) throw new UsageError('does not say where it was saved from: name --url');
  return effectsOf(site, rulesIn(rulesFile, site), doc, url);
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === 0 || (Array.isArray(value) && value.length === 0);

const rowOf = ({ page, field, before, after, rule }: PageEffect): string[] => [
  ...[page, field, preview(before), preview(after), String(rule)],
];

const countsByField = (effects: readonly RuleEffect[]): string[] =>
  Object.entries(Object.groupBy(effects, ({ field }) => field)).map(([field, all = []]) => {
    const lost = all.filter(({ after }) => isEmpty(after)).length;
    const gained = all.filter(({ before }) => isEmpty(before)).length;
    return `${field}: ${gained} found, ${lost} lost, ${all.length - gained - lost} changed`;
  });

export const rules: Command = {
  summary: 'says what the rules of a shops.json change on saved pages',
  usage: [
    'rules check <shops.json> <page.html>... [--url <address>]',
    '      url: where the page was saved from, if it does not say so',
  ],
  async run(args, terminal) {
    const [action, file, ...pages] = args.positionals;
    if (action !== 'check' || file === undefined) throw new UsageError('rules check <shops.json>');
    readShops(file);
    const effects: PageEffect[] = [];
    const unread: string[] = [];
    for (const page of pages)
      try {
        for (const one of await effectsIn(page, file, args.text('url')))
          effects.push({ page: basename(page), ...one });
      } catch (error) {
        unread.push(`${page}: ${reasonOf(error)}`);
      }
    if (effects.length > 0)
      terminal.out(table([['page', 'field', 'before', 'after', 'rule'], ...effects.map(rowOf)]));
    for (const line of countsByField(effects)) terminal.out(line);
    for (const line of unread) terminal.note(line);
    terminal.out(`${pages.length - unread.length} pages read`);
    if (unread.length > 0)
      throw new HubError(`${unread.length} of ${pages.length} pages cannot be read`);
  },
};
