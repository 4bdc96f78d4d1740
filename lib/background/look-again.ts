/**
 * The one thing the background says by itself to the shops' pages: ask again, for the list has
 * changed, or the shopper's language, or what they want to be told.
 * This file is bundled into the content script, so it uses the browser's own API as it stands.
 */
const lookAgain = 'look-again';

interface Messages {
  addListener(callback: (message: unknown) => void): void;
}
interface World {
  browser?: { runtime?: { onMessage?: Messages } };
  chrome?: { runtime?: { onMessage?: Messages } };
}

/** Calls back when it is time to ask again. A page cannot send such a message. */
export function onLookAgain(callback: () => void, world: object = globalThis): void {
  const { browser, chrome } = world as World;
  // Not whichever is there: see `ownRuntime`.
  const messages = browser?.runtime?.onMessage ?? chrome?.runtime?.onMessage;
  messages?.addListener((message) => {
    if (message === lookAgain) callback();
  });
}

interface Tabs {
  query(what: { url: string[] }): Promise<{ id?: number | undefined }[]>;
  sendMessage(tabId: number, message: unknown): Promise<unknown>;
}

/** Tells one page. */
export const tellPage = (tabs: Pick<Tabs, 'sendMessage'>, tabId: number): Promise<unknown> =>
  tabs.sendMessage(tabId, lookAgain).catch(() => undefined);

/** Tells every page of the shops that is open. Those without our script (a PDF) have no answer. */
export async function tellPages(tabs: Tabs, matches: string[]): Promise<void> {
  const open = await tabs.query({ url: matches });
  await Promise.all(open.map(({ id }) => id !== undefined && tellPage(tabs, id)));
}
