import { existsSync, readdirSync } from 'node:fs';
import type { RoleName } from '../../lib/list/metadata.ts';
import {
  type Arguments,
  type Command,
  HubError,
  optional,
  required,
  UsageError,
} from '../command.ts';
import { keyOptions, passphraseOf } from '../key-options.ts';
import { locked, openFolder } from '../list/folder.ts';
import { createKey, type StoredKey } from '../list/keys.ts';
import { createKeyring, inDays, lifetimes, rootBody, signedText } from '../list/sign.ts';

/** `2/3`: two of three keys must sign. */
function share(
  args: Arguments,
  name: string,
  otherwise: string,
): { threshold: number; keys: number } {
  const [, threshold = 0, keys = 0] =
    /^(\d)\/(\d)$/.exec(optional(args, name) ?? otherwise)?.map(Number) ?? [];
  if (threshold < 1 || keys < threshold) {
    throw new UsageError(`--${name} takes a share such as ${otherwise}`);
  }
  return { threshold, keys };
}

function isEmptyFolder(folder: string): boolean {
  return !existsSync(folder) || !readdirSync(folder).some((name) => name.endsWith('.key.json'));
}

export const keygen: Command = {
  summary: 'makes the keys of a new list and its first root',
  usage: [
    'keygen --keys <folder> --to <list folder> [--root 2/3] [--targets 1/2]',
    '       [--passphrase-file <file> | --plain] [--development]',
  ],
  options: {
    ...keyOptions,
    to: { type: 'string' },
    root: { type: 'string' },
    targets: { type: 'string' },
    plain: { type: 'boolean' },
    development: { type: 'boolean' },
  },
  async run(args, terminal) {
    const [keysFolder, to] = [required(args, 'keys'), required(args, 'to')];
    const shares = {
      root: share(args, 'root', '2/3'),
      targets: share(args, 'targets', '1/2'),
      snapshot: { threshold: 1, keys: 1 },
      timestamp: { threshold: 1, keys: 1 },
    };
    const folder = openFolder(to);
    if (!isEmptyFolder(keysFolder)) throw new HubError(`${keysFolder} already holds keys`);
    if (folder.has('1.root.json')) throw new HubError(`${to} already has a root`);
    const isPlain = args.values.plain === true;
    const passphrase = isPlain ? undefined : await passphraseOf(args, terminal)();
    if (passphrase !== undefined && passphrase.length < 12) {
      throw new UsageError('the passphrase needs at least 12 characters');
    }

    await locked(to, async () => {
      const keys: StoredKey[] = Object.entries(shares).flatMap(([role, { keys: count }]) =>
        Array.from({ length: count }, () => createKey(keysFolder, role as RoleName, passphrase)),
      );
      const thresholds = Object.fromEntries(
        Object.entries(shares).map(([role, { threshold }]) => [role, threshold]),
      ) as Record<RoleName, number>;
      const body = rootBody(keys, thresholds, {
        version: 1,
        expires: inDays(terminal.now(), lifetimes.root),
        development: args.values.development === true,
      });
      const keyring = createKeyring(keys, async () => passphrase ?? '', keysFolder);
      const text = signedText(body, await keyring.allFor('root', body));
      folder.write('1.root.json', text);
      folder.write('root.json', text);
      for (const { file, keyid } of keys) terminal.out(`${file}  ${keyid.slice(0, 8)}`);
      const { root } = shares;
      terminal.out(`${to}/1.root.json  ${root.threshold} of ${root.keys} root keys rule it`);
    });
    terminal.note(
      isPlain
        ? 'The keys are not encrypted: whoever reads them can publish.'
        : 'Move each root key, and the second targets key, to a place of its own.',
    );
  },
};
