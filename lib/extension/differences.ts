/**
 * Differences between browsers that no API tells. Each build is for one browser (`wxt build -b …`);
 * everything else is detected.
 */

/**
 * Firefox asks for consent to data that is sent (`data_collection`); other browsers reject that
 * key.
 */
export const hasDataConsents = (): boolean => import.meta.env.FIREFOX;

/** Firefox 153 sends the profile's UUID as `Origin` with PUT and DELETE. */
export const sendsOwnOrigin = (): boolean => import.meta.env.FIREFOX;

/** Firefox sends no event when an extension is switched on again, and has dropped its alarms. */
export const forgetsAlarms = (): boolean => import.meta.env.FIREFOX;

/** Firefox opens our pages in the private window; the others in a normal one, with its history. */
export const opensPrivately = (): boolean => import.meta.env.FIREFOX;

// Constants, so that scripts on a shop's page leave out what is for other browsers.

/** In Firefox scripts, ours and the page's, can reach into our frame and closed shadow roots. */
export const opensOurFrames: boolean = import.meta.env.FIREFOX;

/** In Chromium the address of our framed document changes (`use_dynamic_url`). */
export const hasDynamicAddresses: boolean = !import.meta.env.FIREFOX && !import.meta.env.SAFARI;
