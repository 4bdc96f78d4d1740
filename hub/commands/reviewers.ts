import { writeFileSync } from 'node:fs';
import { type Command, optional, UsageError } from '../command.ts';
import { openPlace, placeOptions, placeUsage } from '../inbox/place.ts';
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
  options: { ...placeOptions, role: { type: 'string' }, 'token-to': { type: 'string' } },
  async run(args, terminal) {
    const [what = 'list', name] = args.words;
    const role = roles.find((one) => one === (optional(args, 'role') ?? 'reviewer'));
    if (!role) throw new UsageError(`--role takes ${roles.join(' or ')}`);
    if (!['list', 'add', 'remove'].includes(what)) throw new UsageError('list, add or remove');
    if (what !== 'list' && name === undefined) throw new UsageError('which name?');
    const database = await openPlace(args, terminal);
    try {
      if (what === 'remove') await removeReviewer(database, name ?? '', terminal.now());
      else if (what === 'add') {
        const token = await addReviewer(database, { name: name ?? '', role });
        const file = optional(args, 'token-to');
        if (file === undefined) terminal.out(token);
        else writeFileSync(file, `${token}\n`, { mode: 0o600, flag: 'wx' });
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
