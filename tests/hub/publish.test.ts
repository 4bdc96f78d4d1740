import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basesToKeep, changesBetween, mergeChanges, packSegment } from '../../hub/list/compact.ts';
import { logFile, readLog, sha256 } from '../../hub/list/log.ts';
import { readPublication, readRoots } from '../../hub/list/publication.ts';
import { checkSegments } from '../../hub/list/verify.ts';
import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import { refresh } from '../../lib/list/refresh.ts';
import { baseUrl, createPublisher, day, memoryFolder, startOfTime } from '../list/publisher.ts';
import { hazardOf, hazardsFrom } from '../store/fixtures.ts';
import { createMemoryStore } from '../support/memory-store.ts';

const byId = (hazards: readonly Hazard[]) => new Map(hazards.map((each) => [hazardId(each), each]));

describe('publishing', () => {
  it('leaves out withdrawn notices, and takes a hazard out whose notice was withdrawn', async () => {
    const publisher = createPublisher();
    await publisher.publish(hazardsFrom(1, 3));
    await publisher.publish([hazardOf(1), hazardOf(2), hazardOf(3, { status: 'withdrawn' })]);
    const published = await read(publisher);
    expect([...published.hazards.keys()]).toEqual(hazardsFrom(1, 2).map(hazardId));
  });

  it('makes no new version where nothing changed, and signs the timestamp only', async () => {
    const publisher = createPublisher();
    await publisher.publish(hazardsFrom(1, 3));
    const signed = await publisher.publish([...hazardsFrom(1, 3)].reverse(), startOfTime + day);
    expect(signed).toMatchObject({ targets: 1, snapshot: 1, timestamp: 2 });
    expect((await read(publisher)).version).toBe(1);
  });

  it('is the same to the byte for the same input, keys and time', async () => {
    const publisher = createPublisher();
    const first = memoryFolder();
    for (const [name, content] of publisher.folder.files) first.write(name, content);
    await publisher.publish(hazardsFrom(1, 30));
    const files = new Map(publisher.folder.files);
    for (const name of files.keys()) if (!first.has(name)) publisher.folder.remove(name);
    await publisher.publish([...hazardsFrom(1, 30)].reverse());
    expect(publisher.folder.files).toEqual(files);
  });

  it('keeps the files of a publication until a day after the next, for readers in the middle of it', async () => {
    const publisher = createPublisher();
    const sixHours = 6 * 3600_000;
    for (let at = 1; at <= 12; at += 1)
      await publisher.publish(hazardsFrom(1, 20 + at), startOfTime + at * sixHours);
    const names = [...publisher.folder.files.keys()];
    const versions = names.flatMap((name) => /^(\d+)\.targets\.json$/.exec(name)?.[1] ?? []);
    expect(versions.map(Number)).toEqual([8, 9, 10, 11, 12]);
    expect(names).toContain('1.root.json');
    expect(await checkSegments(await read(publisher))).toEqual([]);
  });

  async function read(publisher: ReturnType<typeof createPublisher>) {
    const publication = await readPublication(publisher.folder, await readRoots(publisher.folder));
    if (!publication) throw new Error('nothing published');
    return publication;
  }
});

describe('a publisher killed between any two writes', () => {
  it('publishes the old list until that of the timestamp, and goes on from there', async () => {
    let deaths = 0;
    for (let last = 1; ; last += 1) {
      let writes = 0;
      let isMortal = false;
      const folder = memoryFolder(() => {
        writes += 1;
        if (isMortal && writes >= last) throw new Error('killed');
      });
      const publisher = createPublisher(folder);
      await publisher.publish(hazardsFrom(1, 30));
      const before = writes;
      const old = folder.read('timestamp.json');
      isMortal = true;
      writes = 0;
      const died = await publisher.publish(hazardsFrom(2, 30)).then(
        () => false,
        () => true,
      );
      isMortal = false;
      const store = createMemoryStore();
      const options = {
        ...publisher.mirror(),
        now: () => startOfTime,
        store,
        baseUrl,
        trustedRoot: publisher.trustedRoot,
      };
      expect((await refresh(options)).kind).toBe('updated');
      expect(store.hazards().has(hazardId(hazardOf(1)))).toBe(
        old === folder.read('timestamp.json'),
      );
      await publisher.publish(hazardsFrom(2, 30));
      const log = readLog(folder.read(logFile)?.toString('utf8') ?? '', 'log');
      expect(log.map(({ version }) => version)).toEqual(log.map((_, at) => at + 1));
      expect(log.at(-1)?.timestamp).toBe(sha256(folder.read('timestamp.json') ?? ''));
      expect((await refresh({ ...options, fetch: publisher.mirror().fetch })).kind).not.toBe(
        'failed',
      );
      expect([...store.hazards().keys()].sort()).toEqual(hazardsFrom(2, 30).map(hazardId).sort());
      expect(before).toBeGreaterThan(4);
      if (!died) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThanOrEqual(5);
  });

  it('leaves a rotation that the next publish finishes, signing what the old keys had signed', async () => {
    for (const last of [1, 2, 3, 4, 5]) {
      let writes = -1;
      const folder = memoryFolder(() => {
        if (writes >= 0 && ++writes >= last) throw new Error('killed');
      });
      const publisher = createPublisher(folder);
      await publisher.publish(hazardsFrom(1, 3));
      writes = 0;
      await publisher.rotate(['timestamp', 'snapshot', 'targets']).catch(() => undefined);
      writes = -1;
      await publisher.publish(hazardsFrom(1, 4));
      const store = createMemoryStore();
      const outcome = await refresh({
        ...publisher.mirror(),
        now: () => startOfTime,
        store,
        baseUrl,
        trustedRoot: publisher.trustedRoot,
      });
      expect(outcome).toMatchObject({ kind: 'updated', list: { count: 4 } });
    }
  });
});

describe('a publisher who lost the folder', () => {
  it('goes on from the roots alone, and readers follow', async () => {
    const publisher = createPublisher();
    for (const last of [5, 6, 7]) await publisher.publish(hazardsFrom(1, last));
    const store = createMemoryStore();
    const { trustedRoot } = publisher;
    const options = { now: () => startOfTime, store, baseUrl, trustedRoot };
    await refresh({ ...publisher.mirror(), ...options });
    for (const name of publisher.folder.files.keys()) {
      if (name !== '1.root.json') publisher.folder.remove(name);
    }
    await publisher.rotate(['timestamp', 'snapshot']);
    await publisher.publish(hazardsFrom(2, 5), startOfTime + day);
    const outcome = await refresh({ ...publisher.mirror(), ...options });
    expect(outcome).toMatchObject({ kind: 'updated', list: { version: 1, count: 5 } });
    expect([...store.hazards().keys()]).toEqual(hazardsFrom(2, 5).map(hazardId));
  });
});

describe('catch-up segments', () => {
  it('thin out with age, and no client fetches much more than it missed', () => {
    let bases: number[] = [];
    for (let version = 2; version <= 730; version += 1) {
      bases = basesToKeep([...bases, version - 1], version, 1);
      expect(bases[0]).toBe(version - 1);
      expect(bases.length).toBeLessThanOrEqual(18);
      for (const away of [2, 7, 30, 90, 365].filter((days) => days < version - 1)) {
        const base = Math.max(...bases.filter((each) => each <= version - away));
        expect((version - base) / away).toBeLessThanOrEqual(2.5);
      }
    }
  });

  it('two in a row are as good as one', () => {
    const few = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 6 });
    const listOf = (numbers: number[], text: string) =>
      byId(numbers.map((number) => hazardOf(number, { finding: { en: `${text}${number % 2}` } })));
    fc.assert(
      fc.property(few, few, few, (a, b, c) => {
        const lists = [listOf(a, 'x'), listOf(b, 'y'), listOf(c, 'x')] as const;
        const both = mergeChanges(
          changesBetween(lists[0], lists[1]),
          changesBetween(lists[1], lists[2]),
        );
        const result = new Map(lists[0]);
        for (const hazard of both.put) result.set(hazardId(hazard), hazard);
        for (const id of both.remove) result.delete(id);
        const inOrder = (list: ReadonlyMap<string, Hazard>) =>
          [...list].sort(([one], [two]) => (one < two ? -1 : 1));
        expect(inOrder(result)).toEqual(inOrder(lists[2]));
      }),
    );
  });

  it('a whole list too long for one file comes in parts', async () => {
    const packed = packSegment(
      { line: 'x', from: 0, to: 1 },
      { put: hazardsFrom(1, 21), remove: [] },
      20,
    );
    expect(packed.map(({ file }) => [file.custom.part, file.custom.of])).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });
});

describe('any history', () => {
  it('brings any client, however long away, to the same list', async () => {
    const edit = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 9 }), async (history) => {
        const publisher = createPublisher();
        const clients: ReturnType<typeof createMemoryStore>[] = [];
        for (const [at, numbers] of history.entries()) {
          const now = startOfTime + at * day;
          const hazards = numbers.map((number) =>
            hazardOf(number, { finding: { en: `${at % 3}` } }),
          );
          await publisher.publish([hazardOf(99), ...hazards], now);
          const store = createMemoryStore();
          const options = {
            ...publisher.mirror(),
            now: () => now,
            baseUrl,
            trustedRoot: publisher.trustedRoot,
          };
          expect((await refresh({ ...options, store })).kind).toBe('updated');
          clients.push(store);
          // The one who comes every day, and the ones who were away since an earlier version.
          for (const other of at === history.length - 1 ? clients : clients.slice(0, 1)) {
            expect((await refresh({ ...options, store: other })).kind).not.toBe('failed');
            expect(other.hazards()).toEqual(store.hazards());
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});
