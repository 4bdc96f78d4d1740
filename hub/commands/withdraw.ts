import { hazardId } from '../../lib/core/hazard.ts';
import {
  type Arguments,
  type Command,
  HubError,
  stateFolder,
  type Terminal,
  UsageError,
} from '../command.ts';
import { keyringOf, passphraseOf } from '../key-options.ts';
import { describeDiff } from '../list/diff.ts';
import { openFolder, withFolderLock } from '../list/folder.ts';
import { handOver } from '../list/hand-over.ts';
import { prepare } from '../list/prepare.ts';
import { readPublication, readRoots } from '../list/publication.ts';
import { publish } from '../list/publish.ts';
import { isoSeconds } from '../list/sign.ts';
import { openState } from '../list/state.ts';

/** Remembers the withdrawal before publishing, so that `hub daily` respects it even if publishing fails. */
async function noteWithdrawal(id: string, args: Arguments, terminal: Terminal): Promise<void> {
  const state = openState(stateFolder(args));
  const others = (await state.withdrawals()).filter((one) => one.id !== id);
  const on = isoSeconds(terminal.now()).slice(0, 10);
  await state.rememberWithdrawals([...others, { id, because: args.needed('because'), on }]);
  terminal.out(`${id}: noted in ${state.folder}/withdrawn.ndjson; no source brings it back`);
}

async function publishWithout(id: string, to: string, args: Arguments, terminal: Terminal) {
  const folder = openFolder(to);
  const roots = await readRoots(folder);
  const previous = await readPublication(folder, roots);
  if (!previous) return;
  const now = terminal.now();
  const hazards = new Map(previous.hazards);
  hazards.delete(id);
  for (const line of describeDiff(previous.hazards, hazards)) terminal.out(line);
  const others = [...hazards.values()].filter(({ related }) => related.includes(id));
  if (others.length > 0)
    terminal.note(`about the same product: ${others.map(hazardId).join(', ')}`);
  const plan = await prepare({
    ...{ hazards: hazards.values(), previous, now, withdrawn: new Set([id]) },
    allowShrink: true,
  });
  const keyring = keyringOf(args, passphraseOf(args, terminal));
  const result = await publish({
    folder,
    keyring,
    plan,
    previous,
    root: roots[0],
    now,
    drafts: true,
  });
  if (result.draft)
    throw new HubError(`${result.draft.missing}: hub sign --draft ${to}/${result.draft.name}`);
  const published = await readPublication(folder, roots);
  const host = args.text('hand-over');
  if (published && host !== undefined)
    await withFolderLock(host, async () => handOver(published, folder, openFolder(host)));
  terminal.out(`version ${published?.version} is without it, good until ${result.expires}`);
}

export const withdraw: Command = {
  summary: 'takes a wrong hazard down at once, and keeps it down',
  usage: [
    'withdraw <source:reference> --because <why> [--state .hub]      with the next hub daily',
    '         --to <list folder> --keys <folder> [--hand-over <folder of the host>]      at once',
    '         [--passphrase-file <file>]',
  ],
  async run(args, terminal) {
    const [id] = args.positionals;
    if (id === undefined) throw new UsageError('which hazard? source:reference');
    args.needed('because');
    const to = args.text('to');
    // Everything is checked before the withdrawal is noted, so that a mistyped argument changes nothing.
    if (to === undefined) return noteWithdrawal(id, args, terminal);
    const roots = await readRoots(openFolder(to));
    const previous = await readPublication(openFolder(to), roots);
    if (!previous?.hazards.has(id)) throw new HubError(`${to} does not hold ${id}`);
    await noteWithdrawal(id, args, terminal);
    await withFolderLock(to, () => publishWithout(id, to, args, terminal));
  },
};
