import { connect } from './database.ts';

/**
 * The background's connection, asked for before the rest of its code is even evaluated: that takes
 * about 12 ms, the browser's way to the database 15, and so they pass at the same time. Import it
 * first. (Without a database, as in a build, it is only asked for when it is needed.)
 */
export const open = connect();

if (typeof indexedDB !== 'undefined') open().catch(() => undefined);
