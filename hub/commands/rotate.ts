import { readFileSync } from 'node:fs';
import type { RoleName } from '../../lib/list/metadata.ts';
import { writeAtomically } from '../atomic-write.ts';
import { type Arguments, type Command, HubError, type Terminal, UsageError } from '../command.ts';
import { keyringOf, type Passphrase, passphraseOf } from '../key-options.ts';
import { type ListFolder, openFolder, withFolderLock } from '../list/folder.ts';
import { createKey, externalKey, roleNames } from '../list/keys.ts';
import { logPublication } from '../list/log.ts';
import { type Root, readPublication, readRoots } from '../list/publication.ts';
import { needsSigning, publish, writeRoot } from '../list/publish.ts';
import { completeRoot, draftRoot, type RootDraft, readDraft, signDraft } from '../list/rotate.ts';
import { inDays, lifetimes } from '../list/sign.ts';

export const rotate: Command = {
  summary: 'replaces keys, changes thresholds, or renews the root',
  usage: [
    'rotate --to <list folder> --keys <folder> [--replace timestamp,snapshot,<key id>]',
    '       [--threshold root=2,targets=2] [--plain] [--draft <file>]',
    '       [--passphrase-file <file>] [--with <public.pem>,…]     keys that are kept elsewhere (P-256), instead of new ones',
    'rotate --to <list folder> --keys <folder> --draft <file>     adds further signatures',
  ],
  async run(args, terminal) {
    const to = args.needed('to');
    await withFolderLock(to, () => rotateFolder(openFolder(to), args, terminal));
  },
};

async function rotateFolder(folder: ListFolder, args: Arguments, terminal: Terminal) {
  const roots = await readRoots(folder);
  const [root] = roots;
  const previous = await readPublication(folder, roots);
  const passphrase = passphraseOf(args, terminal);
  const draftFile = args.text('draft');
  const unsigned = openDraft(draftFile) ?? (await newDraft(root, args, terminal, passphrase));
  const keyring = keyringOf(args, passphrase);
  const draft = await signDraft(unsigned, root, keyring);
  const result = await completeRoot(draft, root);
  if ('missing' in result) {
    if (draftFile === undefined) {
      throw new HubError(`${result.missing}; with --draft <file> the others can sign too`);
    }
    writeDraft(draft, draftFile);
    terminal.out(`${result.missing}; take ${draftFile} to the next keyholder`);
    return;
  }
  const next = result.root;
  if (previous && needsSigning(previous, next)) {
    const again = { folder, root: next, keyring, plan: undefined, previous, now: terminal.now() };
    const { timestamp, expires } = await publish(again).catch((error: unknown) => {
      writeDraft(draft, draftFile);
      throw error;
    });
    terminal.out(`signed: timestamp ${timestamp}, good until ${expires}`);
  } else {
    writeRoot(folder, next);
    logPublication(folder);
  }
  terminal.out(`root ${next.signed.version}, good until ${next.signed.expires}`);
}

function writeDraft(draft: RootDraft, file: string | undefined) {
  if (file !== undefined) writeAtomically(file, `${JSON.stringify(draft, null, 2)}\n`);
}

function openDraft(file: string | undefined): RootDraft | undefined {
  if (file === undefined) return undefined;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined; // The draft does not exist yet.
  }
  return readDraft(text, file);
}

async function newDraft(
  root: Root,
  args: Arguments,
  terminal: Terminal,
  passphrase: Passphrase,
): Promise<RootDraft> {
  const replace = args.list('replace');
  const publicKeys = args.list('with');
  const areExternal = publicKeys.length > 0;
  const isEncrypted = replace.length > 0 && !areExternal && !args.has('plain');
  const secret = isEncrypted ? await passphrase() : undefined;
  const { draft, words } = draftRoot(root, {
    replace,
    thresholds: thresholdsOf(args.list('threshold')),
    createKey(role) {
      const file = publicKeys.shift();
      if (file !== undefined) return externalKey(role, file);
      // Falling back to a key of our own would leave an unencrypted one that nobody asked for.
      if (areExternal) throw new UsageError('--with: fewer keys than --replace');
      return createKey(args.needed('keys'), role, secret);
    },
    expires: inDays(terminal.now(), lifetimes.root),
  });
  if (publicKeys.length > 0)
    throw new UsageError(`--with: ${publicKeys.length} keys more than --replace`);
  for (const line of words) terminal.out(line);
  return draft;
}

function thresholdsOf(entries: readonly string[]): Partial<Record<RoleName, number>> {
  return Object.fromEntries(
    entries.map((entry) => {
      const [, role, number] = /^(\w+)=([1-9])$/.exec(entry) ?? [];
      if (!roleNames.some((name) => name === role)) {
        throw new UsageError(`--threshold takes role=number, not "${entry}"`);
      }
      return [role, Number(number)];
    }),
  );
}
