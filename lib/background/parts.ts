import type { DeliveryStatus } from '../core/delivery-status.ts';
import type { ListStatus } from '../core/list-status.ts';
import type { Report } from '../core/report.ts';
import type { Dispatch } from '../store/dispatch.ts';
import type { Outbox } from '../store/outbox.ts';
import type { Silenced } from '../store/silenced.ts';
import type { Badge, BadgeWords } from './badge.ts';
import type { CardFile } from './card-words.ts';
import type { Delivery } from './delivery.ts';
import type { Judging } from './judging.ts';
import type { CardJudging } from './judging-cards.ts';
import type { Keeping } from './keeping.ts';
import type { Place } from './pages.ts';
import type { Policies } from './policies.ts';
import type { ReportBody } from './reports.ts';
import type { Surfaces } from './settings.ts';
import type { Shopper } from './shopper.ts';
import type { Subscription } from './subscription.ts';
import type { TabPages } from './tab-pages.ts';
import type { Watching } from './watching.ts';

/** Everything the background needs to do about a message; `background.ts` puts it together. */
export interface Parts {
  judging: Judging;
  cards: CardJudging;
  /** On which of the shops' pages the shopper wants to be told what. */
  surfaces(): Promise<Surfaces>;
  outbox: Outbox;
  silenced: Silenced;
  pages: TabPages;
  badge: Badge;
  shopper: Shopper;
  words(): Promise<BadgeWords>;
  /** Loads scripts of ours into the tab's page. Rejects where the browser does not let us. */
  loadScripts(tabId: number, files: CardFile[]): Promise<unknown>;
  /** Has the tab's page put its question again: there is more to say now. */
  askAgain(tabId: number): void;
  /** The same of every page of the shops that is open. */
  allAskAgain(): void;
  /** A tab's address and kind of window; `undefined` for a tab that is gone. */
  tab(tabId: number): Promise<{ url: string | undefined; incognito: boolean } | undefined>;
  /** Opens one of our own pages, a path from the root, in a new tab. */
  openPage(path: `/${string}`): Promise<unknown>;
  placeAt(url: string): Place;
  /** A listing's own page; `undefined` where nobody knows the site. */
  listingUrl(site: string, id: string): string | undefined;
  makeReport(body: ReportBody): Promise<Report>;
  /** The report as text for the clipboard, in the shopper's language. */
  reportText(report: Report): Promise<string>;
  subscription: Subscription;
  watching: Watching;
  /** Loads the script that reads pages of orders. Rejects where the browser does not let us. */
  loadOrders(tabId: number): Promise<unknown>;
  listStatus(): Promise<ListStatus>;
  /** Opens our page for a report in a tab. */
  openReport(id: string): Promise<unknown>;
  dispatch: Pick<Dispatch, 'takeBack'>;
  delivery: Delivery;
  deliveryStatus(): Promise<DeliveryStatus>;
  /** What an organisation that manages this browser has decided. */
  policies(): Promise<Policies>;
  keeping: Pick<Keeping, 'fill' | 'erase'>;
  now(): number;
}
