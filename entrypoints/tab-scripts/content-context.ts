/**
 * Stands in for WXT's content script context (see wxt.config.ts). WXT's own announces itself in an
 * event on the page's `document` under a name made of the extension's id, and stops when it hears
 * that event: a page could recognise us by it, and switch the warning off by sending it. Ours says
 * and hears nothing. After an update Chrome leaves the old script orphaned, which `send` notices;
 * Firefox removes it, but not what it drew, and starts the new one in the same page.
 */
export class ContentScriptContext {
  /** Our scripts take nothing else of a context, and nothing aborts it. */
  readonly signal: AbortSignal = new AbortController().signal;
}
