/**
 * Is this a private window that what we open would leave? Chromium has one extension for both kinds of
 * windows: its pages, and what they link to, open in a normal one, and stand in its history. Firefox
 * opens them in the private window.
 */
export const leavesPrivate = (incognito: boolean): boolean => incognito && !import.meta.env.FIREFOX;
