import { existsSync } from 'node:fs';
import { writeNewFile } from '../atomic-write.ts';
import { type Command, UsageError } from '../command.ts';
import { databaseUsage, folderOf, openConfigured } from '../inbox/database/open.ts';
import { addReviewer, listReviewers, removeReviewer, roles } from '../inbox/review/reviewers.ts';
import { table } from '../table.ts';

export const reviewers: Command = {
  summary: 'who may review: adds, removes and lists them',
  usage: [
    'reviewers [list]',
    'reviewers add <name> [--role publisher] [--token-to <file>]   shows the token this once',
    'reviewers remove <name>',
    `        each with ${databaseUsage}`,
  ],
  async run(args, terminal) {
    const [what = 'list', name] = args.positionals;
    const role = roles.find((one) => one === (args.text('role') ?? 'reviewer'));
    if (!role) throw new UsageError(`--role takes ${roles.join(' or ')}`);
    if (!['list', 'add', 'remove'].includes(what)) throw new UsageError('list, add or remove');
    if (what !== 'list' && name === undefined) throw new UsageError('which name?');
    const [folder, isNew] = [folderOf(args), !existsSync(folderOf(args))];
    const database = await openConfigured(args, terminal);
    if (!terminal.env.DATABASE_URL && isNew)
      terminal.note(`DATABASE_URL is not set: a new database was made in ${folder}`);
    try {
      if (what === 'remove') await removeReviewer(database, name ?? '', terminal.now());
      else if (what === 'add') {
        const add = () => addReviewer(database, { name: name ?? '', role });
        const file = args.text('token-to');
        // A name can never be used again, so it must not be added if its token cannot be written.
        if (file !== undefined) await writeNewFile(file, async () => `${await add()}\n`);
        else terminal.out(await add());
      } else {
        const rows = (await listReviewers(database)).map((one) => [
          ...[one.name, one.role, one.added.slice(0, 10), one.removed?.slice(0, 10) ?? ''],
        ]);
        terminal.out(table([['name', 'role', 'added', 'removed'], ...rows]));
      }
    } finally {
      await database.close();
    }
  },
};
