import { type ComponentChildren, render } from 'preact';
import { LocaleProvider, PageWordsProvider } from '../../components/locale.tsx';
import hazardsCss from '../../components/styles/hazards.css?inline';
import listCss from '../../components/styles/list.css?inline';
import optionsCss from '../../components/styles/options.css?inline';
import sendingCss from '../../components/styles/sending.css?inline';
import watchCss from '../../components/styles/watch.css?inline';
import pagesCss from '../../entrypoints/popup/style.css?inline';
import { localeOf, pageWords } from '../../lib/locales/every.ts';
import { channelsFor } from '../../lib/reports/channels.ts';
import type { GalleryState } from './gallery-state.ts';
import { showCard } from './surfaces/card.ts';
import { hazardPage, searchPage } from './surfaces/hazards.tsx';
import { options, welcome } from './surfaces/options.tsx';
import { popup } from './surfaces/popup.tsx';
import { reports } from './surfaces/reports.tsx';
import { sendingSample } from './surfaces/sending.tsx';
import { showMarks, showQuestion } from './surfaces/shopping.tsx';
import { watchPage } from './surfaces/watch.tsx';

/** Draws one state of one surface, as its composition root would, with a background made of air. */

const watch = (state: GalleryState) =>
  watchPage(
    { ...state.watch, language: state.language },
    channelsFor(localeOf(state.language).channels, 'KR', 'temu'),
  );

const sending = (state: GalleryState) => sendingSample(state.sending ?? 'first');

const surfaces = {
  popup,
  reports,
  sending,
  options,
  welcome,
  hazards: searchPage,
  hazard: hazardPage,
  watch,
};

const showPage = (state: GalleryState, page: ComponentChildren) => {
  const style = document.createElement('style');
  style.textContent = `${pagesCss}\n${listCss}\n${sendingCss}\n${hazardsCss}\n${optionsCss}\n${watchCss}`;
  document.head.append(style);
  document.body.className = state.surface === 'popup' ? 'cc is-popup' : 'cc';
  render(
    <LocaleProvider value={localeOf(state.language)}>
      <PageWordsProvider value={pageWords[state.language]}>{page}</PageWordsProvider>
    </LocaleProvider>,
    document.body,
  );
};

const show = (state: GalleryState) => {
  document.documentElement.lang = state.language;
  document.title = 'Cart Canary';
  if (state.surface === 'card') showCard(state);
  else if (state.surface === 'marks') showMarks(state);
  else if (state.surface === 'question') showQuestion(state);
  else showPage(state, surfaces[state.surface](state));
};

Object.assign(globalThis, { showGallery: show });
