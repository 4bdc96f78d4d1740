import '../lib/store/open-first.ts';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createAnswer } from '../lib/background/answer.ts';
import { listenForEvents } from '../lib/background/events.ts';
import { createParts } from '../lib/background/parts.ts';
import { readEnvironment } from '../lib/extension/environment.ts';
import { openWarning } from '../lib/extension/say-to-page.ts';

/** Every listener is there in the first tick, when a stopped background is woken. */
export default defineBackground(() => {
  const environment = readEnvironment();
  const parts = createParts(environment);
  const { ownOrigin } = environment;
  const answer = createAnswer(parts, { ownId: browser.runtime.id, ownOrigin });
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    answer(message, sender).then(respond);
    return true;
  });
  // Firefox on Android has no keys to press.
  browser.commands?.onCommand.addListener((_command, tab) => void openWarning(browser, tab?.id));
  listenForEvents(parts);
});
