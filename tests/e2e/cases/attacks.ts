import type { Attack, Row, Subject } from '../attacks/attack.ts';
import { covering, patching } from '../attacks/covering.ts';
import { moving } from '../attacks/moving.ts';
import { hurrying, pressing } from '../attacks/pressing.ts';
import { reading } from '../attacks/reading.ts';
import { restyling } from '../attacks/restyling.ts';
import { card, cardMenu, marker, question } from '../attacks/subjects.ts';
import { withstand } from '../attacks/withstand.ts';
import type { Case } from '../case.ts';

/** What a shop's page may try against card, markers and purchase question. */

const on = (subject: Subject, ...attacks: Attack[][]): Row[] =>
  attacks.flat().map((attack) => ({ subject, attack }));

/** The same code guards all three: each third way is enough for the others. */
const some = (attacks: Attack[]) => attacks.filter((_, at) => at % 3 === 0);
const onMarkers = [...some(restyling), ...covering, ...moving].filter(
  ({ hidesPage }) => !hidesPage,
);

const onCard = [...on(card, restyling, covering, moving, reading), ...on(cardMenu, pressing)];
const onMarker = on(marker, onMarkers, patching, reading);
const onQuestion = on(question, some(restyling), covering, moving, hurrying, reading);

const tried = (what: string, rows: Row[]): Case => ({
  name: `attacks on ${what}: ${rows.length} of them`,
  alone: true,
  run: (scene) => withstand(scene, rows),
});

export const attacks: Case[] = [
  tried('the card', onCard),
  tried('markers', onMarker),
  tried('the question', onQuestion),
];
