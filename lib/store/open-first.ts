import { connect } from './database.ts';

/** Import it first: the database opens (15 ms) while the rest of the code is evaluated (12 ms). */
export const open = connect();

if (typeof indexedDB !== 'undefined') open().catch(() => undefined);
