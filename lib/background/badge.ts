import { browser } from 'wxt/browser';
import { type Answer, type Level, levels, type Match, type Verdict } from '../core/verdict.ts';
import type { BackgroundWords } from '../locales/words.ts';

/** The verdict on the toolbar, where no page can hide it. The browser clears it with the page. */
export const looks: Record<Level, { text: string; band: string; ink: string }> = {
  danger: { text: '!', band: '#b3201b', ink: '#ffffff' },
  caution: { text: '▲', band: '#ffc83d', ink: '#332500' },
  advice: { text: 'i', band: '#203a5c', ink: '#ffffff' },
  none: { text: '', band: '#b3201b', ink: '#ffffff' },
  unknown: { text: '?', band: '#5b616b', ink: '#ffffff' },
};

type ToolbarWords = BackgroundWords['toolbar'];

/** Firefox on Android draws no badge and may lack the calls. */
type Action = Partial<typeof browser.action>;

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

/** Of one tab, or of all that have nothing of their own to show. Never rejects. */
export async function setToolbar(
  button: Action,
  tab: { tabId?: number },
  { text, title, band, ink }: { text: string; title: string; band: string; ink: string },
): Promise<void> {
  // For a tab `null`, unknown to the types, shows the sign of all; an empty text would cover it.
  const nothing = 'tabId' in tab ? (null as never) : '';
  await Promise.all([
    button.setBadgeText?.({ ...tab, text: text || nothing }),
    button.setBadgeBackgroundColor?.({ ...tab, color: band }),
    button.setBadgeTextColor?.({ ...tab, color: ink }),
    button.setTitle?.({ ...tab, title }),
  ]).catch(() => undefined);
}

/** `action` is looked up late: the browser sets it up at the first look. */
export function createBadge(action: () => Action = () => browser.action) {
  const set = (tabId: number, text: string, title: string, { band, ink } = looks.unknown) =>
    setToolbar(action(), { tabId }, { text, title, band, ink });
  return {
    show(tabId: number, answer: Answer, words: ToolbarWords, tampered: boolean) {
      const look = looks[keptOf(answer.verdict) ?? answer.verdict.level];
      return set(tabId, look.text, titleOf(answer, words, tampered), look);
    },
    count(tabId: number, { count, level, tampered }: Counted, words: ToolbarWords) {
      const title = tampered ? words.tampered : `${words.named} ${count}`;
      return set(tabId, count > 99 ? '99+' : String(count), title, looks[level]);
    },
    clear: (tabId: number, words: Pick<ToolbarWords, 'idle'>) =>
      set(tabId, '', words.idle, looks.none),
    say: (tabId: number, text: string, title: string) => set(tabId, text, title),
  };
}
