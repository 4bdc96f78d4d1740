/** Chromium opens our pages in a normal window, with its history; Firefox in the private one. */
export const leavesPrivate = (incognito: boolean): boolean => incognito && !import.meta.env.FIREFOX;
