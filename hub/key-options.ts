import { readFileSync } from 'node:fs';
import { type Arguments, HubError, optional, required, type Terminal } from './command.ts';
import { readKeys } from './list/keys.ts';
import { createKeyring, type Keyring } from './list/sign.ts';

/** Options of every command that signs. */
export const keyOptions = {
  keys: { type: 'string' },
  'passphrase-file': { type: 'string' },
} as const;

/**
 * The passphrase: from `--passphrase-file`, else `HUB_PASSPHRASE`, else asked for, and only once.
 */
export function passphraseOf(args: Arguments, { env, ask }: Terminal): () => Promise<string> {
  const file = optional(args, 'passphrase-file');
  let given: Promise<string> | undefined;
  return () => {
    given ??= file === undefined ? fromTerminal(env, ask) : fromFile(file);
    return given;
  };
}

async function fromFile(file: string): Promise<string> {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch {
    throw new HubError(`--passphrase-file: ${file} cannot be read`);
  }
}

const fromTerminal = async (env: Terminal['env'], ask: Terminal['ask']): Promise<string> =>
  env.HUB_PASSPHRASE ?? ask('Passphrase of the keys (or set HUB_PASSPHRASE)');

export function keyringOf(args: Arguments, terminal: Terminal): Keyring {
  const folder = required(args, 'keys');
  return createKeyring(readKeys(folder), passphraseOf(args, terminal), folder);
}
