import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { writeNewFile } from '../atomic-write.ts';
import { type Arguments, type Command, HubError, type Terminal, UsageError } from '../command.ts';
import {
  databaseUsage,
  deletionsFileOf,
  folderOf,
  migrate,
  openConfigured,
} from '../inbox/database/open.ts';
import { type DeletionLog, openDeletionLog, replayDeletions } from '../inbox/deletions.ts';
import { deleteReport } from '../inbox/report-store.ts';
import { verifyAudit } from '../inbox/review/audit.ts';

export const inbox: Command = {
  summary: 'looks after the inbox’ database: check, delete, backup, restore',
  usage: [
    'inbox check                          migrations, the audit log’s chain',
    'inbox delete <report id>             one report with its harm and picture',
    'inbox backup <file.tar.gz>           PGlite only (Postgres has pg_dump)',
    'inbox restore <file.tar.gz>          into an empty folder; what was deleted since stays deleted',
    'inbox replay-deletions               the same for Postgres, after pg_restore',
    '        --deletions <file>           where `serve` writes them; beside --data by default',
    `        each with ${databaseUsage}`,
  ],
  async run(args, terminal) {
    const [what, operand] = args.positionals;
    if (what === 'restore') return restore(operand, args, terminal.out);
    const actions = { check, delete: remove, backup, 'replay-deletions': replay } as const;
    if (!what || !Object.hasOwn(actions, what)) {
      throw new UsageError('check, delete, backup, restore or replay-deletions');
    }
    if (what === 'delete' && !reportId.test(operand ?? '')) throw new UsageError('which id?');
    if (what === 'backup' && operand === undefined) throw new UsageError('to which file?');
    expectInbox(args, terminal);
    if (what === 'replay-deletions') expectDeletions(deletionsFileOf(args));
    const database = await openConfigured(args, terminal);
    try {
      const log = openDeletionLog(deletionsFileOf(args));
      const work = { database, word: operand, now: terminal.now(), log };
      for (const line of await actions[what as keyof typeof actions](work)) terminal.out(line);
    } finally {
      await database.close();
    }
  },
};

/** Opening would create an empty database, and a backup of that looks like a real one. */
function expectInbox(args: Arguments, { env }: Pick<Terminal, 'env'>) {
  const folder = folderOf(args);
  if (!env.DATABASE_URL && !existsSync(folder)) throw new HubError(`no inbox at ${folder}`);
}

/** `serve` makes the file at its start: where it is missing, nothing would be deleted again. */
function expectDeletions(file: string) {
  if (!existsSync(file)) throw new UsageError(`no file ${file}: name it with --deletions`);
}

const reportId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface ActionInput {
  database: Awaited<ReturnType<typeof openConfigured>>;
  word: string | undefined;
  now: number;
  log: DeletionLog;
}

async function check({ database }: ActionInput): Promise<string[]> {
  const [counts] = await database.query<Record<string, number>>(
    `select (select count(*)::int from reports) as reports, (select count(*)::int from pictures) as pictures,
       (select count(*)::int from cases) as cases,
       (select count(*)::int from appeals) as appeals, (select count(*)::int from notices) as notices`,
  );
  const { entries, broken } = await verifyAudit(database);
  if (broken !== undefined) throw new HubError(`the audit log was changed at entry ${broken}`);
  const parts = Object.entries(counts ?? {}).map(([name, count]) => `${count} ${name}`);
  return [
    `${database.kind}, schema version ${await migrate(database)}`,
    parts.join(', '),
    `audit log: ${entries} entries, each follows from the one before`,
  ];
}

async function remove({ database, word = '', now, log }: ActionInput): Promise<string[]> {
  if (!(await deleteReport(database, word, { now, log, by: 'the operator' })))
    throw new HubError(`no report ${word}`);
  return ['deleted'];
}

async function backup({ database, word = '' }: ActionInput): Promise<string[]> {
  if (!database.backup) throw new HubError('back Postgres up with pg_dump; see docs/operator.md');
  const bytes = await database.backup();
  await writeNewFile(word, async () => bytes);
  return [`${word}  ${bytes.length} bytes`];
}

async function replay({ database, log }: ActionInput): Promise<string[]> {
  return [`${await replayDeletions(database, log)} deleted again, of ${log.hashes().length} noted`];
}

async function restore(file: string | undefined, args: Arguments, out: (line: string) => void) {
  const folder = folderOf(args);
  const deletions = args.text('deletions');
  if (deletions === undefined)
    throw new UsageError('--deletions <file>: without it what was deleted would come back');
  expectDeletions(deletions);
  if (file === undefined) throw new UsageError('from which file?');
  if (!existsSync(file)) throw new UsageError(`no file ${file}`);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new HubError(`${folder} is not empty: a backup is restored into a new folder`);
  }
  const { openPglite } = await import('../inbox/database/pglite.ts');
  try {
    const database = await openPglite(folder, readFileSync(file));
    try {
      out(`restored, schema version ${await migrate(database)}`);
      const deleted = await replayDeletions(database, openDeletionLog(deletions));
      out(`${deleted} reports deleted again`);
    } finally {
      await database.close();
    }
  } catch (error) {
    // The folder was empty before and has to be empty for the next try.
    rmSync(folder, { recursive: true, force: true });
    throw error instanceof HubError ? error : new HubError(`${file} is no backup of an inbox`);
  }
}
