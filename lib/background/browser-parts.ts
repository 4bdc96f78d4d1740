/** Parts of the browser's API that several of ours take as arguments, as far as they use them. */

/** Addresses are patterns of hosts (`originPattern`). */
export interface HostPermissions {
  contains(what: { origins: string[] }): Promise<boolean>;
  remove(what: { origins: string[] }): Promise<boolean>;
}

/** What outlives the background. `when`: milliseconds since 1970. */
export interface Alarms {
  create(name: string, when: { when: number; periodInMinutes: number }): unknown;
  clear(name: string): Promise<boolean>;
}
