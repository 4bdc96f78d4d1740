/**
 * What browsers do differently without an API that would tell. A build is for one of them (`wxt build -b …`);
 * everything else is asked of the API itself, which may lack it.
 */

/** Firefox asks for consent to what is sent (`data_collection`); for the others that is an error. */
export const hasDataConsents = (): boolean => import.meta.env.FIREFOX;

/** Firefox 153 sends the profile's UUID as `Origin` with PUT and DELETE. */
export const sendsOwnOrigin = (): boolean => import.meta.env.FIREFOX;

/** Firefox says nothing when an extension is switched on again, and has dropped its alarms. */
export const forgetsAlarms = (): boolean => import.meta.env.FIREFOX;

/** Firefox opens our pages in the private window; the others in a normal one, with its history. */
export const opensPrivately = (): boolean => import.meta.env.FIREFOX;

// Constants, so that scripts on a shop's page leave out what is for other browsers.

/** Firefox lets scripts, ours and the page's, into what stands in our frame and closed roots. */
export const opensOurFrames: boolean = import.meta.env.FIREFOX;

/** Chromium gives our document in a frame an address that changes (`use_dynamic_url`). */
export const hasDynamicAddresses: boolean = !import.meta.env.FIREFOX && !import.meta.env.SAFARI;
