import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createPageFiles } from '../../../hub/inbox/review/page-files.ts';
import { buildReviewPage } from '../../../scripts/build-review.ts';
import { slow } from './fixtures.ts';

/** The page as `npm run build` makes it, and as the hub serves it. */

const folder = mkdtempSync(join(tmpdir(), 'hub-review-page-'));
beforeAll(async () => {
  // Vite builds for development where it finds the tests' own.
  vi.stubEnv('NODE_ENV', 'production');
  await buildReviewPage(folder).finally(() => vi.unstubAllEnvs());
}, slow);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');
const assets = () => readdirSync(join(folder, 'assets')).map((name) => `assets/${name}`);

it('the built page has no inline script or style, and asks nobody else for anything', () => {
  const html = textOf('index.html');
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/);
  expect([...html.matchAll(/<script([^>]*)>([^<]*)</g)].map(([, , code]) => code)).toEqual(['']);
  const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
  expect(addresses).toHaveLength(2);
  for (const address of addresses) expect(address).toMatch(/^\.\/assets\//);
  const css = assets().filter((name) => name.endsWith('.css'));
  expect(css).toHaveLength(1);
  for (const name of css) expect(textOf(name)).not.toMatch(/url\(|@import|expression/);
});

it('the built page turns no text into markup or code, but for Preact’s one line that nothing of ours reaches', () => {
  const ofPreact = /\b\w+\.innerHTML=\w+\.__html\b/;
  for (const name of assets()) {
    expect(textOf(name).replace(ofPreact, '')).not.toMatch(
      /\.(?:inner|outer)HTML\s*=(?!=)|insertAdjacentHTML|\beval\(|new Function/,
    );
  }
});

it('the built page holds no code of the server and stays small', () => {
  const [script = ''] = assets().filter((name) => name.endsWith('.js'));
  expect(textOf(script)).not.toMatch(/from\s*["']node:|require\(|pg_advisory/);
  expect(gzipSync(textOf(script)).length).toBeLessThan(60_000);
});

it('the built page is served whole, each file with its type', async () => {
  const files = createPageFiles(folder);
  const get = async (path: string) => files.request(path);
  const html = await (await get('/review/')).text();
  const addresses = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)];
  expect(addresses).toHaveLength(2);
  for (const [, address = ''] of addresses) {
    const answer = await get(`/review/${address}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/(?:javascript|css);/);
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
  }
});
