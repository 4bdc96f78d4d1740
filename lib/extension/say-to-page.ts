import { opensPrivately } from './differences.ts';
import { ownRuntime } from './send.ts';

/**
 * Commands from the background to our scripts in a tab. Bundled into those, so it uses the
 * browser's own API. `is-ours WORD` asks whether a document with that secret word was opened there.
 */
type Command = 'look-again' | 'open-card' | 'is-card-due' | 'is-ours';

/** Pages cannot send these commands. The reply is what `handler` returns. */
export function onCommand(
  command: Command,
  handler: (about: string) => unknown,
  world: object = globalThis,
): void {
  ownRuntime(world)?.onMessage.addListener((message, _sender, respond) => {
    const [what, about = ''] = String(message).split(' ');
    if (what === command) respond(handler(about));
  });
}

interface Tabs {
  sendMessage(tabId: number, message: unknown, to: { frameId: number }): Promise<unknown>;
}

/** `undefined` where none of our scripts runs: a tab opened before the install, a PDF. */
export const sendToTab = (
  tabs: Tabs,
  tabId: number,
  command: Command | `is-ours ${string}`,
): Promise<unknown> => tabs.sendMessage(tabId, command, { frameId: 0 }).catch(() => undefined);

/** The keyboard command: the warning of the tab or, where there is none, the popup. */
export async function openWarning(
  { tabs, action }: { tabs: Tabs; action: { openPopup?(): Promise<unknown> } },
  tabId = -1,
): Promise<void> {
  if (await sendToTab(tabs, tabId, 'open-card')) return;
  await action.openPopup?.().catch(() => undefined);
}

/** Whether a page of ours would open in a normal window, outside this private one. */
export const wouldLeavePrivateWindow = (incognito: boolean): boolean =>
  incognito && !opensPrivately();
