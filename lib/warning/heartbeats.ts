import type { browser as Browser } from '../extension/browser.ts';
import { sendToTab } from '../extension/say-to-page.ts';

/**
 * The card's own document beats four times a second while it stands on a shop's page. A page that keeps it
 * out of sight, takes it away or starves it is told of on the toolbar. A busy machine looks like silence, and a
 * shop's dialogs and transitions like a flicker: both are taken back once the card stands in sight again.
 */

/** Without a beat for so long a card that is due is silent, in milliseconds. */
const maxSilence = 1_000;
/** A page whose script does not answer by then leaves it no time. Milliseconds. */
const longestAnswer = 600;
/** In sight for so long, and it was no interference. Milliseconds. */
const steadyAfter = 3_000;

type Port = Parameters<Parameters<typeof Browser.runtime.onConnect.addListener>[0]>[0];
type Tabs = Parameters<typeof sendToTab>[0];

/** What the document says; `hidden`: it has not been in sight; `flickering`: for moments only. */
const beats = ['seen', 'hidden', 'flickering', 'resting', 'closed'] as const;
type Beat = (typeof beats)[number];

export interface HeartbeatOptions {
  tabs: Tabs;
  /** The toolbar says that the page interferes, and that it does no longer. */
  showInterference(tabId: number): Promise<unknown>;
  clearInterference(tabId: number): Promise<unknown>;
}

const isBeat = (said: unknown): said is Beat => beats.includes(said as Beat);

const answerOf = (question: Promise<unknown>): Promise<unknown> =>
  Promise.race([
    question,
    new Promise((resolve) => setTimeout(resolve, longestAnswer, 'no answer')),
  ]);

/** The card in one tab: silent where no beat follows in time. */
function followCard(
  tabId: number,
  { tabs, showInterference, clearInterference }: HeartbeatOptions,
) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The toolbar tells of silence or flicker, which is taken back where it was no interference. */
  let isTentative = false;
  /** Since when each beat has said that the card is in sight. */
  let steadyAt: number | undefined;

  /** `undefined` from a tab whose page has gone; false where the card was closed as it should. */
  async function isSilenced(): Promise<boolean> {
    const answer = await answerOf(sendToTab(tabs, tabId, 'is-card-due'));
    return answer === true || answer === 'no answer';
  }
  async function miss(): Promise<void> {
    timer = undefined;
    const isDue = await isSilenced();
    if (timer) return;
    if (isDue) return tellTentatively();
    // It went as it should: what was only silence is told no longer.
    if (isTentative) void clearInterference(tabId);
    isTentative = false;
  }
  /** Tells what is taken back once the card is steadily in sight. */
  async function tellTentatively(): Promise<void> {
    isTentative = true;
    steadyAt = undefined;
    await showInterference(tabId);
  }
  const rest = () => clearTimeout(timer);
  const expect = () => {
    rest();
    timer = setTimeout(() => void miss(), maxSilence);
  };
  function clearOnceSteady(): void {
    if (!isTentative) return;
    steadyAt ??= Date.now();
    if (Date.now() - steadyAt < steadyAfter) return;
    isTentative = false;
    void clearInterference(tabId);
  }
  return {
    /** Documents of ours that beat for it. */
    ports: new Set<Port>(),
    expect,
    hear(beat: Beat): void {
      if (beat === 'closed' || beat === 'resting') rest();
      else expect();
      if (beat === 'seen') clearOnceSteady();
      if (beat === 'flickering') void tellTentatively();
      if (beat !== 'hidden') return;
      isTentative = false;
      void showInterference(tabId);
    },
  };
}

export function createHeartbeats(options: HeartbeatOptions) {
  const cards = new Map<number, ReturnType<typeof followCard>>();
  const cardIn = (tabId: number) => {
    const card = cards.get(tabId) ?? followCard(tabId, options);
    cards.set(tabId, card);
    return card;
  };
  return {
    /** The document is late: one that never comes is silent. */
    expect: (tabId: number) => cardIn(tabId).expect(),
    /** `word`: by which our script in the tab knows the document. */
    follow(port: Port, tabId: number, word: string): void {
      const card = cardIn(tabId);
      let isOurs = false;
      const check = async () => {
        isOurs = (await sendToTab(options.tabs, tabId, `is-ours ${word}`)) === true;
        if (isOurs) card.ports.add(port);
      };
      port.onMessage.addListener((beat: unknown) => {
        if (!isOurs) return void check();
        if (!isBeat(beat)) return;
        card.hear(beat);
        if (beat === 'closed') card.ports.delete(port);
      });
      port.onDisconnect.addListener(() => {
        if (card.ports.delete(port) && card.ports.size === 0) card.expect();
      });
      void check();
    },
  };
}
