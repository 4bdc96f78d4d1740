import { browser } from 'wxt/browser';
import { readChoices, settings } from '../../lib/background/settings.ts';
import { createWatchTeller, type WatchWords } from '../../lib/background/watch-teller.ts';
import {
  createWatching,
  type Watching,
  type WatchingParts,
} from '../../lib/background/watching.ts';
import type { Open } from '../../lib/store/database.ts';
import { createWatch } from '../../lib/store/watch.ts';
import { createWatchNews } from '../../lib/store/watch-news.ts';

interface Parts extends Pick<WatchingParts, 'hazards' | 'silenced' | 'now' | 'stayAwake'> {
  open: Open;
  words(): Promise<{ idle: string; watch: WatchWords }>;
}

/** The judge is evaluated when something is looked up: most wakes are for a page. */
async function rules() {
  const [{ keysOfOwned, namedBy }, { ownedFrom }] = await Promise.all([
    import('../../lib/core/named-things.ts'),
    import('../../lib/core/owned.ts'),
  ]);
  return { keysOfOwned, namedBy, ownedFrom };
}

export const watchOwned = ({ open, words, ...parts }: Parts): Watching =>
  createWatching({
    ...parts,
    watch: createWatch(open),
    news: createWatchNews(open),
    setting: settings.watch,
    choices: readChoices,
    rules,
    teller: createWatchTeller(words),
    alarms: browser.alarms,
  });
