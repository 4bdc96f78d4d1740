import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolder } from '../hub/list/folder.ts';
import type { Hazard } from '../lib/core/hazard.ts';
import { optionsOf } from '../scripts/command.ts';
import { createPublisher, day, startOfTime } from '../tests/list/publisher.ts';
import { packagedHazards } from '../tests/support/demo/packaged-list.ts';
import {
  ourReader,
  python,
  pythonReader,
  startHost,
  tufJsReader,
} from '../tests/support/tuf-readers.ts';

/**
 * `npm run -C lab days [-- --days 30]`: the packaged list, changed and published each day, read by three
 * implementations of TUF. Keys are rotated on day 10 (online keys) and day 20 (all, to ECDSA P-256); every
 * third day each connection breaks once. Ends with 1 where two readers differ.
 */
const { days } = optionsOf({ days: 30 });
const stock = packagedHazards();
const place = mkdtempSync(join(tmpdir(), 'days-'));
const publisher = createPublisher({ ...openFolder(join(place, 'list')), files: new Map() });
const host = await startHost(join(place, 'list'));
const { trustedRoot } = publisher;
if (python === undefined) console.log('python-tuf is missing (Debian: python3-tuf)');
const readers = [
  ourReader(host.address, trustedRoot),
  tufJsReader(host.address, trustedRoot, place),
  ...(python === undefined ? [] : [pythonReader(python, host.address, trustedRoot, place)]),
];

/** Of each day: some 35 notices more, some 6 changed. */
function hazardsOn(today: number): Hazard[] {
  const all = stock.slice(0, stock.length - 1500 + today * 35);
  return all.map((hazard, at) =>
    at % 4000 === today ? { ...hazard, updated: '2026-11-27' } : hazard,
  );
}

let differences = 0;
let broken = 0;
console.log(`${readers.map(({ name }) => name).join(', ')}; ${stock.length} hazards in stock`);
for (let today = 1; today <= days; today += 1) {
  const now = startOfTime + today * day;
  if (today === 10) await publisher.rotate(['timestamp', 'snapshot'], now);
  if (today === 20)
    await publisher.rotate(['root', 'targets', 'snapshot', 'timestamp'], now, 'p256');
  await publisher.publish(hazardsOn(today), now);
  const seen: string[] = [];
  for (const reader of readers) {
    if (today % 3 === 0) {
      host.cutAfter(1 + (today % 4));
      await reader.visit(now).catch(() => {
        broken += 1;
      });
      host.cutAfter(Number.POSITIVE_INFINITY);
    }
    seen.push(JSON.stringify(await reader.visit(now)));
  }
  const isSame = new Set(seen).size === 1;
  differences += Number(!isSame);
  console.log(
    `day ${today}: ${isSame ? 'all agree' : 'THEY DIFFER'} ${isSame ? seen[0] : seen.join(' ')}`,
  );
}
console.log(`${days} days, ${broken} broken visits, ${differences} days on which they differ`);
for (const reader of readers) reader.close();
host.close();
rmSync(place, { recursive: true, force: true });
process.exitCode = differences === 0 ? 0 : 1;
