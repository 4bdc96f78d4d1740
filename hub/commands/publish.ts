import { type Arguments, type Command, HubError, type Terminal } from '../command.ts';
import { readHazardFile } from '../hazard-file.ts';
import { keyringOf, passphraseOf } from '../key-options.ts';
import { describeRulesDiff } from '../list/diff.ts';
import { openFolder, withFolderLock } from '../list/folder.ts';
import { type Plan, prepare } from '../list/prepare.ts';
import { type Publication, readPublication, readRoots } from '../list/publication.ts';
import { publish as publishList } from '../list/publish.ts';
import { type Lifetimes, lifetimes } from '../list/sign.ts';
import { shopsIn } from '../rules/shops-file.ts';

/** The next publication, or `undefined` where only the signatures are to be renewed. */
async function planFor(args: Arguments, previous: Publication | undefined, terminal: Terminal) {
  const from = args.text('from');
  if (from === undefined) {
    if (!previous) throw new HubError('nothing is published there yet; name --from');
    return undefined;
  }
  return prepare({
    hazards: readHazardFile(from),
    previous,
    now: terminal.now(),
    allowShrink: args.has('allow-shrink'),
  });
}

/** A list expires with the first of its files, so none may expire before the given number of days. */
const lifetimesFor = (days: number): Lifetimes => ({
  root: lifetimes.root,
  targets: Math.max(lifetimes.targets, days),
  snapshot: Math.max(lifetimes.snapshot, days),
  timestamp: days,
});

export const publish: Command = {
  summary: 'publishes hazards as the next version of the signed list',
  usage: [
    'publish --from <hazards.ndjson> --to <list folder> --keys <folder> [--dry-run]',
    '        [--rules <shops.json>] [--allow-shrink] [--days 7] [--passphrase-file <file>]',
    'publish --to <list folder> --keys <folder>      only vouches anew for what is published',
  ],
  async run(args, terminal) {
    const to = args.needed('to');
    const isDry = args.has('dry-run');
    const days = Math.max(1, args.wholeNumber('days', lifetimes.timestamp));
    const folder = openFolder(to);
    await readRoots(folder); // Checked before locking, which would create a folder with a mistyped name.
    const shops = shopsIn(args.text('rules'));
    const keyring = isDry ? undefined : keyringOf(args, passphraseOf(args, terminal));
    const work = async () => {
      const roots = await readRoots(folder);
      const previous = await readPublication(folder, roots);
      const plan = await planFor(args, previous, terminal);
      for (const line of describePlan(plan, previous?.version ?? 0)) terminal.out(line);
      if (shops !== undefined)
        for (const line of describeRulesDiff(previous?.shops, shops)) terminal.out(line);
      if (!keyring) return terminal.out('dry run: nothing was signed or written');
      const published = await publishList({
        ...{ folder, keyring, plan, shops, previous, root: roots[0], now: terminal.now() },
        lifetimes: lifetimesFor(days),
      });
      terminal.out(`signed: timestamp ${published.timestamp}, good until ${published.expires}`);
    };
    await (isDry ? work() : withFolderLock(to, work));
  },
};

const size = (bytes: number): string =>
  bytes < 10_000 ? `${bytes} bytes` : `${(bytes / 1000).toFixed(0)} KB`;

function describePlan(plan: Plan | undefined, version: number): string[] {
  if (!plan) return [`version ${version}: nothing changed`];
  const { added, changed, removed, withdrawn, count, files } = plan;
  const written = files.flatMap(({ path, bytes }) =>
    bytes ? [`  ${path}  ${size(bytes.length)}`] : [],
  );
  return [
    `version ${plan.version}: ${count} hazards (${added.length} new, ${changed.length} changed, ${removed.length} gone)`,
    ...(withdrawn > 0 ? [`  ${withdrawn} left out: their notices were withdrawn`] : []),
    ...written,
  ];
}
