import aliexpress from './aliexpress/index.ts';
import { shopAt } from './facts.ts';
import type { Site } from './site.ts';
import temu from './temu/index.ts';

/** Every shop that can be read, in the order of `facts.ts`. */
export const sites: readonly Site[] = [aliexpress, temu];

export const siteNamed = (id: string): Site | undefined => sites.find((site) => site.id === id);

export const siteOf = (url: URL): Site | undefined => siteNamed(shopAt(url)?.id ?? '');
