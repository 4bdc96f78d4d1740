/** What the popup and the keyboard say to the card of a tab: show yourself, unfolded. */
const openCard = 'open-card';

interface Messages {
  addListener(
    callback: (message: unknown, sender: unknown, respond: (answer: boolean) => void) => void,
  ): void;
}
interface World {
  browser?: { runtime?: { onMessage?: Messages } };
  chrome?: { runtime?: { onMessage?: Messages } };
}

/** `open` answers whether there is a warning to show. A page cannot send such a message. */
export function onOpenCard(open: () => boolean, world: object = globalThis): void {
  const { browser, chrome } = world as World;
  const messages = browser?.runtime?.onMessage ?? chrome?.runtime?.onMessage;
  messages?.addListener((message, _sender, respond) => {
    if (message === openCard) respond(open());
  });
}

/** What the browser offers of itself; only a part of it everywhere. */
interface Browser {
  tabs: Tabs;
  action: { openPopup?(): Promise<unknown> };
}

/** The keyboard command: the warning of the tab or, where there is none, the popup. */
export async function openWarning({ tabs, action }: Browser, tabId = -1): Promise<void> {
  if (await openCardIn(tabs, tabId)) return;
  await action.openPopup?.().catch(() => undefined);
}

interface Tabs {
  sendMessage(tabId: number, message: unknown, to: { frameId: number }): Promise<unknown>;
}

/** False where the tab shows no warning of ours, as one that was open before the install. */
export const openCardIn = (tabs: Tabs, tabId: number): Promise<boolean> =>
  tabs.sendMessage(tabId, openCard, { frameId: 0 }).then(
    (answer) => answer === true,
    () => false,
  );
