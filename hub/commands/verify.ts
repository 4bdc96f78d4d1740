import { readShopsFile } from '../../lib/core/shop-rules.ts';
import { type Command, HubError, type Terminal, UsageError } from '../command.ts';
import { describeRulesDiff } from '../list/diff.ts';
import type { Publication } from '../list/publication.ts';
import { earliestExpiry } from '../list/publish.ts';
import { isDevelopment, readTrustedRoot } from '../list/trusted-root.ts';
import { checkSegments, readVerified } from '../list/verify.ts';
import { askWitness } from '../list/witness.ts';

export const verify: Command = {
  summary: 'checks a published list as a client would, and every segment besides',
  usage: [
    'verify <list folder or address> [--root <root.json>] [--release] [--ignore-expiry]',
    '       [--witness <clone or address>]     was it published to everybody? asks the public log',
    '       without --root: would this extension accept it?  --release: no keys for development',
  ],
  async run(args, terminal) {
    const [place] = args.positionals;
    if (place === undefined) throw new UsageError('which folder or address?');
    const root = readTrustedRoot(args.text('root'));
    if (args.has('release') && isDevelopment(root)) {
      throw new HubError('this root is for development: its private keys are public');
    }
    const start = args.has('ignore-expiry') ? undefined : terminal.now();
    const publication = await readVerified(place, root, terminal, start);
    const faults = await checkSegments(publication);
    for (const line of faults) terminal.note(line);
    if (faults.length > 0) throw new HubError(`${place}: ${faults.length} segments are wrong`);
    printPublication(publication, terminal);
    const witness = args.text('witness');
    if (witness !== undefined) terminal.out(await askWitness(publication, witness, terminal));
  },
};

function printPublication(
  { metadata, version, hazards, steps, shops }: Publication,
  terminal: Terminal,
) {
  const { root, timestamp, snapshot, targets } = metadata;
  const expires = earliestExpiry([root, timestamp, snapshot, targets].map(({ signed }) => signed));
  terminal.out(`version ${version} of ${targets.signed.list.published}: ${hazards.size} hazards`);
  terminal.out(
    `root ${root.signed.version}, timestamp ${timestamp.signed.version}, good until ${expires}`,
  );
  terminal.out(`${steps.length} segments, each leads to the same list`);
  for (const line of describeRulesDiff(undefined, shops)) terminal.out(line);
  if (shops !== undefined && !readShopsFile(shops))
    throw new HubError('its shops.json is none that this version reads');
}
