import { browserNames } from '../../support/browsers.ts';
import type { Attack, Row, Subject } from '../attacks/attack.ts';
import { baiting } from '../attacks/baiting.ts';
import { flickering, patching, timing } from '../attacks/confusing.ts';
import { covering } from '../attacks/covering.ts';
import { hurrying, pressingOn } from '../attacks/hurrying.ts';
import { moving, renewing, renewingUnder } from '../attacks/moving.ts';
import { pressing } from '../attacks/pressing.ts';
import { reading, readingRoot } from '../attacks/reading.ts';
import { restyling } from '../attacks/restyling.ts';
import { card, cardMenu, inFront, marker, markerBeside, question } from '../attacks/subjects.ts';
import { most, withstand } from '../attacks/withstand.ts';
import type { Case } from '../case.ts';

/** What a shop's page may try against card, markers and purchase question. */

const on = (subject: Subject, ...attacks: Attack[][]): Row[] =>
  attacks.flat().map((attack) => ({ subject, attack }));

/** The same code guards all three: some of the ways are enough for the others. */
const each = (nth: number, attacks: Attack[]) => attacks.filter((_, at) => at % nth === 0);
const some = [...each(3, restyling), ...each(2, covering), ...each(2, moving)];

/** A marker stands on something. */
const onPage = some.filter(({ hidesPage }) => !hidesPage);

const rows = {
  'the card': on(card, restyling, covering, timing, [flickering], moving, renewing),
  'its words and buttons': [...on(card, reading), ...on(cardMenu, baiting)],
  'its keys': [...on(inFront(cardMenu), pressing), ...on(inFront(question), pressingOn)],
  markers: [...on(marker, onPage, patching, [renewingUnder]), ...on(markerBeside, each(3, onPage))],
  'the question': on(question, some, hurrying, [flickering, renewingUnder, readingRoot]),
};

/** Each browser's own: some it does not do its part of without a screen. */
const tried = (what: string, all: Row[]): Case[] =>
  browserNames.map((browser) => {
    const own = all.filter(({ attack: { only = browser } }) => only === browser);
    return {
      name: `attacks on ${what}: ${own.length} of them`,
      only: browser,
      alone: true,
      // One window after the other, as the keyboard has one.
      ...(what === 'its keys' && { waits: true }),
      run: (scene) => withstand(scene, own, what === 'its keys' ? 1 : most),
    };
  });

export const attacks: Case[] = Object.entries(rows).flatMap(([what, all]) => tried(what, all));
