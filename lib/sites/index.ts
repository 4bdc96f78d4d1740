import aliexpress from './aliexpress/index.ts';
import type { Site } from './site.ts';
import temu from './temu/index.ts';

/** Every marketplace that can be read. A further one is one more file and one more line. */
export const sites: readonly Site[] = [aliexpress, temu];

/** What the browser is asked for where the shopper wants pictures compared. */
export const pictureHosts: readonly string[] = sites.flatMap(({ pictures }) => pictures.hosts);

export const siteNamed = (name: string): Site | undefined =>
  sites.find((site) => site.name === name);

/** The site whose pages `url` may be one of, by the same patterns as the manifest's. */
export const siteOf = (url: URL): Site | undefined =>
  /^https?:$/.test(url.protocol)
    ? sites.find((site) =>
        site.matches.some((pattern) => {
          const host = /^\*:\/\/\*\.([^/]+)\//.exec(pattern)?.[1];
          return host !== undefined && `.${url.hostname}`.endsWith(`.${host}`);
        }),
      )
    : undefined;
