import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserName } from '../../../../tests/support/browsers.ts';

/** An extension that people have, unpacked. */
export interface Neighbour {
  name: string;
  folder: string;
}

/** What Debian 13 has that the browser still loads: Chromium takes Manifest V3 only. */
const packages: Record<BrowserName, readonly string[]> = {
  chromium: ['webext-vimium-chromium'],
  firefox: ['webext-vimium-firefox', 'webext-ublock-origin-firefox'],
};

/**
 * Unpacks Debian's packages into a folder of ours. They are not installed: an installed one loads
 * itself into every browser of the machine, the baseline's too.
 */
export function debianExtensions(browser: BrowserName, folder: string): readonly Neighbour[] {
  return packages[browser].map((name) => {
    const into = join(folder, name);
    if (!existsSync(into)) unpack(name, folder, into);
    const [manifest] = globSync('usr/share/**/manifest.json', { cwd: into }).sort(
      (a, b) => a.length - b.length,
    );
    if (manifest === undefined) throw new Error(`Debian's package ${name} holds no extension`);
    return {
      name: name.replace(/^webext-|-(chromium|firefox)$/g, ''),
      folder: join(into, dirname(manifest)),
    };
  });
}

function unpack(name: string, folder: string, into: string): void {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('apt-get', ['-qq', 'download', name], { cwd: folder, stdio: 'pipe' });
  } catch (error) {
    throw new Error(`apt-get download ${name} failed: this bench needs Debian's packages`, {
      cause: error,
    });
  }
  const [file] = globSync(`${name}_*.deb`, { cwd: folder });
  if (file === undefined) throw new Error(`apt-get downloaded no ${name}`);
  execFileSync('dpkg-deb', ['-x', join(folder, file), into]);
}
