/**
 * Stands in for `webextension-polyfill` in unit tests, which run in no extension, where it throws: as
 * much of the API as a test has put into the global `browser`, looked up when it is used.
 */
const api = (): object => (globalThis as { browser?: object }).browser ?? {};

export default new Proxy(
  {},
  {
    get: (_nothing, name) => Reflect.get(api(), name),
    has: (_nothing, name) => Reflect.has(api(), name),
  },
);
