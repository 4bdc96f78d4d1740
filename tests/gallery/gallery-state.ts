import type { Hazard } from '../../lib/core/hazard.ts';
import type { TilesPart } from '../../lib/list-pages/page-tiles.ts';
import type { Language } from '../../lib/locales/languages.ts';
import type { PageState } from '../../lib/popup/messages.ts';
import type { ImportProblem } from '../../lib/settings/backup.ts';
import type { EraseState } from '../../lib/settings/use-own-data.ts';
import type { Refusal } from '../../lib/updates/use-address-switch.ts';
import type { answers, listings } from './samples/answers.ts';
import type { deliveries } from './samples/delivery.ts';
import type { statuses } from './samples/list.ts';
import type { AlertsState } from './surfaces/alerts.tsx';
import type { sendingStates } from './surfaces/sending.tsx';

/** What can be drawn: one state of one surface. */
export interface GalleryState {
  surface:
    | 'card'
    | 'popup'
    | 'reports'
    | 'sending'
    | 'options'
    | 'welcome'
    | 'hazards'
    | 'hazard'
    | 'alerts'
    | 'markers'
    | 'question';
  language: Language;
  listing?: keyof typeof listings;
  answer?: keyof typeof answers;
  /** Of the answer, instead of the sample's. */
  notice?: Hazard;
  incognito?: boolean;
  /** The build names nobody who takes reports. */
  hasNoOperator?: boolean;
  opened?: boolean;
  page?: Partial<PageState>;
  /** Answers whose notice was silenced for the popup's listing. */
  silenced?: (keyof typeof answers)[];
  /** The popup over a page of many listings. */
  cards?: Partial<TilesPart>;
  /** The list and its updates. */
  status?: keyof typeof statuses;
  refusal?: Refusal;
  isTurnedOff?: boolean;
  isEmpty?: boolean;
  /** No report that failed. */
  isWell?: boolean;
  /** Import and erasing in the options. */
  imported?: ImportProblem;
  erase?: EraseState;
  /** Sources that are off. */
  off?: string[];
  sending?: keyof typeof sendingStates;
  /** Sending, in the options. */
  delivery?: keyof typeof deliveries;
  /** The search for hazards. */
  search?: 'some' | 'filtered' | 'reading' | 'none' | 'failed' | 'no-list';
  alerts?: AlertsState;
  /** Which hazard's own page. */
  hazard?: number | 'missing';
}
