import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Installing what tests need: only as root on Debian, only from Debian's own packages. */

export const canInstall = (): boolean =>
  process.getuid?.() === 0 &&
  existsSync('/etc/debian_version') &&
  /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

const apt = (...args: string[]): boolean =>
  spawnSync('apt-get', ['-qq', '-y', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  }).status === 0;

type Apt = (...args: string[]) => boolean;

/**
 * Throws when a package cannot be installed. Lists that cannot be updated are no reason by themselves:
 * some other source of the machine's may be away, and an old list may do.
 */
export function aptInstall(
  packages: readonly string[],
  say: (line: string) => void,
  run: Apt = apt,
): void {
  say(`installing ${packages.join(', ')} from Debian`);
  const isUpdated = run('update');
  if (!isUpdated) say('apt-get update failed; trying with the lists that are there');
  if (run('install', '--no-install-recommends', ...packages)) return;
  throw new Error(
    `apt-get could not ${isUpdated ? '' : 'update its lists nor '}install ${packages.join(' ')}; ` +
      'see its message above',
  );
}
