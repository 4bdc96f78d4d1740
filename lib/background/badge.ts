import { browser } from 'wxt/browser';
import { type Answer, type Level, levels, type Match, type Verdict } from '../core/verdict.ts';
import type { BackgroundWords } from '../locales/words.ts';

/** The verdict on the toolbar, where no page can hide it. The browser clears it with the page. */
const looks: Record<Level, { text: string; band: string; ink: string }> = {
  danger: { text: '!', band: '#b3201b', ink: '#ffffff' },
  caution: { text: '▲', band: '#ffc83d', ink: '#332500' },
  advice: { text: 'i', band: '#203a5c', ink: '#ffffff' },
  // These colours also show through on every tab: see watch-teller.ts.
  none: { text: '', band: '#b3201b', ink: '#ffffff' },
  unknown: { text: '?', band: '#5b616b', ink: '#ffffff' },
};

type ToolbarWords = BackgroundWords['toolbar'];

/** Firefox on Android draws no badge and may lack the calls. */
type Action = Partial<
  Pick<
    typeof browser.action,
    'setBadgeText' | 'setBadgeBackgroundColor' | 'setBadgeTextColor' | 'setTitle'
  >
>;

interface Counted {
  count: number;
  level: 'danger' | 'caution';
  tampered: boolean;
}

/** What was silenced on the page stays on the toolbar, unless what is left weighs as much. */
const keptOf = ({ level, kept }: Verdict): Match['level'] | undefined =>
  kept && levels.indexOf(kept) < levels.indexOf(level) ? kept : undefined;

const titleOf = ({ verdict, list }: Answer, words: ToolbarWords, tampered: boolean): string => {
  if (tampered) return words.tampered;
  if (keptOf(verdict)) return words.silenced;
  if (verdict.hidden) return words.hidden;
  const title = words.title[verdict.level];
  return verdict.level === 'none' && list ? `${title} (${list.date})` : title;
};

/** `action` is looked up late: the browser sets it up at the first look. */
export function createBadge(action: () => Action = () => browser.action) {
  const set = async (tabId: number, text: string, title: string, band: string, ink: string) => {
    const button = action();
    await Promise.all([
      // `null`, unknown to the types, shows the sign of all tabs; an empty text would cover it.
      button.setBadgeText?.({ tabId, text: text === '' ? (null as never) : text }),
      button.setBadgeBackgroundColor?.({ tabId, color: band }),
      button.setBadgeTextColor?.({ tabId, color: ink }),
      button.setTitle?.({ tabId, title }),
    ]).catch(() => undefined);
  };
  return {
    show(tabId: number, answer: Answer, words: ToolbarWords, tampered: boolean) {
      const { text, band, ink } = looks[keptOf(answer.verdict) ?? answer.verdict.level];
      return set(tabId, text, titleOf(answer, words, tampered), band, ink);
    },
    count(tabId: number, { count, level, tampered }: Counted, words: ToolbarWords) {
      const { band, ink } = looks[level];
      const title = tampered ? words.tampered : `${words.named} ${count}`;
      return set(tabId, count > 99 ? '99+' : String(count), title, band, ink);
    },
    clear: (tabId: number, words: Pick<ToolbarWords, 'idle'>) =>
      set(tabId, '', words.idle, looks.none.band, looks.none.ink),
    say: (tabId: number, text: string, title: string) =>
      set(tabId, text, title, looks.unknown.band, looks.unknown.ink),
  };
}
