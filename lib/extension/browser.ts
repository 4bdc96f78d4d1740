/** The extension API, for everything but what is bundled into a shop's page. */
export { type Browser, browser } from 'wxt/browser';
export { storage } from 'wxt/utils/storage';
