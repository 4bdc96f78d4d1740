import { describe, expect, it } from 'vitest';
import {
  type Backup,
  type BackupParts,
  entryOf,
  mostBytes,
  mostForPictures,
  previewOf,
  readBackup,
  writeBackup,
} from '../../entrypoints/options/backup.ts';
import type { Owned } from '../../lib/core/owned.ts';
import { bringIn } from '../../lib/store/bring-in.ts';
import type { Open } from '../../lib/store/database.ts';
import { createOutbox } from '../../lib/store/outbox.ts';
import type { OutboxEntry } from '../../lib/store/records.ts';
import { createSilenced } from '../../lib/store/silenced.ts';
import { createWatch, mostWatched } from '../../lib/store/watch.ts';
import { startWorker, useFreshDisk } from '../store/fixtures.ts';

useFreshDisk();

const made = '2026-11-25T09:00:00.000Z';
const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const entry = (number: number, rest: Partial<OutboxEntry> = {}): OutboxEntry => ({
  report: {
    id: uuid(number),
    kind: 'suspect',
    site: 'temu',
    listingId: '601099512345678',
    url: 'https://www.temu.com/g-601099512345678.html',
    title: 'Umbrella',
    createdAt: '2026-11-25T08:00Z',
    appVersion: '0.1.0',
  },
  state: 'queued',
  addedAt: 1_000 + number,
  attempts: 3,
  nextAttempt: 9,
  ...rest,
});
/** As it comes out of a file. */
const kept = ({ picture: _none, ...rest }: OutboxEntry) => entryOf(rest);
const now = Date.parse(made);
const thing = (number: number, rest: Partial<Owned> = {}): Owned => ({
  site: 'temu',
  id: String(number),
  title: `Thing ${number}`,
  seenAt: '2026-11-20T10:00:00.000Z',
  how: 'order',
  ...rest,
});
const silence = { site: 'temu', id: '1', hazard: 'kr-seoul:1', at: made };

const parts: BackupParts = {
  choices: {
    language: 'ko',
    region: 'KR',
    caution: true,
    advice: false,
    cards: true,
    purchase: false,
    lines: true,
    sourcesOff: ['kr-seoul'],
  },
  reports: [entry(1), entry(2, { state: 'sent', secret: 'hush', inbox: 'https://inbox.example' })],
  silenced: [silence],
};
const { text } = writeBackup(parts, made);

/** The file after somebody changed it. */
const changed = (change: (file: Record<string, unknown>) => void): string => {
  const file = JSON.parse(text) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
};
const problemOf = (file: string) => {
  const read = readBackup(file);
  return read.ok ? 'none' : read.problem;
};

describe('the file', () => {
  it('holds choices, reports and pairs, and is read as it was written', () => {
    const read = readBackup(text);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.backup.choices).toEqual(parts.choices);
    expect(read.backup.reports.map(({ report }) => report)).toEqual(
      parts.reports.map(({ report }) => report),
    );
    expect(read.backup.silenced).toEqual([silence]);
    const again = { ...parts, reports: read.backup.reports.map(entryOf) };
    expect(writeBackup(again, made)).toEqual({ text, leftOut: 0 });
  });

  it('holds no secret and no inbox', () => {
    expect(text).not.toContain('hush');
    expect(text).not.toContain('inbox');
  });

  it.each<[string, unknown]>([
    ['', { kind: 'not-json' }],
    ['PK\u0003\u0004', { kind: 'not-json' }],
    [text.slice(0, -5), { kind: 'not-json' }],
    ['null', { kind: 'not-ours' }],
    ['[]', { kind: 'not-ours' }],
    ['{"format":"another"}', { kind: 'not-ours' }],
    [changed((file) => Object.assign(file, { version: 2 })), { kind: 'newer' }],
    [
      changed((file) => Object.assign(file, { version: 'x' })),
      { kind: 'broken', where: 'version' },
    ],
    [
      changed((file) => Object.assign(file, { made: 'yesterday' })),
      { kind: 'broken', where: 'made' },
    ],
    [
      changed((file) => Object.assign(file, { choices: { region: 'KOR' } })),
      { kind: 'broken', where: 'choices.region' },
    ],
    [
      changed(({ reports }) =>
        Object.assign((reports as { state: string }[])[1] ?? {}, { state: 'x' }),
      ),
      { kind: 'broken', where: 'reports.1.state' },
    ],
    [
      changed((file) => Object.assign(file, { silenced: [{ ...silence, at: 'x' }] })),
      { kind: 'broken', where: 'silenced.0.at' },
    ],
  ])('is refused as a whole: %.40s', (file, problem) => {
    expect(problemOf(file)).toEqual(problem);
  });

  it('is refused where it holds what is not asked for', () => {
    expect(problemOf(changed((file) => Object.assign(file, { __proto: 1 })))).toMatchObject({
      kind: 'broken',
    });
    expect(problemOf(`${' '.repeat(mostBytes + 1)}`)).toEqual({ kind: 'too-large' });
  });
});

describe('pictures and things of the watch', () => {
  const bytes = Uint8Array.from({ length: 50_000 }, (_, at) => (at * 7) % 256);
  const picture = { type: 'image/jpeg' as const, bytes };
  const owned = [thing(1), thing(2, { how: 'own', model: 'NL-2040', gtins: ['4006381333931'] })];
  const full = (): BackupParts => ({
    ...parts,
    reports: [entry(1, { picture }), entry(2)],
    owned,
  });
  const read = (file: string) => {
    const result = readBackup(file);
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    return result.backup;
  };

  it('are read as they were written, to the byte', () => {
    const written = writeBackup(full(), made);
    expect(written.leftOut).toBe(0);
    const backup = read(written.text);
    expect(backup.owned).toEqual(owned);
    const [first, second] = backup.reports.map(entryOf);
    expect(first?.picture).toEqual(picture);
    expect(second).not.toHaveProperty('picture');
  });

  it('more pictures than the file has room for are left out and counted, the reports are not', () => {
    const large = { ...picture, bytes: new Uint8Array(2 * 1024 * 1024) };
    const reports = Array.from({ length: 8 }, (_, at) => entry(at, { picture: large }));
    const { text: file, leftOut } = writeBackup({ ...parts, reports }, made);
    const most = Math.floor(mostForPictures / (Math.ceil(large.bytes.length / 3) * 4));
    expect(leftOut).toBe(8 - most);
    expect(file.length).toBeLessThan(mostBytes);
    const backup = read(file);
    expect(backup.reports).toHaveLength(8);
    expect(backup.reports.filter((one) => one.picture)).toHaveLength(most);
    expect(backup.reports[0]?.picture).toBeDefined();
  });

  it.each<[string, (file: Backup) => unknown]>([
    [
      'reports.0.picture.type',
      ({ reports }) => Object.assign(reports[0]?.picture ?? {}, { type: 'image/svg+xml' }),
    ],
    [
      'reports.0.picture.base64',
      ({ reports }) => Object.assign(reports[0]?.picture ?? {}, { base64: 'AAAAA' }),
    ],
    [
      'reports.0.picture.base64',
      ({ reports }) => Object.assign(reports[0]?.picture ?? {}, { base64: '<b>' }),
    ],
    ['owned.1.seenAt', (file) => Object.assign(file.owned?.[1] ?? {}, { seenAt: 'yesterday' })],
    ['owned.0', (file) => Object.assign(file.owned?.[0] ?? {}, { price: 3 })],
  ])('are refused where they are broken: %s', (where, change) => {
    const file = JSON.parse(writeBackup(full(), made).text) as Backup;
    change(file);
    expect(problemOf(JSON.stringify(file))).toEqual({ kind: 'broken', where });
  });

  it('a report that was sent gets no picture back', () => {
    const [report] = read(writeBackup(full(), made).text).reports;
    if (!report) throw new Error('no report');
    expect(entryOf({ ...report, state: 'sent' })).not.toHaveProperty('picture');
  });
});

describe('the preview', () => {
  it('counts things of the watch, where there are any in the file', () => {
    const file = readBackup(writeBackup({ ...parts, owned: [thing(1), thing(2)] }, made).text);
    if (!file.ok) throw new Error('unreadable');
    const here = { ...parts, owned: [thing(2), thing(3)] };
    expect(previewOf(file.backup, here).owned).toEqual({ fresh: 1, known: 1 });
    const plain = readBackup(text);
    if (!plain.ok) throw new Error('unreadable');
    expect(previewOf(plain.backup, here)).not.toHaveProperty('owned');
  });

  it('tells new from known, each once', () => {
    const read = readBackup(
      changed((file) =>
        Object.assign(file, { silenced: [silence, silence, { ...silence, id: '2' }] }),
      ),
    );
    if (!read.ok) throw new Error('unreadable');
    const here = {
      choices: { ...parts.choices, region: 'auto' },
      reports: [entry(2)],
      silenced: [],
    };
    expect(previewOf(read.backup, here)).toEqual({
      made,
      reports: { fresh: 1, known: 1 },
      silenced: { fresh: 2, known: 0 },
      choices: ['region'],
    });
  });
});

describe('bringing things of the watch in', () => {
  const bring = (open: Open, owned: readonly Owned[]) =>
    bringIn(open, { reports: [], silenced: [], owned }, now);

  it('adds what is new, and leaves what is here as it is', async () => {
    const { open } = startWorker();
    const watch = createWatch(open);
    await watch.add([thing(1, { title: 'Mine', seenAt: '2026-11-21T10:00:00.000Z' })], now);
    await bring(open, [thing(1, { title: 'The file’s', how: 'own' }), thing(2)]);
    const list = await watch.list(now);
    expect(list.map(({ id, title, how, news }) => [id, title, how, news])).toEqual([
      ['1', 'Mine', 'order', []],
      ['2', 'Thing 2', 'order', []],
    ]);
  });

  it('never pushes out what is here: the file’s newest take the room that is left', async () => {
    const { open } = startWorker();
    const watch = createWatch(open);
    const here = Array.from({ length: mostWatched - 1 }, (_, at) =>
      thing(at, { seenAt: '2025-01-01T10:00:00.000Z' }),
    );
    await watch.add(here, now);
    await bring(open, [
      thing(90_001),
      thing(90_002, { seenAt: '2026-11-22T10:00:00.000Z' }),
      thing(90_003),
    ]);
    const ids = new Set((await watch.list(now)).map(({ id }) => id));
    expect(ids.size).toBe(mostWatched);
    expect(here.every(({ id }) => ids.has(id))).toBe(true);
    expect(ids.has('90002')).toBe(true);
  });

  it('what the shopper took out of their orders stays out', async () => {
    const { open } = startWorker();
    const watch = createWatch(open);
    await watch.add([thing(1)], now);
    await watch.takeOut('temu', '1');
    await bring(open, [thing(1)]);
    expect(await watch.list(now)).toEqual([]);
  });
});

describe('bringing in', () => {
  it('adds what is new, keeps what is here, and sends nothing by itself', async () => {
    const { open } = startWorker();
    const outbox = createOutbox(open);
    await outbox.restore([entry(1, { state: 'sent' })]);
    const reports = [entry(1), entry(2, { state: 'sending' })].map(kept);
    await bringIn(open, { reports, silenced: [silence] }, now);
    const list = await outbox.list();
    expect(list.map(({ report, state, isHeld }) => [report.id, state, isHeld])).toEqual([
      [uuid(2), 'queued', true],
      [uuid(1), 'sent', undefined],
    ]);
    expect(await createSilenced(open).list()).toEqual([silence]);
    const older = { ...silence, at: '2020-01-01T00:00:00Z' };
    await bringIn(open, { reports: [kept(entry(2))], silenced: [older] }, now);
    expect((await outbox.list()).length).toBe(2);
    expect(await createSilenced(open).list()).toEqual([silence]);
  });

  it('happens as a whole or not at all', async () => {
    const { open } = startWorker();
    const broken = { ...silence, id: {} as string };
    const brought = { reports: [kept(entry(1))], silenced: [silence, broken], owned: [thing(1)] };
    await expect(bringIn(open, brought, now)).rejects.toThrow();
    expect(await createOutbox(open).list()).toEqual([]);
    expect(await createWatch(open).list(now)).toEqual([]);
    expect(await createSilenced(open).list()).toEqual([]);
  });
});
