import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { canonicalLine } from '../hub/canonical.ts';
import { folderFetch, type ListFolder, openFolder } from '../hub/list/folder.ts';
import { packagedHazards } from '../hub/list/packaged.ts';
import { type Hazard, hazardId } from '../lib/core/hazard.ts';
import { refresh } from '../lib/list/refresh.ts';
import { optionsOf } from '../scripts/command.ts';
import { createPublisher, day } from '../tests/list/publisher.ts';
import { createMemoryStore } from '../tests/support/memory-store.ts';
import { createRandom } from './random.ts';

const baseUrl = 'https://list.example/';

/** A subscriber, with what the network carried for it. HTTP headers are not counted. */
function createClient(folder: ListFolder, trustedRoot: string) {
  const store = createMemoryStore();
  const honest = folderFetch(folder, baseUrl);
  let gzip = 0;
  let files = 0;
  const fetch = async (url: string) => {
    const response = await honest(url);
    const bytes = new Uint8Array(await response.arrayBuffer());
    // Web hosts compress JSON on the way; segments are compressed already.
    gzip += url.endsWith('.json') && bytes.length > 0 ? gzipSync(bytes).length : bytes.length;
    files += 1;
    return new Response(response.ok ? bytes : null, { status: response.status });
  };
  return {
    hazards: store.hazards,
    storedList: store.storedList,
    /** Rejects where an update fails: in this year nobody attacks. */
    async update(now: number) {
      const outcome = await refresh({ fetch, now: () => now, store, trustedRoot, baseUrl });
      if (outcome.kind === 'failed') throw outcome.failure;
      return outcome;
    },
    /** Bytes and files since the last call. */
    taken() {
      const all = { gzip, files };
      gzip = 0;
      files = 0;
      return all;
    },
  };
}

/**
 * `npm run -C lab year [-- --weeks 52]`: the packaged list's last year once more, a list a day, published,
 * signed, fetched and applied by the real code; what it costs a client, what a list weighs, and from both
 * what subscribers cost the host. Notices
 * come on the day of their date; edits and withdrawals, of which the list knows no day, are drawn.
 */
const { weeks } = optionsOf({ weeks: 52 });
const days = weeks * 7;
const editsADay = 6.4;
const withdrawalsADay = 0.4;

const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);
const all = await packagedHazards();
const dateOf = ({ published, updated }: Hazard) => published ?? updated ?? '';
const dates = all.map(dateOf).filter((date) => date.length === 10);
const last = Date.parse(`${dates.sort().at(-1)}T05:00:00Z`);
const monday = last - ((new Date(last).getUTCDay() + 6) % 7) * day;
const start = monday - (weeks - 1) * 7 * day;
const isLater = (hazard: Hazard) => dateOf(hazard).length === 10 && dateOf(hazard) >= dayOf(start);
const byDay = Map.groupBy(all.filter(isLater), dateOf);
const random = createRandom(2026);
const hazards = new Map(
  all.filter((hazard) => !isLater(hazard)).map((hazard) => [hazardId(hazard), hazard]),
);
const recent = [...hazards.keys()].slice(-2000);

const place = mkdtempSync(join(tmpdir(), 'year-'));
process.on('exit', () => rmSync(place, { recursive: true, force: true }));
const folder = openFolder(join(place, 'list'));
const publisher = createPublisher({ ...folder, files: new Map() });
const { trustedRoot } = publisher;

/** A share of one is one now and then. */
const whole = (count: number) => Math.floor(count) + Number(random.is(count % 1));

function liveThrough(date: string) {
  for (const hazard of byDay.get(date) ?? []) {
    hazards.set(hazardId(hazard), hazard);
    recent.push(hazardId(hazard));
  }
  recent.splice(0, recent.length - 2000);
  for (let left = whole(editsADay); left > 0; left -= 1) edit(random.pick(recent), date);
  for (let left = whole(withdrawalsADay); left > 0; left -= 1) hazards.delete(random.pick(recent));
}

/** A line is sent whole, whatever was changed in it. */
function edit(id: string, date: string) {
  const old = hazards.get(id);
  if (old) hazards.set(id, { ...old, updated: date });
}

const publishToday = (now: number) => publisher.publish([...hazards.values()], now);

await publishToday(start - day);
const daily = createClient(folder, trustedRoot);
await daily.update(start - day);
const first = daily.taken();
const awayFor = [2, 7, 30, 90, 180].filter((length) => length < days - 10);
const travellers = new Map<number, ReturnType<typeof createClient>>();
const costs: number[] = [];
let requests = 0;
console.log(`${hazards.size} hazards to begin with, on ${dayOf(start)}`);

for (let at = 0; at < days; at += 1) {
  const now = start + at * day;
  for (const length of awayFor.filter((each) => at === days - 1 - each)) {
    const client = createClient(folder, trustedRoot);
    await client.update(now);
    client.taken();
    travellers.set(length, client);
  }
  for (const hour of [0, 6, 12, 18]) {
    // The list comes out between two of the four checks.
    if (hour === 12) {
      liveThrough(dayOf(now));
      await publishToday(now + hour * 3600_000 - 60_000);
    }
    await daily.update(now + hour * 3600_000);
  }
  const { gzip, files } = daily.taken();
  requests += files;
  costs.push(gzip);
  if (at % 28 === 27) process.stderr.write(`week ${(at + 1) / 7}: ${hazards.size} hazards\n`);
}

const end = start + days * day - 3600_000;
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const sorted = [...costs].sort((a, b) => a - b);
const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
const textOf = (all: ReadonlyMap<string, Hazard>) =>
  [...all.values()].map(canonicalLine).sort().join('\n');
const newest = textOf(hazards);
if (textOf(daily.hazards()) !== newest) throw new Error('the daily client has another list');

console.log(
  `\nOne client, ${days} days, four checks a day (JSON gzipped on the way, no HTTP headers):`,
);
console.log(
  `  a day: mean ${kb(sum(costs) / days)}, median ${kb(sorted[days >> 1] ?? 0)}, working days ${kb(sum(costs.filter((_, at) => at % 7 < 5)) / ((days * 5) / 7))}, most ${kb(sorted.at(-1) ?? 0)}   goal 10 KB`,
);
for (const [length, client] of travellers) {
  const outcome = await client.update(end);
  const { gzip, files } = client.taken();
  if (textOf(client.hazards()) !== newest) throw new Error('a traveller has another list');
  const segments = files - 3;
  console.log(
    `  away for ${length} days: ${kb(gzip)} in ${segments} segment${segments === 1 ? '' : 's'} (${outcome.kind}); day by day it was ${kb(sum(costs.slice(-length)))}`,
  );
}

const fresh = createClient(folder, trustedRoot);
await fresh.update(end);
const { gzip } = fresh.taken();
if (textOf(fresh.hazards()) !== newest) throw new Error('a new client has another list');
const bytes = (await fresh.storedList())?.bytes ?? 0;
console.log(
  `\nThe whole list: ${kb(bytes)} for ${hazards.size} hazards, ${(bytes / hazards.size).toFixed(1)} bytes each   goal 150`,
);
console.log(
  `  as a new client gets it, metadata included: ${kb(gzip)}; at the start of the year ${kb(first.gzip)}`,
);

/** GitHub Pages: "soft bandwidth limit of 100 GB per month" (docs.github.com, limits of Pages). */
const pagesBytes = 100e9;
/** A device whose browser starts at nine asks at nine: the busiest hour against the mean. */
const peak = 3;
/** A month, and of its subscribers a tenth is new. */
const bytesAMonth = (30 * sum(costs)) / days + 0.1 * gzip;
const most = Math.floor(pagesBytes / bytesAMonth / 1000) * 1000;
console.log(
  `\nOne subscriber: ${kb(sum(costs) / days)} and ${(requests / days).toFixed(1)} requests a day; a new device ${(gzip / 1e6).toFixed(2)} MB.`,
);
console.log('  subscribers   req/s  at peak   a month (a tenth of them new)');
for (const subscribers of [1e4, 1e6, 1e8]) {
  const mean = (subscribers * requests) / days / 86_400;
  const rates = [mean, mean * peak].map((rate) => rate.toFixed(rate < 10 ? 1 : 0).padStart(8));
  const bytes = subscribers * bytesAMonth;
  const terabytes = (bytes / 1e12).toFixed(bytes < 1e13 ? 3 : 0).padStart(8);
  console.log(
    `  ${subscribers.toLocaleString('en').padStart(11)} ${rates.join('  ')}  ${terabytes} TB`,
  );
}
console.log(`First limit: Pages' 100 GB a month, at ${most.toLocaleString('en')} subscribers. Then: the
same folder on a host without a price for traffic, or mirrors. With 100 million: a CDN that keeps timestamp.json
for some minutes, so that the origin is asked once an hour and place; checks every 12 hours halve the requests.`);
