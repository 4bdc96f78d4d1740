import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { runHub } from '../../hub/cli.ts';
import { NetworkFailure } from '../../hub/fetch.ts';
import type { Fetch } from '../../hub/sources/source.ts';
import { createTerminal } from '../../hub/terminal.ts';

/**
 * Recorded answers in the place of the network: a folder for each feed, as the corpus has them, and
 * beside it `bulk` with whole feeds, one record a line. Lists that point at records name only those that
 * were recorded. `npm run hub` with them: `node tests/support/recorded-feeds.ts FOLDER daily --to …`.
 */

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const filesIn = (folder: string, end = '.json'): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(end))
        .sort()
        .map((file) => join(folder, file))
    : [];

type Row = Record<string, unknown>;
const read = new Map<string, Row[]>();
/** Records of `bulk`, read once. */
function bulk(folder: string, name: string): Row[] {
  const file = join(folder, '..', 'bulk', name);
  const rows =
    read.get(file) ??
    (existsSync(file)
      ? gunzipSync(readFileSync(file))
          .toString('utf8')
          .trim()
          .split('\n')
          .map((line): Row => JSON.parse(line))
      : []);
  read.set(file, rows);
  return rows;
}

const escaped = (value: unknown): string =>
  String(value).replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const element = (tag: string, value: unknown): string =>
  Array.isArray(value)
    ? `<${tag}>${value.map((one) => element('picture', one)).join('')}</${tag}>`
    : `<${tag}>${escaped(value)}</${tag}>`;
const record = (tag: string, row: Row): string =>
  `<${tag}>${Object.entries(row)
    .map(([name, value]) => element(name, value))
    .join('')}</${tag}>`;
const report = (content: string[]): string => `<Safety-Gate>${content.join('\n')}</Safety-Gate>`;

const weekly = new Map<string, Map<string, Row[]>>();
/** Safety Gate's weekly reports, whose records were kept by the names of their XML elements. */
function weeklyReports(folder: string): Map<string, Row[]> {
  const rows = bulk(folder, 'eu-safety-gate-weekly-2020-2026.ndjson.gz');
  const numberOf = ({ _report: file }: Row) => String(file).replace(/\D/g, '');
  const reports = weekly.get(folder) ?? Map.groupBy(rows, numberOf);
  weekly.set(folder, reports);
  return reports;
}

function weeklyList(folder: string): string | undefined {
  const reports = [...weeklyReports(folder)].map(([number, [row]]) => {
    const URL = `https://ec.europa.eu/safety-gate-alerts/api/download/weeklyReport/detail/xml/${number}`;
    return record('weeklyReport', { reference: number, publicationDate: row?.report_date, URL });
  });
  return reports.length > 0 ? report(reports) : undefined;
}

function weeklyReport(url: URL, folder: string): string | undefined {
  const rows = weeklyReports(folder).get(lastOf(url));
  return rows && report(rows.map((row) => record('notifications', row)));
}

function healthCanada(folder: string): unknown {
  const sample = json(join(folder, 'health-canada', 'sample.json')) as Row[];
  const known = new Set(sample.map(({ NID }) => NID));
  const rows = bulk(folder, 'health-canada-consumer-2026-08-22.ndjson.gz');
  return [...sample, ...rows.filter(({ NID }) => !known.has(NID))];
}

function safetyGatePage(folder: string): unknown {
  const content = filesIn(folder)
    .map((file) => json(file) as { id: number; reference: string; publicationDate: string })
    .map(({ id, reference, publicationDate }) => ({ id, reference, publicationDate }))
    .sort((a, b) => (a.publicationDate < b.publicationDate ? 1 : -1));
  return { content, last: true, totalElements: content.length, totalPages: 1, number: 0 };
}

const contentAt = (folder: string, path: string): string | undefined =>
  filesIn(folder).find((file) => (json(file) as { base_path?: string }).base_path === path);

function opssSearch(folder: string): unknown {
  const { results } = json(join(folder, 'search.json')) as { results: { link: string }[] };
  const known = results.filter(({ link }) => contentAt(folder, link) !== undefined);
  return { results: known, total: known.length, start: 0 };
}

function rappelPage(folder: string, url: URL): unknown {
  if (url.searchParams.get('limit') === '0') return { total_count: 0, results: [] };
  const { results } = json(join(folder, 'non-food.json')) as { results: unknown[] };
  return { total_count: results.length, results };
}

const text = (folder: string, file: string): string | undefined =>
  filesIn(folder, file)
    .map((path) => readFileSync(path, 'utf8'))
    .at(-1);
const lastOf = ({ pathname }: URL): string => pathname.split('/').pop() ?? '';

function opssContent(url: URL, folder: string): string | undefined {
  const file = contentAt(folder, url.pathname.replace('/api/content', ''));
  return file && readFileSync(file, 'utf8');
}

/** By address: which folder of the recorded feeds answers, and how. */
const answers: [at: RegExp, feed: string, answer: (url: URL, folder: string) => unknown][] = [
  [/ec\.europa\.eu\/.*\/(?:search|mostRecent\/)$/, 'eu-safety-gate', (_, at) => safetyGatePage(at)],
  [
    ...([/ec\.europa\.eu\/.*\/notification\/\d+$/, 'eu-safety-gate'] as const),
    (url, at) => text(at, `${lastOf(url)}.json`),
  ],
  [/saferproducts\.gov\//, 'cpsc', (_, at) => text(at, 'sample.json')],
  [/gov\.uk\/api\/search\.json$/, 'uk-opss', (_, at) => opssSearch(at)],
  [/gov\.uk\/api\/content\//, 'uk-opss', opssContent],
  [/weeklyReport\/list\//, '', (_, at) => weeklyList(at)],
  [/weeklyReport\/detail\//, '', weeklyReport],
  [/recalls-rappels\.canada\.ca\//, '', (_, at) => healthCanada(at)],
  [/productsafety\.gov\.au\/rss/, 'accc', (_, at) => text(at, 'psa_recall-rss.sample.xml')],
  [/productsafety\.gov\.au\/search/, 'accc', (_, at) => text(at, 'fragment.html')],
  [/data\.economie\.gouv\.fr\//, 'rappelconso', (url, at) => rappelPage(at, url)],
];

export const recordedFetch =
  (folder: string): Fetch =>
  async (address) => {
    const url = new URL(address);
    const [, feed = '', answerOf] = answers.find(([at]) => at.test(url.host + url.pathname)) ?? [];
    const answer = answerOf?.(url, join(folder, feed));
    if (answer === undefined) throw new NetworkFailure(`${url.host}: no recorded answer`);
    return new Response(typeof answer === 'string' ? answer : JSON.stringify(answer));
  };

if (import.meta.main) {
  const [folder = '', ...args] = process.argv.slice(2);
  const terminal = {
    ...createTerminal(),
    fetchPublic: recordedFetch(folder),
    sleep: async () => {},
  };
  process.exitCode = await runHub(args, terminal);
}
