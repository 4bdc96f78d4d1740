import { sourcesOf, statusOf } from '../samples/list.ts';
import { inEachLook, phone, type Shot, shot, type Words } from './shot.ts';

const updates = { surface: 'options', width: 800, height: 620 } as const;
/** A build with an operator, and what may be turned on is not yet, or is. */
const operator = { status: 'builtIn', delivery: 'off' } as const;
const on = { status: 'on', delivery: 'on', alerts: {} } as const;
const hello = { surface: 'welcome', width: 1000, height: 700 } as const;
const settings = { surface: 'options', width: 1040, height: 700 } as const;
const small = { width: 360, height: 640 } as const;
const unfold = ({ pages }: Words) => [pages.settings.advanced];
const unfoldErase = (words: Words) => [...unfold(words), words.pages.settings.erase.button];

/** The options, with the updates of the list, and the welcome page. */
export const options: Shot[] = [
  ...inEachLook((kind) => [
    shot(`updates-on-${kind}-wide`, updates, on),
    shot(`updates-on-${kind}-phone`, { ...phone, surface: 'options' }, on),
    shot(`welcome-${kind}-wide`, hello),
    shot(`welcome-${kind}-phone`, { ...small, surface: 'welcome' }),
    shot(`welcome-operator-${kind}-wide`, hello, operator),
    shot(`welcome-operator-${kind}-phone`, { ...small, surface: 'welcome' }, operator),
    shot(`options-${kind}-wide`, settings),
    shot(`options-${kind}-phone`, { ...small, surface: 'options' }),
    shot(`options-operator-${kind}-wide`, settings, operator),
    shot(`options-operator-${kind}-phone`, { ...small, surface: 'options' }, operator),
    shot(`options-advanced-${kind}-wide`, settings, { ...operator, press: unfold }),
    shot(`options-advanced-${kind}-phone`, { ...small, surface: 'options' }, { press: unfold }),
  ]),
  shot('updates-running-en-light', updates, { ...on, status: 'running' }),
  shot('updates-failed-ko-light', updates, { ...on, status: 'failed' }),
  shot('updates-late-ko-dark', updates, { ...on, status: 'late' }),
  shot('updates-withdrawn-en-dark', updates, { ...on, status: 'withdrawn' }),
  shot('updates-refused-en-light', updates, { ...operator, refusal: 'refused' }),
  shot('updates-bad-address-en-light', updates, { refusal: 'badAddress', press: unfold }),
  shot('updates-turned-off-ko-light', updates, { ...operator, isTurnedOff: true }),
  shot('welcome-on-en-light', hello, on),
  shot('welcome-not-now-ko-light', hello, {
    ...operator,
    press: ({ pages }) => [pages.welcome.notNow],
  }),
  shot('options-sources-off-ko-light', settings, {
    off: sourcesOf(statusOf('off').list).map(({ source }) => source),
    press: unfold,
  }),
  shot('options-import-bad-ko-dark', settings, {
    imported: { kind: 'broken', where: 'reports.0.report.id' },
    press: unfold,
  }),
  shot('options-erase-ko-light', settings, { press: unfoldErase }),
  shot('options-erase-en-dark', settings, { press: unfoldErase }),
  shot('options-erased-en-light', settings, { erase: 'erased', press: unfold }),
  shot('options-sending-forbidden-en-light', settings, { ...on, delivery: 'forbidden' }),
  shot('options-sending-barred-ko-dark', settings, { delivery: 'barred' }),
  shot('options-sending-changed-en-light', settings, { ...on, delivery: 'changed' }),
  shot('options-zoomed-en-light', { ...settings, width: 640, height: 400 }),
  shot('options-forced-colours-ko-dark', settings, {
    ...on,
    press: unfold,
    hasForcedColours: true,
  }),
];
