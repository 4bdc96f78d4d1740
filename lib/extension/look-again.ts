/**
 * The one thing the background says by itself to the shops' pages: the list has changed, ask again.
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

/** Calls back when the list has changed. A page cannot send such a message. */
export function onLookAgain(callback: () => void, world: object = globalThis): void {
  const { browser, chrome } = world as World;
  const messages = (browser ?? chrome)?.runtime?.onMessage;
  messages?.addListener((message) => {
    if (message === lookAgain) callback();
  });
}

interface Tabs {
  query(what: { url: string[] }): Promise<{ id?: number | undefined }[]>;
  sendMessage(tabId: number, message: unknown): Promise<unknown>;
}

/** Tells every page of the shops that is open. Those without our script (a PDF) have no answer. */
export async function tellPages(tabs: Tabs, matches: string[]): Promise<void> {
  const open = await tabs.query({ url: matches });
  await Promise.all(
    open.map(
      ({ id }) => id !== undefined && tabs.sendMessage(id, lookAgain).catch(() => undefined),
    ),
  );
}
