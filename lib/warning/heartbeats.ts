import type { browser as Browser } from '../extension/browser.ts';
import { sendToTab } from '../extension/say-to-page.ts';

/**
 * The card's document sends a heartbeat four times a second while it is on a shop's page. The toolbar warns of a
 * page that hides the card, removes it or leaves its script no time. A busy machine looks like silence, and a
 * shop's dialogs and transitions like flicker: both warnings are withdrawn once the card stays visible again.
 */

/** Milliseconds without a heartbeat after which a card that should be shown counts as silent. */
const maxSilence = 1_000;
/** Milliseconds that our script in the page has to answer; a page that blocks it longer interferes. */
const longestAnswer = 600;
/** Milliseconds of visibility after which a warning of silence or flicker is withdrawn. */
const steadyAfter = 3_000;

type Port = Parameters<Parameters<typeof Browser.runtime.onConnect.addListener>[0]>[0];
type Tabs = Parameters<typeof sendToTab>[0];

/**
 * What a heartbeat says. `hidden`: not visible; `flickering`: visible for moments only; `resting`: the tab is in the
 * background, or another part of ours covers the card on purpose.
 */
const beats = ['seen', 'hidden', 'flickering', 'resting', 'closed'] as const;
type Beat = (typeof beats)[number];

export interface HeartbeatOptions {
  tabs: Tabs;
  /** Shows on the toolbar that the page interferes, and withdraws it. */
  showInterference(tabId: number): Promise<unknown>;
  clearInterference(tabId: number): Promise<unknown>;
}

const isBeat = (said: unknown): said is Beat => beats.includes(said as Beat);

const answerOf = (question: Promise<unknown>): Promise<unknown> =>
  Promise.race([
    question,
    new Promise((resolve) => setTimeout(resolve, longestAnswer, 'no answer')),
  ]);

/** Follows the card in one tab; without a heartbeat in time it counts as silent. */
function followCard(
  tabId: number,
  { tabs, showInterference, clearInterference }: HeartbeatOptions,
) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The toolbar tells of silence or flicker, which is taken back where it was no interference. */
  let isTentative = false;
  /** Since when every heartbeat has said `seen`. */
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
    // The card was closed as it should, so the silence was no interference.
    if (isTentative) void clearInterference(tabId);
    isTentative = false;
  }
  /** Warns until the card is steadily visible again. */
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
    /** Connections of the documents that send heartbeats for it. */
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
    /** A card is about to be shown: without a heartbeat in time it counts as silent. */
    expect: (tabId: number) => cardIn(tabId).expect(),
    /** `word`: the secret by which our script in the tab recognises the document. */
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
