import polyfill from 'webextension-polyfill';
import type { browser as api } from 'wxt/browser';

/**
 * The extension API for the background and our own pages: promises in every browser, by
 * `webextension-polyfill` as it was released. It throws where there is no extension, so nothing that
 * is bundled into a shop's page imports this file; those scripts use the browser's own promises
 * (`send.ts`, `say-to-page.ts`), which every browser that we run in has.
 *
 * The types are WXT's: they know what came with Manifest V3.
 */
export const browser = polyfill as unknown as typeof api;
export type { Browser } from 'wxt/browser';
export { storage } from 'wxt/utils/storage';
