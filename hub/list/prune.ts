import { hashedPath } from '../../lib/list/follow.ts';
import { readSnapshot, readTargets } from '../../lib/list/metadata.ts';
import { type ListFolder, targetsIn } from './folder.ts';
import { lifetimes } from './sign.ts';

/** How long the files of an earlier publication stay, for clients in the middle of a download. */
const maxDownload = 24 * 3600_000;

/** Removes files that no publication of the last day has. All roots stay, because each leads to the next. */
export function prune(folder: ListFolder, targets: number, snapshot: number, now: number) {
  const needed = new Set<string>();
  for (const name of folder.list('')) {
    const [, number, role] = /^(\d+)\.(targets|snapshot)\.json$/.exec(name) ?? [];
    if (number === undefined) continue;
    const isNewest = Number(number) >= (role === 'targets' ? targets : snapshot);
    const next = isNewest ? now : writtenAt(folder, `${Number(number) + 1}.${role}.json`);
    if (next <= now - maxDownload) folder.remove(name);
    else if (role === 'targets') for (const file of filesNamedBy(folder, name)) needed.add(file);
  }
  for (const name of targetsIn(folder)) if (!needed.has(name)) folder.remove(name);
}

/** Computed from the expiry, because metadata has no other date. */
function writtenAt(folder: ListFolder, name: string): number {
  const read = name.endsWith('.targets.json') ? readTargets : readSnapshot;
  const lifetime = name.endsWith('.targets.json') ? lifetimes.targets : lifetimes.snapshot;
  try {
    const { signed } = read(folder.read(name)?.toString('utf8') ?? '');
    return Date.parse(signed.expires) - lifetime * 24 * 3600_000;
  } catch {
    return 0; // There is no such file, or an interrupted run left it unreadable.
  }
}

function filesNamedBy(folder: ListFolder, name: string): string[] {
  const text = folder.read(name)?.toString('utf8');
  if (text === undefined) return [];
  try {
    const { targets } = readTargets(text).signed;
    return Object.entries(targets).map(([path, file]) => hashedPath(path, file.hashes.sha256));
  } catch {
    return []; // An interrupted publication left it; the next one with that number replaces it.
  }
}
