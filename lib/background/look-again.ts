import type { browser } from 'wxt/browser';

/** Asks shop pages to judge again. Bundled into the content script: uses the browser's own API. */
const lookAgain = 'look-again';

type World = Record<'browser' | 'chrome', Partial<typeof browser> | undefined>;

/** A page cannot send such a message. */
export function onLookAgain(callback: () => void, world: object = globalThis): void {
  const { browser, chrome } = world as World;
  // Not whichever is there: see `ownRuntime`.
  const messages = browser?.runtime?.onMessage ?? chrome?.runtime?.onMessage;
  messages?.addListener((message) => {
    if (message === lookAgain) callback();
  });
}

type Tabs = Pick<typeof browser.tabs, 'query' | 'sendMessage'>;

export const tellPage = (tabs: Pick<Tabs, 'sendMessage'>, tabId: number): Promise<unknown> =>
  tabs.sendMessage(tabId, lookAgain).catch(() => undefined);

/** Pages without our script (a PDF) have no answer. */
export async function tellPages(tabs: Tabs, matches: string[]): Promise<void> {
  const open = await tabs.query({ url: matches });
  await Promise.all(open.map(({ id }) => id !== undefined && tellPage(tabs, id)));
}
