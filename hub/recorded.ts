import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NetworkFailure } from './fetch.ts';
import type { Fetch } from './sources/source.ts';

/**
 * Recorded answers in the place of the network (`hub collect --from-recorded folder`): a folder for
 * each feed, as the corpus has them. Lists that point at records name only those that were recorded.
 */

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const filesIn = (folder: string, end = '.json'): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(end))
        .sort()
        .map((file) => join(folder, file))
    : [];

interface Alert {
  id: number;
  reference: string;
  publicationDate: string;
}

function safetyGatePage(folder: string): unknown {
  const alerts = filesIn(folder).map((file) => json(file) as Alert);
  const content = alerts
    .map(({ id, reference, publicationDate }) => ({ id, reference, publicationDate }))
    .sort((a, b) => (a.publicationDate < b.publicationDate ? 1 : -1));
  return { content, last: true, totalElements: content.length, totalPages: 1, number: 0 };
}

interface Content {
  base_path?: string;
}
const contentAt = (folder: string, path: string): string | undefined =>
  filesIn(folder).find((file) => (json(file) as Content).base_path === path);

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

type Answer = (url: URL, folder: string) => unknown | string | undefined;
const text = (folder: string, file: string): string | undefined =>
  filesIn(folder, file)
    .map((path) => readFileSync(path, 'utf8'))
    .at(-1);

const answers: [at: RegExp, answer: Answer][] = [
  [
    /ec\.europa\.eu\/.*\/(?:search|mostRecent\/)$/,
    (_url, folder) => safetyGatePage(join(folder, 'eu-safety-gate')),
  ],
  [
    /ec\.europa\.eu\/.*\/notification\/\d+$/,
    (url, folder) => text(join(folder, 'eu-safety-gate'), `${url.pathname.split('/').pop()}.json`),
  ],
  [/saferproducts\.gov\//, (_url, folder) => text(join(folder, 'cpsc'), 'sample.json')],
  [/gov\.uk\/api\/search\.json$/, (_url, folder) => opssSearch(join(folder, 'uk-opss'))],
  [
    /gov\.uk\/api\/content\//,
    (url, folder) => {
      const file = contentAt(join(folder, 'uk-opss'), url.pathname.replace('/api/content', ''));
      return file && readFileSync(file, 'utf8');
    },
  ],
  [
    /recalls-rappels\.canada\.ca\//,
    (_url, folder) => text(join(folder, 'health-canada'), 'sample.json'),
  ],
  [
    /productsafety\.gov\.au\/rss/,
    (_url, folder) => text(join(folder, 'accc'), 'psa_recall-rss.sample.xml'),
  ],
  [/productsafety\.gov\.au\/search/, (_url, folder) => text(join(folder, 'accc'), 'fragment.html')],
  [/data\.economie\.gouv\.fr\//, (url, folder) => rappelPage(join(folder, 'rappelconso'), url)],
  [/globalrecalls\.oecd\.org\//, (_url, folder) => text(join(folder, 'oecd'), '.xml')],
];

export const recordedFetch =
  (folder: string): Fetch =>
  async (address) => {
    const url = new URL(address);
    const answer = answers.find(([at]) => at.test(url.host + url.pathname))?.[1](url, folder);
    if (answer === undefined) throw new NetworkFailure(`${url.host}: no recorded answer`);
    return new Response(typeof answer === 'string' ? answer : JSON.stringify(answer));
  };
