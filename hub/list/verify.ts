import { existsSync } from 'node:fs';
import { hazardId } from '../../lib/core/hazard.ts';
import { createDownload, type Download } from '../../lib/list/download.ts';
import { asFailure } from '../../lib/list/failure.ts';
import { gather } from '../../lib/list/follow.ts';
import type { ListChanges } from '../../lib/list/list-store.ts';
import { loadTrusted, refreshRoot } from '../../lib/list/refresh-metadata.ts';
import { canonicalLine } from '../canonical.ts';
import { HubError, type Terminal, UsageError } from '../command.ts';
import { openFolder } from './folder.ts';
import { downloadFrom, type Publication, readList } from './publication.ts';

function downloadOf(place: string, terminal: Pick<Terminal, 'fetch' | 'now' | 'signal'>): Download {
  if (/^https?:\/\//.test(place)) {
    return createDownload({
      baseUrl: place,
      fetch: (url, init) => terminal.fetch(url, init),
      now: terminal.now,
      signal: terminal.signal,
    });
  }
  if (!existsSync(place)) throw new UsageError(`no folder at ${place}`);
  return downloadFrom(openFolder(place));
}

/** The list as a client with only this root gets it. Without `start`, expiry is ignored. */
export async function readVerified(
  place: string,
  root: string,
  terminal: Pick<Terminal, 'fetch' | 'now' | 'signal'>,
  start: number | undefined,
): Promise<Publication> {
  const download = downloadOf(place, terminal);
  try {
    const { trusted } = await loadTrusted(root, undefined);
    return await readList(await refreshRoot(trusted, download), download, start);
  } catch (error) {
    const { code, message } = asFailure(error);
    throw new HubError(`${place}: ${code}: ${message}`);
  }
}

/**
 * Checks that every segment leads to the same list: a client that follows it must end with what a new
 * client gets. Returns one line for each fault.
 */
export async function checkSegments(
  list: Omit<Publication, 'metadata' | 'shops'>,
): Promise<string[]> {
  const { steps, line, version, hazards, download } = list;
  const wrong: string[] = [];
  for (const step of steps) {
    const name = `segment ${step.from} to ${step.to}`;
    let changes: ListChanges;
    try {
      changes = await gather([step], line, download);
    } catch (error) {
      wrong.push(`${name}: ${asFailure(error).message}`);
      continue;
    }
    if (step.to !== version) {
      if (step.from > 0) wrong.push(`${name} leads to an old version`);
      continue;
    }
    const differs = changes.put.filter((hazard) => {
      const published = hazards.get(hazardId(hazard));
      return !published || canonicalLine(published) !== canonicalLine(hazard);
    });
    const alive = changes.remove.filter((id) => hazards.has(id));
    if (differs.length + alive.length > 0) {
      wrong.push(`${name} leads elsewhere: ${[...differs.map(hazardId), ...alive][0]}`);
    }
  }
  return wrong;
}
