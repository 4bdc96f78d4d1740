import { hashedPath } from '../../lib/list/follow.ts';
import { readSnapshot, readTargets } from '../../lib/list/metadata.ts';
import { type ListFolder, targetsIn } from './folder.ts';
import { lifetimes } from './sign.ts';

/** How long the files of a publication stay once another took its place, for clients in the middle of a download. */
const maxDownload = 24 * 3600_000;

/** Removes what no publication of the last day names. Roots stay for ever: each leads to the next. */
export function prune(folder: ListFolder, targets: number, snapshot: number, now: number) {
  const needed = new Set<string>();
  for (const name of folder.list('')) {
    const [, number, role] = /^(\d+)\.(targets|snapshot)\.json$/.exec(name) ?? [];
    if (number === undefined) continue;
    const isNewest = Number(number) >= (role === 'targets' ? targets : snapshot);
    const next = isNewest ? now : madeAt(folder, `${Number(number) + 1}.${role}.json`);
    if (next <= now - maxDownload) folder.remove(name);
    else if (role === 'targets') for (const file of filesNamedBy(folder, name)) needed.add(file);
  }
  for (const name of targetsIn(folder)) if (!needed.has(name)) folder.remove(name);
}

/** Dated by its expiry, because metadata has no other date. */
function madeAt(folder: ListFolder, name: string): number {
  const read = name.endsWith('.targets.json') ? readTargets : readSnapshot;
  const lives = name.endsWith('.targets.json') ? lifetimes.targets : lifetimes.snapshot;
  try {
    const { signed } = read(folder.read(name)?.toString('utf8') ?? '');
    return Date.parse(signed.expires) - lives * 24 * 3600_000;
  } catch {
    return 0; // Its place was never taken, or was left by something that was stopped.
  }
}

function filesNamedBy(folder: ListFolder, name: string): string[] {
  const text = folder.read(name)?.toString('utf8');
  if (text === undefined) return [];
  try {
    const { targets } = readTargets(text).signed;
    return Object.entries(targets).map(([path, file]) => hashedPath(path, file.hashes.sha256));
  } catch {
    return []; // Left over from a publication that was stopped; the next of that number replaces it.
  }
}
