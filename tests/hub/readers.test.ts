import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFolder } from '../../hub/list/folder.ts';
import { createPublisher, day, startOfTime } from '../list/publisher.ts';
import { hazardsFrom } from '../store/fixtures.ts';
import {
  ourReader,
  python,
  pythonReader,
  type Reader,
  startHost,
  tufJsReader,
} from '../support/tuf-readers.ts';

/** Independent clients of the TUF project and ours read each publication, over HTTP. */
let place: string;
let publisher: ReturnType<typeof createPublisher>;
let host: Awaited<ReturnType<typeof startHost>>;
let readers: Reader[];

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'readers-'));
  publisher = createPublisher({ ...openFolder(join(place, 'list')), files: new Map() });
  host = await startHost(join(place, 'list'));
  const { address } = host;
  const root = publisher.trustedRoot;
  readers = [ourReader(address, root), tufJsReader(address, root, place)];
  if (python !== undefined) readers.push(pythonReader(python, address, root, place));
});
afterEach(() => {
  for (const reader of readers) reader.close();
  host.close();
  rmSync(place, { recursive: true });
});

const which =
  python === undefined ? 'tuf-js and ours (no python-tuf here)' : 'tuf-js, python-tuf and ours';

/** `DAYS=30 npx vitest run tests/hub/readers.test.ts` takes a month, and a minute. */
const days = Number(process.env.DAYS ?? 6);
const [firstRotation, secondRotation] = [Math.ceil(days / 3), Math.ceil((2 * days) / 3)];

describe(`${which}`, () => {
  it(
    `have the same list each of ${days} days, over two rotations and broken connections`,
    async () => {
      for (let today = 1; today <= days; today += 1) {
        const now = startOfTime + today * day;
        if (today === firstRotation)
          await publisher.rotate(['timestamp', 'snapshot', 'targets'], now);
        if (today === secondRotation)
          await publisher.rotate(['root', 'targets', 'timestamp'], now, 'p256');
        const shops = today === firstRotation ? '{"format":1,"shops":{}}' : undefined;
        await publisher.publish(hazardsFrom(today, 40), now, undefined, shops);
        const seen = [];
        for (const [at, reader] of readers.entries()) {
          host.cutAfter((today % 6) + at);
          await reader.visit(now).catch(() => undefined);
          host.cutAfter(Number.POSITIVE_INFINITY);
          seen.push(await reader.visit(now));
        }
        expect(seen[0]).toMatchObject({
          root: 1 + Number(today >= firstRotation) + Number(today >= secondRotation),
          version: today,
          hazards: 40,
        });
        for (const other of seen) expect(other).toEqual(seen[0]);
      }
    },
    days * 5000,
  );

  it('refuse a changed byte, and a list past its expiry (so the above says something)', async () => {
    await publisher.publish(hazardsFrom(1, 40));
    for (const reader of readers)
      await expect(reader.visit(startOfTime + 8 * day)).rejects.toThrow(/expired/i);
    const file = join(place, 'list/timestamp.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"version":1', '"version":2'));
    for (const reader of readers) await expect(reader.visit(startOfTime)).rejects.toThrow(/sign/i);
  });
});
