import '../../lib/store/open-first.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../lib/extension/browser.ts';
import { readEnvironment } from '../../lib/extension/environment.ts';
import { createAnswer, frameOf } from '../../lib/extension/messages.ts';
import { openWarning, sendToTab } from '../../lib/extension/say-to-page.ts';
import { createHeartbeats, interference } from '../../lib/warning/index.ts';
import { listenForEvents } from './events.ts';
import { messages } from './messages.ts';
import { createServices } from './services.ts';

/**
 * All listeners are added in the first tick: the event that woke the background follows right
 * after.
 */
export default defineBackground(() => {
  const environment = readEnvironment();
  const services = createServices(environment);
  const { ownOrigin } = environment;
  const isOurs = async (tabId: number, word: string) =>
    (await sendToTab(browser.tabs, tabId, `is-ours ${word}`)) === true;
  const sides = { ownId: browser.runtime.id, ownOrigin, isOurs };
  const beats = createHeartbeats({ tabs: browser.tabs, ...interference(services) });
  const answer = createAnswer(messages, { ...services, expectBeats: beats.expect }, sides);
  browser.runtime.onConnect.addListener((port) => {
    const frame = port.sender && frameOf(port.sender, sides);
    if (frame) beats.follow(port, frame.tabId, frame.word);
  });
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    answer(message, sender).then(respond);
    return true;
  });
  // Firefox on Android has no keyboard commands.
  browser.commands?.onCommand.addListener((_command, tab) => void openWarning(browser, tab?.id));
  listenForEvents(services);
});
