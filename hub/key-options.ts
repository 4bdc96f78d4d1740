import { type Arguments, type Terminal, UsageError } from './command.ts';
import { readInput } from './json-lines.ts';
import { type KeyType, keyTypes, readKeys } from './list/keys.ts';
import { createKeyring, type Keyring } from './list/sign.ts';

export type Passphrase = () => Promise<string>;

/** From `--passphrase-file`, else `HUB_PASSPHRASE`, else asked for, and only once. */
export function passphraseOf(args: Arguments, { env, ask }: Terminal): Passphrase {
  const file = args.text('passphrase-file');
  const get = async () =>
    file === undefined
      ? (env.HUB_PASSPHRASE ?? ask('Passphrase of the keys (or set HUB_PASSPHRASE)'))
      : readInput(file).replace(/\r?\n$/, '');
  let given: Promise<string> | undefined;
  return () => {
    given ??= get();
    return given;
  };
}

export function keyringOf(args: Arguments, passphrase: Passphrase): Keyring {
  const folder = args.needed('keys');
  return createKeyring(readKeys(folder), passphrase, folder);
}

/** `--type`: of the keys that are made. */
export function keyTypeOf(args: Arguments): KeyType {
  const text = args.text('type') ?? 'ed25519';
  const type = keyTypes.find((one) => one === text);
  if (!type) throw new UsageError(`--type is one of ${keyTypes.join(', ')}, not "${text}"`);
  return type;
}
