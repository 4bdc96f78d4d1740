import type { Arguments, Terminal } from './command.ts';
import { readInput } from './json-lines.ts';
import { readKeys } from './list/keys.ts';
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
