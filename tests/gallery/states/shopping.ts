import { listings } from '../samples/answers.ts';
import { inEachLook, levels, necklace, type Shot, shot, type Words } from './shot.ts';

const markOf =
  (listing: keyof typeof listings, level: 'danger' | 'caution') =>
  ({ shopping, warning }: Words) => [
    shopping.marks.name({
      levelWord: warning.level[level].word,
      title: listings[listing].titles[0] ?? '',
    }),
  ];
const marksWide = { surface: 'marks', width: 760, height: 560 } as const;
const marksPhone = { surface: 'marks', width: 390, height: 780 } as const;
const questionWide = { surface: 'question', width: 760, height: 620 } as const;
const questionPhone = { surface: 'question', width: 360, height: 720 } as const;

/** Markers on cards, with the bubble of one open, and the question before a purchase. */
export const shopping: Shot[] = [
  ...inEachLook((kind) => [
    shot(`marks-${kind}-wide`, marksWide, { press: markOf('pen', 'danger') }),
    shot(`marks-${kind}-phone`, marksPhone, { press: markOf('charger', 'caution') }),
    shot(`question-${kind}-wide`, questionWide, levels.danger),
    shot(`question-${kind}-phone`, questionPhone, necklace),
  ]),
  shot('marks-closed-ko-light', marksWide),
  shot('marks-forced-colours-en-dark', marksWide, {
    press: markOf('pen', 'danger'),
    hasForcedColours: true,
  }),
  shot('question-forced-colours-en-dark', questionWide, {
    ...levels.danger,
    hasForcedColours: true,
  }),
];
