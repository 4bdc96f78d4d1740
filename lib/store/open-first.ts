import { connect } from './database.ts';

/** To be imported first: the database opens (15 ms) while other modules are evaluated (12 ms). */
export const open = connect();

if (typeof indexedDB !== 'undefined') open().catch(() => undefined);
