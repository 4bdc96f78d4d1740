import { inEachLook, phone, popup, type Shot, shot, type Words } from './shot.ts';

const watch = { surface: 'watch', width: 800, height: 700 } as const;
const check = ({ pages }: Words) => [pages.watch.check];
const named = { watch: {} };

/** The watch, and what the popup says of it. */
export const watched: Shot[] = [
  ...inEachLook((kind) => {
    const asked = { ...named, press: check };
    return [
      shot(`watch-${kind}-wide`, watch, named),
      shot(`watch-${kind}-phone`, { ...phone, surface: 'watch' }, named),
      shot(`watch-asked-${kind}-wide`, watch, asked),
      shot(`watch-asked-${kind}-phone`, { ...phone, surface: 'watch' }, asked),
      shot(`watch-off-${kind}-wide`, watch, { watch: { isOff: true } }),
      shot(`watch-off-${kind}-phone`, { ...phone, surface: 'watch' }, { watch: { isOff: true } }),
    ];
  }),
  shot('watch-cannot-tell-ko-light', watch, {
    ...named,
    press: ({ pages }) => [pages.watch.check, pages.watch.cannotFind, pages.watch.cannotFind],
  }),
  shot('watch-mistake-en-light', watch, {
    ...named,
    press: ({ pages }) => [pages.watch.check, pages.watch.next],
  }),
  shot('watch-empty-ko-light', watch, { watch: { isEmpty: true } }),
  shot('watch-loading-en-dark', watch, { watch: { isLoading: true } }),
  shot('watch-quiet-en-light', watch, { watch: { isQuiet: true, note: 'taken-out' } }),
  shot('watch-hints-ko-light', watch, {
    watch: { isQuiet: true, canNotify: false, hasUpdates: false, note: 'failed' },
  }),
  shot('watch-forced-colours-en-dark', watch, {
    ...named,
    press: ({ pages }) => [pages.watch.check, pages.watch.cannotFind, pages.watch.cannotFind],
    hasForcedColours: true,
  }),
  shot('popup-watch-news-ko-light', popup, {
    listing: 'umbrella',
    answer: 'none',
    page: { watch: { isOn: true, unread: 2 } },
  }),
  shot('popup-owned-en-dark', popup, {
    listing: 'umbrella',
    answer: 'none',
    page: { watch: { isOn: true, owned: 'own', unread: 0 } },
  }),
];
