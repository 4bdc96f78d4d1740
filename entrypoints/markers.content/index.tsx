import { render } from 'preact';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { LocaleProvider } from '../../components/shared/locale.tsx';
import { Band, MatchSummary } from '../../components/shared/match-summary.tsx';
import { send } from '../../lib/extension/send.ts';
import { create } from '../../lib/sites/own-members.ts';
import { tabLocale } from '../tab-scripts/locale.ts';
import { registerMarkers, registerPlain } from '../tab-scripts/slots.ts';
import { withOwnNames } from '../warning.content/root.ts';
import { createMarkers } from './create-markers.tsx';
import css from './markers.css?inline';

/**
 * Loaded into a tab by the background when something of ours has to be drawn in the page itself.
 */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    const onInterference = () => void send('interference', {}).catch(() => undefined);
    registerMarkers(createMarkers({ page: document, css, localeOf: tabLocale, onInterference }));
    registerPlain((box, language, match) => {
      const style = create(document, 'style');
      style.textContent = withOwnNames(css);
      const words = create(document, 'div');
      words.className = 'cc plain';
      render(
        <LocaleProvider value={tabLocale(language)}>
          <div class="card">
            <Band match={match} />
            <div class="body">
              <MatchSummary match={match} />
            </div>
          </div>
        </LocaleProvider>,
        words,
      );
      box.replaceChildren(style, words);
    });
  },
});
