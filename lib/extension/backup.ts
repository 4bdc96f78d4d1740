import * as z from 'zod/mini';
import { Report, type ReportState, reportStates } from '../core/report.ts';
import type { OutboxEntry } from '../store/outbox-entry.ts';
import type { Silence } from '../store/silenced.ts';

/**
 * Everything of the shopper's own in one file, and back: choices, reports, "not this product". The
 * list is not in it (everybody's is the same), nor is anything that needs the browser's permission
 * or an inbox' secret.
 */
const format = 'cart-canary-backup';
const version = 1;

/** What a device can hold is far below; a larger file was not made here. */
export const mostBytes = 20_000_000;

/** Each choice by its name, only where the shopper has made it. */
const Choices = z.strictObject({
  language: z.optional(z.string().check(z.regex(/^(auto|[a-z]{2}(-[A-Z]{2})?)$/))),
  region: z.optional(z.string().check(z.regex(/^(auto|[A-Z]{2})$/))),
  caution: z.optional(z.boolean()),
  advice: z.optional(z.boolean()),
  surfaces: z.optional(
    z.strictObject({ cards: z.boolean(), purchase: z.boolean(), lines: z.boolean() }),
  ),
  sourcesOff: z.optional(
    z.array(z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))).check(z.maxLength(500)),
  ),
});
export type BackupChoices = z.infer<typeof Choices>;

const moment = z.number().check(z.nonnegative(), z.maximum(8.64e15));

const KeptReport = z.strictObject({
  report: Report,
  state: z.enum(reportStates),
  addedAt: moment,
  problem: z.optional(z.string().check(z.maxLength(2000))),
});

const KeptSilence = z.strictObject({
  site: z.string().check(z.regex(/^[a-z0-9-]{1,32}$/)),
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  hazard: z.string().check(z.minLength(3), z.maxLength(340)),
  at: z.string().check(
    z.maxLength(30),
    z.refine((text) => !Number.isNaN(Date.parse(text))),
  ),
});

const Backup = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  /** ISO 8601, UTC. */
  made: z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)))),
  choices: Choices,
  reports: z.array(KeptReport).check(z.maxLength(20_000)),
  silenced: z.array(KeptSilence).check(z.maxLength(100_000)),
});
export type Backup = z.infer<typeof Backup>;

export type BackupProblem =
  | { kind: 'too-large' | 'not-json' | 'not-ours' | 'newer' }
  /** `where`: the path of the first field that does not fit. */
  | { kind: 'broken'; where: string };

export interface BackupParts {
  choices: BackupChoices;
  reports: readonly OutboxEntry[];
  silenced: readonly Silence[];
}

export function writeBackup({ choices, reports, silenced }: BackupParts, made: string): string {
  const backup: Backup = {
    format,
    version,
    made,
    choices,
    reports: reports.map(({ report, state, addedAt, problem }) => ({
      report,
      state,
      addedAt,
      ...(problem !== undefined && { problem }),
    })),
    silenced: silenced.map(({ site, id, hazard, at }) => ({ site, id, hazard, at })),
  };
  return `${JSON.stringify(backup, null, 2)}\n`;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** All of the file fits, or none of it is used. */
export function readBackup(
  text: string,
): { ok: true; backup: Backup } | { ok: false; problem: BackupProblem } {
  const refuse = (problem: BackupProblem) => ({ ok: false, problem }) as const;
  if (text.length > mostBytes) return refuse({ kind: 'too-large' });
  const value = parsed(text);
  if (value === undefined) return refuse({ kind: 'not-json' });
  const head = (value ?? {}) as { format?: unknown; version?: unknown };
  if (head.format !== format) return refuse({ kind: 'not-ours' });
  if (typeof head.version === 'number' && head.version > version) return refuse({ kind: 'newer' });
  const result = Backup.safeParse(value);
  if (result.success) return { ok: true, backup: result.data };
  return refuse({ kind: 'broken', where: result.error.issues[0]?.path.join('.') || 'version' });
}

const lasting: readonly ReportState[] = ['sent', 'refused', 'listed', 'named', 'withdrawn'];

/**
 * A report as this device keeps it. Where sending is on, what comes out of a file is not sent by
 * itself: it may have been sent from the other device already.
 */
export const entryOf = ({ report, state, addedAt, problem }: Backup['reports'][number]) =>
  ({
    report,
    state: lasting.includes(state) ? state : 'queued',
    addedAt,
    attempts: 0,
    nextAttempt: 0,
    isHeld: true,
    ...(problem !== undefined && { problem }),
  }) as const satisfies OutboxEntry;

export interface Preview {
  made: string;
  /** Not here yet, and here already. */
  reports: { fresh: number; known: number };
  silenced: { fresh: number; known: number };
  /** Names of choices that would be another than now. */
  choices: string[];
}

const silenceKey = ({ site, id, hazard }: Omit<Silence, 'at'>): string =>
  JSON.stringify([site, id, hazard]);

const split = (keys: readonly string[], here: ReadonlySet<string>) => {
  const unique = new Set(keys);
  const known = [...unique].filter((key) => here.has(key)).length;
  return { fresh: unique.size - known, known };
};

/** What the file would change here. */
export function previewOf(backup: Backup, now: BackupParts): Preview {
  const here = now.choices as Record<string, unknown>;
  return {
    made: backup.made,
    reports: split(
      backup.reports.map(({ report }) => report.id),
      new Set(now.reports.map(({ report }) => report.id)),
    ),
    silenced: split(backup.silenced.map(silenceKey), new Set(now.silenced.map(silenceKey))),
    choices: Object.entries(backup.choices)
      .filter(([name, value]) => JSON.stringify(here[name]) !== JSON.stringify(value))
      .map(([name]) => name),
  };
}
