import { defineContentScript } from 'wxt/utils/define-content-script';
import { tabWorld } from '../card.content/tab-world.ts';
import { registerMarks } from '../in-tab/slots.ts';
import { createMarks } from './create-marks.tsx';
import css from './marks.css?inline';

/** Loaded into a tab by the background, when a notice names the product of some card on its page. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => registerMarks(createMarks(tabWorld(css))),
});
