import { setToolbar, styles } from '../extension/badge.ts';
import { browser } from '../extension/browser.ts';
import type { BackgroundWords } from '../locales/words.ts';
import type { OwnedProduct } from '../store/records.ts';

/** `browser.notifications` exists only with its permission, which may be granted at any time. */

const notificationId = 'alerts';
const maxTitles = 3;
const pagePath = '/alerts.html';

const shortened = (title: string): string => (title.length > 60 ? `${title.slice(0, 59)}…` : title);

export function messageOf(
  things: readonly OwnedProduct[],
  words: BackgroundWords['toolbar']['alerts'],
): string {
  const titles = things
    .slice(0, maxTitles)
    .map(({ site, id, title }) => shortened(title ?? `${site} ${id}`));
  const others = things.length - titles.length;
  const more = others > 0 ? [words.more({ count: others })] : [];
  return [...titles, ...more, words.open].join('\n');
}

const notifications = (): typeof browser.notifications | undefined => browser.notifications;

async function openPage(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(pagePath) });
  await notifications()?.clear(notificationId);
}

/** Call it synchronously at start: a click on a notification may be what started the background. */
export function onNotificationClick(): void {
  const listen = () => notifications()?.onClicked.addListener(opened);
  listen();
  browser.permissions.onAdded.addListener(({ permissions }) => {
    if (permissions?.includes('notifications')) listen();
  });
}

const opened = (id: string): void => {
  if (id === notificationId) void openPage();
};

export type AlertNotifications = ReturnType<typeof createAlertNotifications>;

export function createAlertNotifications(words: () => Promise<BackgroundWords['toolbar']>) {
  return {
    /**
     * One notification for all things. `isAgain`: an earlier try was cut off and may have shown it.
     */
    async notify(things: readonly OwnedProduct[], isAgain: boolean): Promise<void> {
      const isPermitted = await browser.permissions.contains({ permissions: ['notifications'] });
      if (!isPermitted) return;
      // Creating it again would alert the shopper a second time.
      if (isAgain && notificationId in ((await notifications()?.getAll()) ?? {})) return;
      const { alerts } = await words();
      await notifications()?.create(notificationId, {
        type: 'basic',
        iconUrl: browser.runtime.getURL('/icon/128.png'),
        title: alerts.news({ count: things.length }),
        message: messageOf(things, alerts),
      });
    },
    /** Shows the number on the toolbar; 0 clears that and the notification. */
    async mark(unread: number): Promise<void> {
      const { idle, alerts } = await words();
      const text = unread > 0 ? String(unread) : '';
      const title = unread > 0 ? alerts.news({ count: unread }) : idle;
      await setToolbar(browser.action, {}, { ...styles.danger, text, title });
      if (unread === 0) await notifications()?.clear(notificationId);
    },
  };
}
