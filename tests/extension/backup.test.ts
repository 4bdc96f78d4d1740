import { describe, expect, it } from 'vitest';
import {
  type BackupParts,
  entryOf,
  mostBytes,
  previewOf,
  readBackup,
  writeBackup,
} from '../../lib/extension/backup.ts';
import { bringIn } from '../../lib/store/bring-in.ts';
import { createOutbox, type OutboxEntry } from '../../lib/store/outbox.ts';
import { createSilenced } from '../../lib/store/silenced.ts';
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
const silence = { site: 'temu', id: '1', hazard: 'kr-seoul:1', at: made };

const parts: BackupParts = {
  choices: {
    language: 'ko',
    region: 'KR',
    caution: true,
    advice: false,
    surfaces: { cards: true, purchase: false, lines: true },
    sourcesOff: ['kr-seoul'],
  },
  reports: [entry(1), entry(2, { state: 'sent', secret: 'hush', inbox: 'https://inbox.example' })],
  silenced: [silence],
};
const text = writeBackup(parts, made);

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
    expect(writeBackup({ ...parts, reports: read.backup.reports.map(entryOf) }, made)).toBe(text);
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

describe('the preview', () => {
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

describe('bringing in', () => {
  it('adds what is new, keeps what is here, and sends nothing by itself', async () => {
    const { open } = startWorker();
    const outbox = createOutbox(open);
    await outbox.restore([entry(1, { state: 'sent' })]);
    await bringIn(open, [entry(1), entry(2, { state: 'sending' })].map(entryOf), [silence]);
    const list = await outbox.list();
    expect(list.map(({ report, state, isHeld }) => [report.id, state, isHeld])).toEqual([
      [uuid(2), 'queued', true],
      [uuid(1), 'sent', undefined],
    ]);
    expect(await createSilenced(open).list()).toEqual([silence]);
    await bringIn(open, [entryOf(entry(2))], [{ ...silence, at: '2020-01-01T00:00:00Z' }]);
    expect((await outbox.list()).length).toBe(2);
    expect(await createSilenced(open).list()).toEqual([silence]);
  });

  it('happens as a whole or not at all', async () => {
    const { open } = startWorker();
    const broken = { ...silence, id: {} as string };
    await expect(bringIn(open, [entryOf(entry(1))], [silence, broken])).rejects.toThrow();
    expect(await createOutbox(open).list()).toEqual([]);
    expect(await createSilenced(open).list()).toEqual([]);
  });
});
