import { copyFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Manifest {
  content_scripts: { js: string[] }[];
}

/** A copy of a build with the probe before its content scripts; the shipped files are untouched. */
export function withProbe(build: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'cart-canary-bench-'));
  cpSync(build, copy, { recursive: true });
  copyFileSync(join(import.meta.dirname, 'probe.js'), join(copy, 'probe.js'));
  const file = join(copy, 'manifest.json');
  const manifest: Manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const script of manifest.content_scripts) script.js.unshift('probe.js');
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}
