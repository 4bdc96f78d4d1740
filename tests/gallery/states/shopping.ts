import { listings } from '../samples/answers.ts';
import { inEachLook, levels, necklace, type Shot, shot, type Words } from './shot.ts';

const markerOf =
  (listing: keyof typeof listings, level: 'danger' | 'caution') =>
  ({ shopping, warning }: Words) => [
    shopping.markers.name({
      levelWord: warning.level[level].word,
      title: listings[listing].titles[0] ?? '',
    }),
  ];
const markersWide = { surface: 'markers', width: 760, height: 560 } as const;
const markersPhone = { surface: 'markers', width: 390, height: 780 } as const;
const questionWide = { surface: 'question', width: 760, height: 620 } as const;
const questionPhone = { surface: 'question', width: 360, height: 720 } as const;

/** Markers on cards, with the bubble of one open, and the question before a purchase. */
export const shopping: Shot[] = [
  ...inEachLook((kind) => [
    shot(`markers-${kind}-wide`, markersWide, { press: markerOf('pen', 'danger') }),
    shot(`markers-${kind}-phone`, markersPhone, { press: markerOf('charger', 'caution') }),
    shot(`question-${kind}-wide`, questionWide, levels.danger),
    shot(`question-${kind}-phone`, questionPhone, necklace),
  ]),
  shot('markers-closed-ko-light', markersWide),
  shot('markers-forced-colours-en-dark', markersWide, {
    press: markerOf('pen', 'danger'),
    hasForcedColours: true,
  }),
  shot('question-forced-colours-en-dark', questionWide, {
    ...levels.danger,
    hasForcedColours: true,
  }),
];
