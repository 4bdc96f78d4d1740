import { inEachLook, phone, popup, type Shot, shot, type Words } from './shot.ts';

const alerts = { surface: 'alerts', width: 800, height: 700 } as const;
const check = ({ pages }: Words) => [pages.alerts.check];
const named = { alerts: {} };

/** Recall alerts, and what the popup says of it. */
export const alertShots: Shot[] = [
  ...inEachLook((kind) => {
    const asked = { ...named, press: check };
    return [
      shot(`alerts-${kind}-wide`, alerts, named),
      shot(`alerts-${kind}-phone`, { ...phone, surface: 'alerts' }, named),
      shot(`alerts-asked-${kind}-wide`, alerts, asked),
      shot(`alerts-asked-${kind}-phone`, { ...phone, surface: 'alerts' }, asked),
      shot(`alerts-off-${kind}-wide`, alerts, { alerts: { isOff: true } }),
      shot(
        `alerts-off-${kind}-phone`,
        { ...phone, surface: 'alerts' },
        { alerts: { isOff: true } },
      ),
    ];
  }),
  shot('alerts-cannot-tell-ko-light', alerts, {
    ...named,
    press: ({ pages }) => [pages.alerts.check, pages.alerts.cannotFind, pages.alerts.cannotFind],
  }),
  shot('alerts-mistake-en-light', alerts, {
    ...named,
    press: ({ pages }) => [pages.alerts.check, pages.alerts.next],
  }),
  shot('alerts-empty-ko-light', alerts, { alerts: { isEmpty: true } }),
  shot('alerts-loading-en-dark', alerts, { alerts: { isLoading: true } }),
  shot('alerts-quiet-en-light', alerts, { alerts: { isQuiet: true, note: 'taken-out' } }),
  shot('alerts-hints-ko-light', alerts, {
    alerts: { isQuiet: true, canNotify: false, hasUpdates: false, note: 'failed' },
  }),
  shot('alerts-forced-colours-en-dark', alerts, {
    ...named,
    press: ({ pages }) => [pages.alerts.check, pages.alerts.cannotFind, pages.alerts.cannotFind],
    hasForcedColours: true,
  }),
  shot('popup-alerts-news-ko-light', popup, {
    listing: 'umbrella',
    answer: 'none',
    page: { alerts: { isOn: true, unread: 2 } },
  }),
  shot('popup-owned-en-dark', popup, {
    listing: 'umbrella',
    answer: 'none',
    page: { alerts: { isOn: true, owned: 'own', unread: 0 } },
  }),
];
