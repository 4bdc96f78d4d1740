import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { runCommand } from '../run-command.ts';

/**
 * Makes the packages again out of the sources zip alone, in an empty folder with fresh dependencies,
 * and answers with the names of those that came out different. Throws with the command's words
 * where one of them fails.
 */
export async function rebuiltDifferently(
  packages: ReadonlyMap<string, Uint8Array>,
  sources: Uint8Array,
  outFolder: string,
  options: readonly string[],
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cart-canary-rebuild-'));
  try {
    for (const [path, bytes] of Object.entries(unzipSync(sources))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    await mustRun('npm', ['ci', '--prefix', folder, '--no-progress', '--loglevel=error']);
    const rebuild = ['run', '--silent', '--prefix', folder, 'package', '--', ...options];
    await mustRun('npm', rebuild);
    return [...packages]
      .filter(([name, bytes]) => !readFileSync(join(folder, outFolder, name)).equals(bytes))
      .map(([name]) => name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function mustRun(command: string, args: string[]): Promise<void> {
  const { ok, output } = await runCommand(command, args);
  if (!ok) throw new Error(`${command} ${args.join(' ')} failed:\n${output}`);
}
