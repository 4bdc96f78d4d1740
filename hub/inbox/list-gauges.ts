import { readSnapshot, readTargets, readTimestamp } from '../../lib/list/metadata.ts';
import { earliestExpiry } from '../list/publish.ts';
import { cachedFor } from './cached-for.ts';
import type { Metrics } from './metrics.ts';

/** Scrapes come every few seconds, lists every few hours. */
const readEvery = 5 * 60_000;

interface ListGauges {
  metrics: Metrics;
  /** A file of the published list; rejects where there is none. */
  read: (name: string) => Promise<string>;
  now: () => number;
  onFailure: (error: unknown) => void;
}

/** The list's age and expiry, and each source's last answer. For alerts only: signatures are not verified. */
async function readListState(read: ListGauges['read']) {
  const timestamp = readTimestamp(await read('timestamp.json')).signed;
  const { version } = timestamp.meta['snapshot.json'];
  const snapshot = readSnapshot(await read(`${version}.snapshot.json`)).signed;
  const { version: targetsVersion } = snapshot.meta['targets.json'];
  const targets = readTargets(await read(`${targetsVersion}.targets.json`)).signed;
  return {
    expires: Date.parse(earliestExpiry([timestamp, snapshot, targets])),
    published: Date.parse(targets.list.published),
    sources: timestamp.heard?.sources ?? {},
  };
}

/** Without a readable list the figures are NaN, which no alert rule matches; the failure is counted. */
export function addListGauges({ metrics, read, now, onFailure }: ListGauges): void {
  const list = cachedFor(readEvery, now, () =>
    readListState(read).catch((error: unknown) => {
      onFailure(error);
      return undefined;
    }),
  );
  const seconds = (from: number | undefined, to: number | undefined): number =>
    Math.round(((to ?? Number.NaN) - (from ?? Number.NaN)) / 1000);
  metrics.gauge('list_expires_in_seconds', 'Until readers take the list for expired.', async () =>
    seconds(now(), (await list())?.expires),
  );
  metrics.gauge('list_age_seconds', 'Since the list last changed.', async () =>
    seconds((await list())?.published, now()),
  );
  metrics.gaugeBy(
    ['source'],
    'source_age_seconds',
    'Since the day of the last good answer, by source.',
    async () =>
      Object.entries((await list())?.sources ?? {}).map(([source, day]) => [
        [source],
        seconds(Date.parse(day), now()),
      ]),
  );
}
