import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import type { RoleName } from '../../lib/list/metadata.ts';
import { type Arguments, type Command, HubError, type Terminal, UsageError } from '../command.ts';
import { passphraseOf } from '../key-options.ts';
import { openFolder, withFolderLock } from '../list/folder.ts';
import { createKey, roleNames } from '../list/keys.ts';
import { createKeyring, inDays, lifetimes, rootBody, signedText } from '../list/sign.ts';

/** `2/3`: two of three keys must sign. */
function readShare(
  args: Arguments,
  name: string,
  usual: string,
): { threshold: number; count: number } {
  const text = args.text(name) ?? usual;
  const [, threshold = 0, count = 0] = /^(\d)\/(\d)$/.exec(text)?.map(Number) ?? [];
  if (threshold < 1 || count < threshold) {
    throw new UsageError(`--${name} takes a share such as 2/3, not "${text}"`);
  }
  return { threshold, count };
}

function refuseOverwriting(keys: string, to: string) {
  if (existsSync(keys) && readdirSync(keys).some((name) => name.endsWith('.key.json'))) {
    throw new HubError(`${keys} already holds keys`);
  }
  if (openFolder(to).has('1.root.json')) throw new HubError(`${to} already has a root`);
}

/** Asks twice for a passphrase that is typed without echo: with a typing error the keys could never be used. */
async function newPassphrase(args: Arguments, terminal: Terminal): Promise<string> {
  const passphrase = await passphraseOf(args, terminal)();
  if (passphrase.length < minPassphraseLength) {
    throw new UsageError(`the passphrase needs at least ${minPassphraseLength} characters`);
  }
  const isTyped =
    args.text('passphrase-file') === undefined && terminal.env.HUB_PASSPHRASE === undefined;
  if (isTyped && (await terminal.ask('The same again')) !== passphrase) {
    throw new UsageError('those were two different passphrases; no key was made');
  }
  return passphrase;
}

const minPassphraseLength = 12;
/** In days. Development keys must not expire, or tests would begin to fail. */
const developmentLifetime = 20 * 365;

export const keygen: Command = {
  summary: 'makes the keys of a new list and its first root',
  usage: [
    'keygen --keys <folder> --to <list folder> [--root 2/3] [--targets 1/2]',
    '       [--passphrase-file <file> | --plain] [--development]',
  ],
  async run(args, terminal) {
    const [keysFolder, to] = [args.needed('keys'), args.needed('to')];
    const [isPlain, development] = [args.has('plain'), args.has('development')];
    const shares = {
      root: readShare(args, 'root', '2/3'),
      targets: readShare(args, 'targets', '1/2'),
      snapshot: { threshold: 1, count: 1 },
      timestamp: { threshold: 1, count: 1 },
    };
    refuseOverwriting(keysFolder, to);
    const passphrase = isPlain ? undefined : await newPassphrase(args, terminal);
    await withFolderLock(to, async () => {
      const keys = roleNames.flatMap((role) =>
        Array.from({ length: shares[role].count }, () => createKey(keysFolder, role, passphrase)),
      );
      const thresholds = Object.fromEntries(
        roleNames.map((role) => [role, shares[role].threshold]),
      ) as Record<RoleName, number>;
      const expires = inDays(terminal.now(), development ? developmentLifetime : lifetimes.root);
      const body = rootBody(keys, thresholds, { version: 1, expires, development });
      const keyring = createKeyring(keys, async () => passphrase ?? '', keysFolder);
      const text = signedText(body, await keyring.allFor('root', body));
      openFolder(to).write('1.root.json', text);
      openFolder(to).write('root.json', text);
      for (const { file, keyid } of keys) terminal.out(`${file}  ${keyid.slice(0, 8)}`);
      terminal.out(
        `${to}/1.root.json  ${shares.root.threshold} of ${shares.root.count} root keys rule`,
      );
      terminal.out(`trustedRoot  ${createHash('sha256').update(text).digest('hex')}`);
    });
    terminal.note(
      isPlain
        ? 'The keys are not encrypted: whoever reads them can publish.'
        : 'Move each root key, and the second targets key, to a place of its own.',
    );
  },
};
