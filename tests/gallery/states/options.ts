import { sourcesOf, statusOf } from '../samples/list.ts';
import { inEachLook, phone, type Shot, shot } from './shot.ts';

const updates = { surface: 'options', width: 800, height: 620 } as const;
/** Whatever may be turned on is. */
const on = { status: 'on', delivery: 'on', watch: {} } as const;
const hello = { surface: 'welcome', width: 1000, height: 700 } as const;
const settings = { surface: 'options', width: 1040, height: 700 } as const;

/** The options, with the updates of the list, and the welcome page. */
export const options: Shot[] = [
  ...inEachLook((kind) => [
    shot(`updates-on-${kind}-wide`, updates, on),
    shot(`updates-on-${kind}-phone`, { ...phone, surface: 'options' }, on),
    shot(`welcome-${kind}-wide`, hello),
    shot(`welcome-${kind}-phone`, { ...phone, surface: 'welcome' }),
  ]),
  shot('updates-running-en-light', updates, { status: 'running' }),
  shot('updates-failed-ko-light', updates, { status: 'failed' }),
  shot('updates-late-ko-dark', updates, { status: 'late' }),
  shot('updates-withdrawn-en-dark', updates, { status: 'withdrawn' }),
  shot('updates-bad-address-en-light', updates, { refusal: 'bad-address' }),
  shot('updates-turned-off-ko-light', updates, { isTurnedOff: true }),
  shot('welcome-on-en-light', hello, on),
  shot('welcome-built-in-en-light', hello, { status: 'builtIn' }),
  ...inEachLook((kind) => [
    shot(`options-${kind}-wide`, settings),
    shot(`options-${kind}-phone`, { ...phone, surface: 'options' }),
  ]),
  shot('options-sources-off-ko-light', settings, {
    off: sourcesOf(statusOf('off').list).map(({ source }) => source),
  }),
  shot('options-import-en-light', settings, {
    imported: 'preview',
    watch: { isOff: true },
  }),
  shot('options-import-bad-ko-dark', settings, {
    imported: { kind: 'broken', where: 'reports.0.report.id' },
  }),
  shot('options-erase-ko-light', settings, { press: ({ pages }) => [pages.settings.erase.button] }),
  shot('options-erase-en-dark', settings, { press: ({ pages }) => [pages.settings.erase.button] }),
  shot('options-erased-en-light', settings, { erase: 'erased' }),
  shot('options-sending-forbidden-en-light', settings, { delivery: 'forbidden' }),
  shot('options-sending-barred-ko-dark', settings, { delivery: 'barred' }),
  shot('options-zoomed-en-light', { ...settings, width: 640, height: 400 }),
  shot('options-forced-colours-ko-dark', settings, { hasForcedColours: true }),
];
