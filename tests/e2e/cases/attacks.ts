import type { Attack, Row, Subject } from '../attacks/attack.ts';
import { covering, patching, timing } from '../attacks/covering.ts';
import { moving, renewing } from '../attacks/moving.ts';
import { hurrying, pressing } from '../attacks/pressing.ts';
import { reading, readingRoot } from '../attacks/reading.ts';
import { restyling } from '../attacks/restyling.ts';
import { card, cardMenu, marker, question } from '../attacks/subjects.ts';
import { withstand } from '../attacks/withstand.ts';
import type { Case } from '../case.ts';

/** What a shop's page may try against card, markers and purchase question. */

const on = (subject: Subject, ...attacks: Attack[][]): Row[] =>
  attacks.flat().map((attack) => ({ subject, attack }));

/** The same code guards all three: some of the ways are enough for the others. */
const each = (nth: number, attacks: Attack[]) => attacks.filter((_, at) => at % nth === 0);
const some = [...each(3, restyling), ...each(2, covering), ...each(2, moving)];

const onCard = on(card, restyling, covering, timing, moving, renewing);
const onButtons = [...on(card, reading), ...on(cardMenu, pressing)];
const onMarker = on(
  marker,
  some.filter(({ hidesPage }) => !hidesPage),
  patching,
);
const onQuestion = on(question, some, hurrying, [readingRoot]);

const tried = (what: string, rows: Row[]): Case => ({
  name: `attacks on ${what}: ${rows.length} of them`,
  alone: true,
  run: (scene) => withstand(scene, rows),
});

export const attacks: Case[] = [
  tried('the card', onCard),
  tried('its words and buttons', onButtons),
  tried('markers', onMarker),
  tried('the question', onQuestion),
];
