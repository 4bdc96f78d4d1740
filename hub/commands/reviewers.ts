import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { type Command, HubError, UsageError } from '../command.ts';
import { openPlace, placeOptions, placeUsage } from '../inbox/database/open.ts';
import { addReviewer, listReviewers, removeReviewer, roles } from '../inbox/review/reviewers.ts';
import { table } from '../table.ts';

export const reviewers: Command = {
  summary: 'who may review: adds, removes and lists them',
  usage: [
    'reviewers [list]',
    'reviewers add <name> [--role publisher] [--token-to <file>]   shows the token this once',
    'reviewers remove <name>',
    `        each with ${placeUsage}`,
  ],
  options: [...placeOptions, 'role', 'token-to'],
  async run(args, terminal) {
    const [what = 'list', name] = args.words;
    const role = roles.find((one) => one === (args.text('role') ?? 'reviewer'));
    if (!role) throw new UsageError(`--role takes ${roles.join(' or ')}`);
    if (!['list', 'add', 'remove'].includes(what)) throw new UsageError('list, add or remove');
    if (what !== 'list' && name === undefined) throw new UsageError('which name?');
    const database = await openPlace(args, terminal);
    try {
      if (what === 'remove') await removeReviewer(database, name ?? '', terminal.now());
      else if (what === 'add') {
        const add = () => addReviewer(database, { name: name ?? '', role });
        const file = args.text('token-to');
        if (file === undefined) terminal.out(await add());
        else await intoNewFile(file, add);
      } else {
        const rows = (await listReviewers(database)).map((one) => [
          ...[one.name, one.role, one.added.slice(0, 10), one.removed?.slice(0, 10) ?? ''],
        ]);
        for (const line of table([['name', 'role', 'added', 'removed'], ...rows]))
          terminal.out(line);
      }
    } finally {
      await database.close();
    }
  },
};

/** The file first: a name is given once, so a token that cannot be written would be lost with it. */
async function intoNewFile(file: string, makeToken: () => Promise<string>): Promise<void> {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'wx', 0o600);
  } catch (error) {
    throw new HubError(`${file} cannot be made: ${error instanceof Error ? error.message : ''}`);
  }
  try {
    writeSync(descriptor, `${await makeToken()}\n`);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
}
