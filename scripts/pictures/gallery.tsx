import { type ComponentChildren, render } from 'preact';
import { HazardPage } from '../../components/hazards/hazard-page.tsx';
import { SearchPage } from '../../components/hazards/search-page.tsx';
import { ListSection } from '../../components/list/list-section.tsx';
import type { Refusal } from '../../components/list/opt-in.tsx';
import { WelcomePage } from '../../components/list/welcome-page.tsx';
import { LocaleProvider, PageWordsProvider } from '../../components/locale.tsx';
import { DataSection, type ImportProblem } from '../../components/options/data-section.tsx';
import { DiagnosticsSection } from '../../components/options/diagnostics-section.tsx';
import { EraseSection, type EraseState } from '../../components/options/erase-section.tsx';
import { GeneralSection } from '../../components/options/general-section.tsx';
import { OptionsPage } from '../../components/options/options-page.tsx';
import { SensitivitySection } from '../../components/options/sensitivity-section.tsx';
import { SourcesSection } from '../../components/options/sources-section.tsx';
import type { CardsOnPage, PagePart } from '../../components/popup/page-part.ts';
import { Popup } from '../../components/popup/popup.tsx';
import type { MadeReport } from '../../components/reporting/report-view.tsx';
import type { ReportDeeds } from '../../components/reporting/use-report.ts';
import { MyReports } from '../../components/reports/my-reports.tsx';
import hazardsCss from '../../components/styles/hazards.css?inline';
import listCss from '../../components/styles/list.css?inline';
import optionsCss from '../../components/styles/options.css?inline';
import sendingCss from '../../components/styles/sending.css?inline';
import watchCss from '../../components/styles/watch.css?inline';
import cardCss from '../../entrypoints/card.content/card.css?inline';
import { createCard } from '../../entrypoints/card.content/create-card.tsx';
import pagesCss from '../../entrypoints/popup/style.css?inline';
import { everything } from '../../lib/core/search/query.ts';
import type { Answer } from '../../lib/core/verdict.ts';
import { localeOf, pageWords } from '../../lib/locales/every.ts';
import type { Language } from '../../lib/locales/languages.ts';
import { channelsFor } from '../../lib/reports/channels.ts';
import * as samples from './samples.ts';
import { sendingSample, type sendingStates } from './sending.tsx';
import { showMarks, showQuestion } from './shopping.tsx';
import { type WatchState, watchPage } from './watch.tsx';

/** Draws one state of one surface, as its composition root would, with a background made of air. */

export interface GalleryState {
  surface:
    | 'card'
    | 'popup'
    | 'reports'
    | 'sending'
    | 'options'
    | 'welcome'
    | 'hazards'
    | 'hazard'
    | 'watch'
    | 'marks'
    | 'question';
  language: Language;
  listing?: keyof typeof samples.listings;
  answer?: keyof typeof samples.answers;
  incognito?: boolean;
  opened?: boolean;
  page?: Partial<PagePart>;
  /** The popup over a page of many listings. */
  cards?: Partial<CardsOnPage>;
  /** The list and its updates. */
  status?: keyof typeof samples.statuses;
  refusal?: Refusal;
  isTurnedOff?: boolean;
  isEmpty?: boolean;
  /** Import and erasing in the options. */
  imported?: 'preview' | ImportProblem;
  erase?: EraseState;
  /** Sources that are off. */
  off?: string[];
  sending?: keyof typeof sendingStates;
  /** The search for hazards. */
  search?: 'some' | 'filtered' | 'reading' | 'none' | 'failed' | 'no-list';
  watch?: WatchState;
  /** Which hazard's own page. */
  hazard?: number | 'missing';
}

const reported = (language: Language, incognito: boolean): Omit<ReportDeeds, 'mayAct'> => ({
  report: async (kind): Promise<MadeReport> => ({
    id: incognito ? undefined : '1',
    kind,
    reason: undefined,
    text: samples.reportTexts[language === 'ko' ? 'ko' : 'en'],
    isToBeSent: false,
  }),
  amend: async () => undefined,
  undoReport: async () => undefined,
  openReport: async () => undefined,
  copy: async () => undefined,
});

const withoutMatches = (answer: Answer): Answer => ({
  ...answer,
  verdict: { level: 'none', matches: [] },
});

const showCard = ({
  language,
  listing,
  answer,
  incognito = false,
  opened = true,
  watch,
}: GalleryState) => {
  const card = createCard({
    page: document,
    css: cardCss,
    localeOf,
    channels: () => channelsFor(localeOf(language).channels, 'KR', 'aliexpress'),
    tampered: () => document.documentElement.setAttribute('data-tampered', ''),
    requests: (input, redraw) => ({
      ...reported(language, incognito),
      more: async () => undefined,
      ...(!incognito && {
        owning: {
          own: async (turnsOn) => (!watch?.isOff || turnsOn) && { isNew: true, isNamed: true },
          disown: async () => undefined,
          open: async () => undefined,
        },
      }),
      async silence(_hazard, isSilenced) {
        redraw(isSilenced ? withoutMatches(input.answer) : samples.answers[answer ?? 'danger']);
      },
    }),
  });
  card.show({
    listing: samples.listings[listing ?? 'pen'],
    answer: samples.answers[answer ?? 'danger'],
    language,
    region: 'KR',
    incognito,
    opened,
  });
};

const popup = ({
  language,
  listing,
  answer,
  page,
  cards,
  status,
  incognito = false,
}: GalleryState) => (
  <Popup
    page={{
      pageKind: 'product',
      silenced: [],
      watch: { isOn: false, unread: 0 },
      tampered: false,
      incognito,
      onlyId: false,
      ...(listing && { listing: samples.listings[listing] }),
      ...(answer && { answer: samples.answers[answer] }),
      ...(cards && samples.pageOfCards(cards)),
      ...page,
    }}
    list={samples.list}
    status={samples.statuses[status ?? 'off']}
    today="2026-11-25"
    reportCount={3}
    channels={channelsFor(localeOf(language).channels, 'KR', 'aliexpress')}
    language={language}
    onLanguage={() => undefined}
    onOpenReports={() => undefined}
    onOpenOptions={() => undefined}
    onOpenUpdates={() => undefined}
    onOpenSurfaces={() => undefined}
    onOwn={async () => undefined}
    onDisown={async () => undefined}
    onOpenWatch={() => undefined}
    onOpenHazards={() => undefined}
    onOpenHazard={() => undefined}
    onUnsilence={async () => undefined}
    deeds={{ mayAct: (event) => event.isTrusted, ...reported(language, incognito) }}
  />
);

const sending = (state: GalleryState) => sendingSample(state.sending ?? 'first');

const reports = ({ isEmpty }: GalleryState) => (
  <MyReports
    rows={isEmpty ? [] : samples.rows}
    now={samples.now}
    deleted={undefined}
    isSentDeleted={false}
    canUndo
    hasFailed={false}
    isRefused={false}
    forbidden={[]}
    deeds={{
      onDelete: () => undefined,
      onKeep: () => undefined,
      onSend: () => undefined,
      onRetry: () => undefined,
    }}
    onAllow={() => undefined}
    onDeleteAll={() => undefined}
    onUndo={() => undefined}
    onExport={() => undefined}
  />
);

const list = ({ status, refusal, isTurnedOff = false }: GalleryState) => ({
  status: samples.statuses[status ?? 'off'],
  refusal,
  isBusy: false,
  isTurnedOff,
  deeds: {
    onTurnOn: () => undefined,
    onTurnOff: () => undefined,
    onUpdate: () => undefined,
    onStop: () => undefined,
  },
});

const welcome = (state: GalleryState) => (
  <WelcomePage
    {...list(state)}
    language={state.language}
    onLanguage={() => undefined}
    onOpenOptions={() => undefined}
  />
);

const options = (state: GalleryState) => {
  const { settings, updates } = pageWords[state.language];
  const { imported, erase = 'idle', off = [] } = state;
  const nothing = () => undefined;
  const sections = [
    {
      id: 'general',
      title: settings.general,
      content: (
        <GeneralSection
          language={state.language}
          region="KR"
          onLanguage={nothing}
          onRegion={nothing}
        />
      ),
    },
    {
      id: 'sensitivity',
      title: settings.sensitivity.title,
      content: (
        <SensitivitySection
          chosen="advice"
          onChoose={nothing}
          comparesPictures={false}
          onPictures={nothing}
        />
      ),
    },
    {
      id: 'sources',
      title: settings.sources.title,
      content: (
        <SourcesSection
          sources={samples.sources}
          progress={{ seen: 24_318, of: 24_318, isDone: true }}
          hasFailed={false}
          off={off}
          onSwitch={nothing}
          onAllOn={nothing}
        />
      ),
    },
    {
      id: 'updates',
      title: updates.title,
      content: <ListSection {...list(state)} today="2026-11-25" />,
    },
    {
      id: 'data',
      title: settings.data.title,
      content: (
        <DataSection
          said={undefined}
          problem={imported === 'preview' ? undefined : imported}
          preview={imported === 'preview' ? samples.preview : undefined}
          ownedCount={12}
          isBusy={false}
          onExport={nothing}
          onFile={nothing}
          onApply={nothing}
          onCancel={nothing}
        />
      ),
    },
    {
      id: 'erase',
      title: settings.erase.title,
      content: (
        <EraseSection
          state={erase}
          counts={{ reports: 3, silenced: 2 }}
          onExport={nothing}
          onErase={nothing}
          onLoad={nothing}
        />
      ),
    },
    {
      id: 'diagnostics',
      title: settings.diagnostics.title,
      content: <DiagnosticsSection text={samples.diagnostics} copy="idle" onCopy={nothing} />,
    },
  ];
  return <OptionsPage sections={sections} />;
};

const hazards = ({ search = 'some' }: GalleryState) => {
  const found = search === 'none' || search === 'no-list' ? [] : samples.hazards;
  const of = search === 'no-list' ? 0 : 24_318;
  const isReading = search === 'reading';
  return (
    <SearchPage
      query={
        search === 'filtered'
          ? { ...everything, words: 'necklace', country: 'EU', from: '2026-01-01' }
          : { ...everything, words: search === 'none' ? 'qwerty' : '' }
      }
      page={0}
      pageSize={20}
      result={{
        hazards: found,
        total: search === 'none' || search === 'no-list' ? 0 : search === 'filtered' ? 2 : 431,
        seen: isReading ? 9_216 : of,
        of,
        isDone: !isReading,
        countries: ['EU', 'KR', 'US'],
      }}
      isStopped={false}
      hasFailed={search === 'failed'}
      isFilling={false}
      onChange={() => undefined}
      onClear={() => undefined}
      onStop={() => undefined}
      onRetry={() => undefined}
      onFill={() => undefined}
      hrefOf={(page) => `#/?page=${page + 1}`}
      hazardHref={() => '#/hazard/x'}
    />
  );
};

const hazard = ({ hazard: which = 0, language }: GalleryState) => {
  const shown = which === 'missing' ? null : samples.hazards[which];
  return (
    <HazardPage
      hazard={shown}
      hasFailed={false}
      related={[
        { id: 'x', hazard: samples.hazards[1], href: '#/hazard/x' },
        { id: 'https://recall.example/notice/12' },
        { id: 'us-cpsc:26367' },
      ].flatMap(({ hazard: other, ...rest }) => (other ? [{ ...rest, hazard: other }] : [rest]))}
      backHref="#/"
      listings={(shown?.products ?? []).flatMap(({ listings }) =>
        listings.map(({ site, id, variant }) => ({
          site,
          id,
          href: 'https://www.aliexpress.com/item/1.html',
          variants: variant ? [variant] : [],
        })),
      )}
      channelsFor={() => channelsFor(localeOf(language).channels, 'KR', 'aliexpress')}
      readAddress={() => undefined}
      deeds={{
        ...reported(language, false),
        mayAct: () => true,
        report: (_listing, kind, id) => reported(language, false).report(kind, id),
      }}
    />
  );
};

const watch = (state: GalleryState) =>
  watchPage(
    { ...state.watch, language: state.language },
    channelsFor(localeOf(state.language).channels, 'KR', 'temu'),
  );

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
  else
    showPage(
      state,
      { popup, reports, sending, options, welcome, hazards, hazard, watch }[state.surface](state),
    );
};

Object.assign(globalThis, { showGallery: show });
