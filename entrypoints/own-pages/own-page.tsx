import { type ComponentType, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LocaleProvider, useLocale } from '../../components/locale.tsx';
import type { Stored } from '../../lib/background/setting.ts';
import { browserTags, getRegion, settings } from '../../lib/background/settings.ts';
import {
  aboutLanguage,
  isLanguage,
  type Language,
  resolveLanguage,
} from '../../lib/locales/languages.ts';
import { loadLanguage } from '../../lib/locales/load.ts';
import type { PageLocale } from '../../lib/locales/locale.ts';
import { channelsFor } from '../../lib/reports/channels.ts';
import { useLoaded } from './hooks.ts';
import { readAhead, useIsLost, useSetting } from './use-setting.ts';

export interface LanguageChoice {
  language: Language;
  chosen: Language | 'auto';
  choose(language: Language | 'auto'): void;
}

/** The old language stays until the new one is there. */
const useSpoken = (language: Language | undefined): PageLocale | undefined => {
  const [spoken, setSpoken] = useState<PageLocale | undefined>(undefined);
  useEffect(() => {
    if (language === undefined) return undefined;
    let isWanted = true;
    loadLanguage(language).then(
      (loaded) => isWanted && setSpoken(loaded),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [language]);
  return spoken;
};

/** Language for one of our own pages; a switch, made here or elsewhere, shows at once. */
const OwnPage = ({ App }: { App: ComponentType<LanguageChoice> }) => {
  const [chosen, choose] = useSetting(settings.language);
  const spoken = useSpoken(
    chosen === undefined ? undefined : resolveLanguage(chosen, browserTags()),
  );
  const isLost = useIsLost();
  useEffect(() => {
    if (!spoken) return;
    const { language } = spoken;
    document.documentElement.lang = language;
    document.documentElement.dir = aboutLanguage(language).direction;
  }, [spoken]);
  if (chosen === undefined || !spoken) return null;
  const known = isLanguage(chosen) ? chosen : 'auto';
  return (
    <LocaleProvider value={spoken}>
      <App language={spoken.language} chosen={known} choose={choose} />
      <p class="page-alert" role="alert">
        {isLost && spoken.settings.lost}
      </p>
    </LocaleProvider>
  );
};

/** `first`: settings without which much of the page would be missing. */
export const showOwnPage = (
  App: ComponentType<LanguageChoice>,
  first: readonly Stored<unknown>[] = [],
): void => {
  const app = document.getElementById('app');
  if (!app) throw new Error('the page has no #app');
  void readAhead([settings.language, ...first]).then(() => render(<OwnPage App={App} />, app));
};

export const useChannels = () => {
  const { channels } = useLocale();
  const region = useLoaded(getRegion);
  return (site = '', id?: string) => channelsFor(channels, region, site, id);
};
