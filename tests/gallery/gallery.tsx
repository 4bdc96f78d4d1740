import { type ComponentChildren, render } from 'preact';
import { LocaleProvider } from '../../components/shared/locale.tsx';
import alertsCss from '../../entrypoints/alerts/style.css?inline';
import hazardsCss from '../../entrypoints/hazards/style.css?inline';
import optionsCss from '../../entrypoints/options/style.css?inline';
import popupCss from '../../entrypoints/popup/style.css?inline';
import reportsCss from '../../entrypoints/reports/style.css?inline';
import sendingCss from '../../entrypoints/sending/style.css?inline';
import welcomeCss from '../../entrypoints/welcome/style.css?inline';
import { localeOf, pageWords } from '../../scripts/words/every.ts';
import type { GalleryState } from './gallery-state.ts';
import { alertsPage } from './surfaces/alerts.tsx';
import { showCard } from './surfaces/card.tsx';
import { hazardPage, searchPage } from './surfaces/hazards.tsx';
import { options, welcome } from './surfaces/options.tsx';
import { popup } from './surfaces/popup.tsx';
import { reports } from './surfaces/reports.tsx';
import { sendingSample } from './surfaces/sending.tsx';
import { showMarkers, showQuestion } from './surfaces/shopping.tsx';

/** Draws one state of one surface, as its composition root would, with a background made of air. */

const alerts = (state: GalleryState) => alertsPage({ ...state.alerts, language: state.language });

const sending = (state: GalleryState) => sendingSample(state.sending ?? 'first');

/** Each page with its own styles and no others, as in the package. */
const surfaces = {
  popup: { draw: popup, css: popupCss },
  reports: { draw: reports, css: reportsCss },
  sending: { draw: sending, css: sendingCss },
  options: { draw: options, css: optionsCss },
  welcome: { draw: welcome, css: welcomeCss },
  hazards: { draw: searchPage, css: hazardsCss },
  hazard: { draw: hazardPage, css: hazardsCss },
  alerts: { draw: alerts, css: alertsCss },
};

const showPage = (state: GalleryState, css: string, page: ComponentChildren) => {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  document.body.className = state.surface === 'popup' ? 'cc is-popup' : 'cc';
  render(
    <LocaleProvider value={{ ...localeOf(state.language), ...pageWords[state.language] }}>
      {page}
    </LocaleProvider>,
    document.body,
  );
};

const show = (state: GalleryState) => {
  document.documentElement.lang = state.language;
  document.title = 'Cart Canary';
  if (state.surface === 'card') showCard(state);
  else if (state.surface === 'markers') showMarkers(state);
  else if (state.surface === 'question') showQuestion(state);
  else {
    const { draw, css } = surfaces[state.surface];
    showPage(state, css, draw(state));
  }
};

Object.assign(globalThis, { showGallery: show });
