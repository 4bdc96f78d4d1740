import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Saved pages of the corpus and the addresses they were saved from. */
export interface Capture {
  file: string;
  url: URL;
  markup: string;
}

/** Where the page itself does not say it, or says something else than the address bar did. */
const addresses: Record<string, string> = {
  '2023-09_ja_search_init_data.html': 'https://ja.aliexpress.com/wholesale?SearchText=naturehike',
  '2026-04-09_captcha-interception_punish.html':
    'https://ko.aliexpress.com/w/wholesale-card-case.html',
  '2026-07-28_ko_search_wholesale_snapshot.html':
    'https://ko.aliexpress.com/w/wholesale-craighill-summit%2525252dcard%2525252dcase.html',
  '2025-07-04_us-zh-Hans_login-wall.html':
    'https://www.temu.com/us-zh-Hans/-g-601101076255740.html',
};

/** Other addresses under which the same document may be served. */
const furtherAddresses: Record<string, string[]> = {
  '2026-04-09_captcha-interception_punish.html': [
    'https://ko.aliexpress.com/item/1005007121568839.html',
  ],
  '2025-07-04_us-zh-Hans_login-wall.html': ['https://www.temu.com/us-zh-Hans/login.html?from=x'],
};

const decode = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('\\/', '/');

const first = (markup: string, patterns: RegExp[]): string | undefined =>
  patterns.map((pattern) => pattern.exec(markup)?.[1]).find((found) => found !== undefined);

/** The address that a saved page gives: a browser's comment first, the head last. */
const savedFrom = (markup: string): string | undefined =>
  first(markup, [
    /<!-- saved from url=\(\d+\)(\S+) -->/,
    /"url":"(https:\/\/[^"]+)","title":"","extracted"/,
    /property="al:android:url" content="aliexpress:\/\/product\/detail\?productId=(\d+)/,
    /<link[^>]*rel="canonical"[^>]*href="([^"]+)"/,
    /property="og:url" content="([^"]+)"/,
    /content="([^"]+)" property="og:url"/,
  ]);

const urlOf = (name: string, markup: string): URL => {
  const found = addresses[name] ?? decode(savedFrom(markup) ?? '');
  const item = /^\d+$/.test(found);
  const us = item && BigInt(found) >= 2n ** 51n;
  const own = /<link[^>]*rel="canonical"[^>]*href="(https:\/\/[a-z]+\.aliexpress[^"]*\/item[^"]+)"/;
  const host = us
    ? 'www.aliexpress.us'
    : new URL(own.exec(markup)?.[1] ?? 'https://www.aliexpress.com').host;
  const text = item ? `https://${host}/item/${found}.html` : found;
  const url = URL.parse(text, 'https://www.aliexpress.com');
  if (!url) throw new Error(`${name}: no address in it, add one to tests/support/captures.ts`);
  return url;
};

/** Every capture under a folder of the corpus, once for each address it may be served under. */
export const captures = (folder: string): Capture[] =>
  ['aliexpress-html', 'temu-html'].flatMap((site) =>
    readdirSync(join(folder, site))
      .filter((name) => /\.(html|txt)$/.test(name))
      .sort()
      .flatMap((name) => {
        const markup = readFileSync(join(folder, site, name), 'utf8');
        const urls = [
          urlOf(name, markup),
          ...(furtherAddresses[name] ?? []).map((text) => new URL(text)),
        ];
        return urls.map((url) => ({ file: `${site}/${name}`, url, markup }));
      }),
  );
