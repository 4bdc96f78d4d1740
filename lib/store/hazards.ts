import type { Hazard } from '../core/hazard.ts';
import type { ListInfo } from '../core/verdict.ts';

/** What a look-up found, all of it read in one transaction. */
export interface Found {
  hazards: Hazard[];
  /** Missing when no list is in the store. */
  list: ListInfo | undefined;
  /** Records that should be there and are missing or unreadable: the list has to be healed. */
  damaged: number;
}
