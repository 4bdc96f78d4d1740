import { createTaskQueue } from '../core/task-queue.ts';
import { type Answer, type Level, levels, type Verdict } from '../core/verdict.ts';
import type { BackgroundWords } from '../locales/words.ts';
import { browser } from './browser.ts';

/**
 * Shows the verdict on the toolbar, where no page can hide it. The browser clears it on navigation.
 */
export const styles: Record<Level, { text: string; band: string; ink: string }> = {
  danger: { text: '!', band: '#b3201b', ink: '#ffffff' },
  caution: { text: '▲', band: '#ffc83d', ink: '#332500' },
  advice: { text: 'i', band: '#203a5c', ink: '#ffffff' },
  none: { text: '', band: '#b3201b', ink: '#ffffff' },
  unknown: { text: '?', band: '#5b616b', ink: '#ffffff' },
};

/** A page that removed, hid or covered what we show. */
export interface Interference {
  /** The level of the warning it interfered with. */
  level: Level;
  /** What the toolbar says of it. */
  title: string;
}

type ToolbarWords = BackgroundWords['toolbar'];

/** Firefox on Android draws no badge and may lack the calls. */
type Action = Partial<typeof browser.action>;

export const worse = (one: Level, other: Level): Level =>
  levels.indexOf(other) < levels.indexOf(one) ? other : one;

/** A warning silenced on the page keeps its level on the toolbar: a page could have silenced it. */
export const levelOf = ({ level, silencedLevel }: Verdict): Level =>
  worse(level, silencedLevel ?? level);

const titleOf = ({ verdict, list }: Answer, words: ToolbarWords): string => {
  if (levelOf(verdict) !== verdict.level) return words.silenced;
  if (verdict.hidden) return words.hidden;
  const title = words.title[verdict.level];
  return verdict.level === 'none' && list ? `${title} (${list.date})` : title;
};

/** For one tab, or for all tabs without a state of their own. Never rejects. */
export async function setToolbar(
  button: Action,
  tab: { tabId?: number },
  { text, title, band, ink }: { text: string; title: string; band: string; ink: string },
): Promise<void> {
  // `null` (missing in the types) falls back to the text for all tabs; an empty text would hide it.
  const nothing = 'tabId' in tab ? (null as never) : '';
  await Promise.all([
    button.setBadgeText?.({ ...tab, text: text || nothing }),
    button.setBadgeBackgroundColor?.({ ...tab, color: band }),
    button.setBadgeTextColor?.({ ...tab, color: ink }),
    button.setTitle?.({ ...tab, title }),
  ]).catch(() => undefined);
}

export type Badge = ReturnType<typeof createBadge>;

/**
 * `lastInterference`: the last report that a page interferes; it counts while the toolbar shows it.
 */
export function createBadge(
  lastInterference: (tabId: number) => Promise<Interference | undefined>,
  action: () => Action = () => browser.action,
) {
  const interference = async (tabId: number): Promise<Interference | undefined> => {
    const last = await lastInterference(tabId);
    const title =
      last &&
      (await action()
        .getTitle?.({ tabId })
        ?.catch(() => undefined));
    return last?.title === title ? last : undefined;
  };
  /** One change at a time: no other may come between reading the toolbar's state and setting it. */
  const inTurn = createTaskQueue();
  /** A report that the page interferes is never replaced by a weaker verdict. */
  const set = (tabId: number, level: Level, text: string, title: string) =>
    inTurn(async () => {
      const interfering = await interference(tabId);
      const shown = worse(level, interfering?.level ?? level);
      const shownText = shown === level ? text : styles[shown].text;
      const { band, ink } = styles[shown];
      await setToolbar(
        action(),
        { tabId },
        { text: shownText, title: interfering?.title ?? title, band, ink },
      );
    });
  return {
    interference,
    show(tabId: number, answer: Answer, words: ToolbarWords) {
      const level = levelOf(answer.verdict);
      return set(tabId, level, styles[level].text, titleOf(answer, words));
    },
    count(tabId: number, warnings: { count: number; level: Level }, words: ToolbarWords) {
      const { count, level } = warnings;
      const sign = count > 99 ? '99+' : String(count);
      return set(tabId, level, sign, words.named({ count }));
    },
    clear: (tabId: number, words: Pick<ToolbarWords, 'idle'>) => set(tabId, 'none', '', words.idle),
    showInterference: (tabId: number, title: string) =>
      inTurn(async () => {
        await action()
          .setTitle?.({ tabId, title })
          ?.catch(() => undefined);
      }),
  };
}
