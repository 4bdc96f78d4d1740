import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { languages } from '../../lib/locales/languages.ts';
import { shopMatches } from '../../lib/sites/facts.ts';
import { localeOf } from '../../scripts/words/every.ts';

/** What must hold for the files that are shipped, whatever the sources say. */

interface Manifest {
  manifest_version: number;
  permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  web_accessible_resources?: unknown[];
  content_scripts?: { matches: string[]; js?: string[]; css?: string[]; all_frames?: boolean }[];
  browser_specific_settings?: unknown;
}

export interface BuiltCheck {
  name: string;
  check(build: string): void;
}

const manifestOf = (build: string): Manifest =>
  JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));

const shopScripts = (build: string): { file: string; code: string }[] =>
  (manifestOf(build).content_scripts ?? [])
    .flatMap(({ js = [] }) => js)
    .map((file) => ({ file, code: readFileSync(join(build, file), 'utf8') }));

const scriptsOf = (build: string) =>
  readdirSync(build, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ file, code: readFileSync(join(build, file), 'utf8') }));

/** Words that stay in a minified bundle when a library is in it. */
const tellTales = {
  zod: /ZodMini|ZodError|_zod\b|safeParse/,
  idb: /IDBKeyRange|IDBObjectStore|indexedDB/,
  preact: /__k|dangerouslySetInnerHTML|diffed/,
};

/** Before there is something to show, the shop's page carries no more than this. */
const maxBytes = 15 * 1024;
/** One language of the card with its names of causes, substances and goods, gzipped; loaded to show a warning. */
const maxWordBytes = 26 * 1024;

export const builtChecks: BuiltCheck[] = [
  {
    name: 'no script of a shop’s page carries zod or idb, the one that is always there no Preact either',
    check(build) {
      const { preact, ...others } = tellTales;
      const inPages = scriptsOf(build).filter(({ file }) => file.startsWith('content-scripts/'));
      const found = [
        ...Object.values(others).flatMap((words) => inPages.filter(({ code }) => words.test(code))),
        ...shopScripts(build).filter(({ code }) => preact.test(code)),
      ];
      assert.deepEqual(
        found.map(({ file }) => file),
        [],
      );
    },
  },
  {
    name: 'the shop script is at most 15 KB gzipped',
    check(build) {
      const scripts = shopScripts(build);
      assert.ok(scripts.length > 0, 'no content script in the manifest');
      const bytes = scripts.reduce((sum, { code }) => sum + gzipSync(code).length, 0);
      assert.ok(bytes <= maxBytes, `${bytes} bytes`);
    },
  },
  {
    name: 'no script on a shop’s page carries a language, each has a small script of its own',
    check(build) {
      const inPages = scriptsOf(build).filter(({ file }) => file.startsWith('content-scripts/'));
      for (const one of languages) {
        const { failed } = localeOf(one).warning.error;
        assert.deepEqual(
          inPages.filter(({ code }) => code.includes(failed)),
          [],
        );
        const words = readFileSync(join(build, `words/${one}.js`));
        assert.ok(words.includes(failed), `${one} lacks its words`);
        assert.ok(gzipSync(words).length <= maxWordBytes, `${one}: ${gzipSync(words).length}`);
      }
    },
  },
  {
    name: 'the shops’ pages can reach the card’s document and no other file, in Chromium by an address that changes',
    check(build) {
      const { web_accessible_resources = [], browser_specific_settings } = manifestOf(build);
      const isFirefox = browser_specific_settings !== undefined;
      assert.deepEqual(web_accessible_resources, [
        {
          resources: ['card.html'],
          matches: [...shopMatches],
          ...(!isFirefox && { use_dynamic_url: true }),
        },
      ]);
    },
  },
  {
    name: 'it asks for the shops and nothing that adds a line to the install prompt',
    check(build) {
      const { permissions = [], host_permissions = [], content_scripts = [] } = manifestOf(build);
      const quiet = [
        'storage',
        'alarms',
        'scripting',
        'unlimitedStorage',
        'declarativeNetRequestWithHostAccess',
      ];
      assert.deepEqual(
        permissions.filter((one) => !quiet.includes(one)),
        [],
      );
      const hosts = [...host_permissions, ...content_scripts.flatMap(({ matches }) => matches)];
      assert.deepEqual([...new Set(hosts)], shopMatches);
    },
  },
  {
    name: 'hosts beyond the shops are optional: https, and this computer for development',
    check: (build) =>
      assert.deepEqual(manifestOf(build).optional_host_permissions, [
        'https://*/*',
        'http://localhost/*',
        'http://127.0.0.1/*',
      ]),
  },
  {
    name: 'it reads top frames only',
    check: (build) =>
      assert.ok((manifestOf(build).content_scripts ?? []).every(({ all_frames }) => !all_frames)),
  },
  {
    name: 'no script writes markup or runs text, but for Preact’s one line that nothing of ours reaches',
    check(build) {
      const ofPreact = /\b\w+\.innerHTML=\w+\.__html\b/;
      const sinks =
        /\.innerHTML\s*=(?!=)|insertAdjacentHTML|document\.write\(|\beval\(|new Function\(/;
      const found = scriptsOf(build).flatMap(({ file, code }) => {
        const sink = sinks.exec(code.replace(ofPreact, ''));
        return sink ? [`${file}: ${sink[0]}`] : [];
      });
      assert.deepEqual(found, []);
    },
  },
];
