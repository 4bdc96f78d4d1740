import { hazards as samples } from '../samples/answers.ts';
import { inEachLook, phone, type Shot, shot } from './shot.ts';

const browse = { surface: 'hazards', width: 900, height: 700 } as const;
const indexOf = (isIt: (hazard: (typeof samples)[number]) => boolean): number =>
  Math.max(0, samples.findIndex(isIt));
const measured = {
  hazard: indexOf(({ findings }) => findings.some(({ value, timesLimit }) => value ?? timesLimit)),
};
const listedAt = indexOf(({ source }) => source === 'kr-consumer24');
/** Made up, with everything that a notice can have. */
const exampleAt = indexOf(({ reference }) => reference.startsWith('EXAMPLE/'));

/** The search for hazards, and a hazard's own page. */
export const hazards: Shot[] = [
  ...inEachLook((kind) => [
    shot(`hazards-${kind}-wide`, { surface: 'hazards', width: 1000, height: 800 }),
    shot(`hazards-${kind}-phone`, { ...phone, surface: 'hazards' }),
    shot(`hazard-${kind}-wide`, { surface: 'hazard', width: 1000, height: 800 }, measured),
    shot(`hazard-${kind}-phone`, { ...phone, surface: 'hazard' }, measured),
  ]),
  shot('hazards-filtered-ko-light', browse, { search: 'filtered' }),
  shot('hazards-filtered-phone-en-dark', { ...phone, surface: 'hazards' }, { search: 'filtered' }),
  shot('hazards-reading-en-light', browse, { search: 'reading' }),
  shot('hazards-none-ko-light', browse, { search: 'none' }),
  shot('hazards-failed-en-dark', browse, { search: 'failed' }),
  shot('hazards-no-list-ko-light', browse, { search: 'no-list' }),
  shot('hazards-zoomed-ko-light', { ...browse, width: 640, height: 400 }, { search: 'filtered' }),
  shot('hazards-forced-colours-en-dark', browse, { search: 'filtered', hasForcedColours: true }),
  shot('hazard-missing-en-light', { ...browse, surface: 'hazard' }, { hazard: 'missing' }),
  shot('hazard-listed-ko-light', { ...browse, surface: 'hazard' }, { hazard: listedAt }),
  shot('hazard-example-en-light', { ...browse, surface: 'hazard' }, { hazard: exampleAt }),
];
