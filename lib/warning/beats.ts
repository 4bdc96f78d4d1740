import type { browser as Browser } from '../extension/browser.ts';
import { sayTo } from '../extension/say-to-page.ts';

/**
 * The card's own document beats four times a second while it stands on a shop's page. A page that keeps it
 * out of sight, takes it away or starves it is told of on the toolbar; what was only slow speaks again, and
 * the toolbar takes it back.
 */

/** Without a beat for so long a card that is due is silent, in milliseconds. */
const maxSilence = 1_000;
/** A page whose script does not answer by then leaves it no time. Milliseconds. */
const maxAnswerLength = 600;
/** Regular beats for so long, and it was only slow. Milliseconds. */
const steadyAfter = 3_000;

type Port = Parameters<Parameters<typeof Browser.runtime.onConnect.addListener>[0]>[0];
type Tabs = Parameters<typeof sayTo>[0];

/** What the document says; `hidden`: it stands, and has not been in sight. */
const beats = ['seen', 'hidden', 'resting', 'closed'] as const;
type Beat = (typeof beats)[number];

export interface BeatParts {
  tabs: Tabs;
  /** The toolbar says that the page interferes, and that it does no longer. */
  accuse(tabId: number): Promise<unknown>;
  acquit(tabId: number): Promise<unknown>;
}

const isBeat = (said: unknown): said is Beat => beats.includes(said as Beat);

const answerOf = (question: Promise<unknown>): Promise<unknown> =>
  Promise.race([
    question,
    new Promise((resolve) => setTimeout(resolve, maxAnswerLength, 'no answer')),
  ]);

/** What is known of the card in one tab. */
interface Card {
  ports: Set<Port>;
  timer?: ReturnType<typeof setTimeout>;
  /** Since when the toolbar tells of silence, and since when it beats again. */
  silentAt?: number;
  steadyAt?: number;
}

export function createBeats({ tabs, accuse, acquit }: BeatParts) {
  const cards = new Map<number, Card>();

  /** `undefined` from a tab whose page has gone; false where the card was closed as it should. */
  async function isSilenced(tabId: number): Promise<boolean> {
    const answer = await answerOf(sayTo(tabs, tabId, 'is-card-due'));
    return answer === true || answer === 'no answer';
  }
  async function miss(tabId: number, card: Card): Promise<void> {
    delete card.timer;
    const isKept = await isSilenced(tabId);
    if (card.timer) return;
    if (!isKept) {
      // It went as it should: what was only silence is told no longer.
      if (card.silentAt !== undefined) void acquit(tabId);
      delete card.silentAt;
      return;
    }
    card.silentAt ??= Date.now();
    delete card.steadyAt;
    await accuse(tabId);
  }
  const rest = (card: Card) => {
    clearTimeout(card.timer);
    delete card.timer;
  };
  const expect = (tabId: number, card: Card) => {
    rest(card);
    card.timer = setTimeout(() => void miss(tabId, card), maxSilence);
  };
  function hear(tabId: number, card: Card, beat: Beat): void {
    if (beat === 'closed' || beat === 'resting') rest(card);
    else expect(tabId, card);
    if (beat === 'hidden') {
      delete card.silentAt;
      void accuse(tabId);
    }
    if (beat !== 'seen' || card.silentAt === undefined) return;
    card.steadyAt ??= Date.now();
    if (Date.now() - card.steadyAt < steadyAfter) return;
    delete card.silentAt;
    delete card.steadyAt;
    void acquit(tabId);
  }
  const cardIn = (tabId: number): Card => {
    const card = cards.get(tabId) ?? { ports: new Set() };
    cards.set(tabId, card);
    return card;
  };
  return {
    /** The document is late: one that never comes is silent. */
    expect: (tabId: number) => expect(tabId, cardIn(tabId)),
    /** `word`: by which our script in the tab knows the document. */
    follow(port: Port, tabId: number, word: string): void {
      const card = cardIn(tabId);
      let isOurs = false;
      const check = async () => {
        isOurs = (await sayTo(tabs, tabId, `is-ours ${word}`)) === true;
        if (isOurs) card.ports.add(port);
      };
      port.onMessage.addListener((said: unknown) => {
        if (!isOurs) void check();
        else if (isBeat(said)) {
          hear(tabId, card, said);
          if (said === 'closed') card.ports.delete(port);
        }
      });
      port.onDisconnect.addListener(() => {
        if (!card.ports.delete(port) || card.ports.size > 0) return;
        expect(tabId, card);
      });
      void check();
    },
  };
}
