import { alertShots } from './states/alerts.ts';
import { cards } from './states/cards.ts';
import { hazards } from './states/hazards.ts';
import { options } from './states/options.ts';
import { popups } from './states/popup.ts';
import { reports } from './states/reports.ts';
import { shopping } from './states/shopping.ts';
import type { Shot } from './states/shot.ts';

export type { Shot } from './states/shot.ts';

/** Every state that is drawn and checked. */
export const shots: readonly Shot[] = [
  ...cards,
  ...popups,
  ...reports,
  ...options,
  ...hazards,
  ...alertShots,
  ...shopping,
];

/** What a picture's name says beside language and colours. */
export const stateOf = ({ name }: Shot): string => name.replace(/-(ko|en)-(light|dark)/, '');

/** Each state once, whatever languages and colours its pictures are in. */
export const states: readonly Shot[] = [
  ...new Map(shots.map((one) => [stateOf(one), one] as const)).values(),
];
