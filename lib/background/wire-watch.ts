import { browser } from 'wxt/browser';
import type { BackgroundWords } from '../locales/words.ts';
import type { Open } from '../store/database.ts';
import { createWatch } from '../store/watch.ts';
import { createWatchNews } from '../store/watch-news.ts';
import { readChoices, settings } from './settings.ts';
import { createWatchTeller } from './watch-teller.ts';
import { createWatching, type Watching, type WatchingParts } from './watching.ts';

interface Parts extends Pick<WatchingParts, 'hazards' | 'silenced' | 'now' | 'stayAwake'> {
  open: Open;
  words(): Promise<BackgroundWords['toolbar']>;
}

/** The judge is evaluated when something is looked up: most wakes are for a page. */
async function rules() {
  const [{ keysOfOwned, namedBy }, { ownedFrom }] = await Promise.all([
    import('../core/named-things.ts'),
    import('../core/owned.ts'),
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
