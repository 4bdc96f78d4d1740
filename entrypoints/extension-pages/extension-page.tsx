import { type ComponentType, render } from 'preact';
import { useCallback, useEffect } from 'preact/hooks';
import type { LanguageChoice } from '../../components/settings/language-section.tsx';
import { LocaleProvider, useLocale } from '../../components/shared/locale.tsx';
import { useLoaded } from '../../lib/extension/extension-page.ts';
import { aboutLanguage, isLanguage, resolveLanguage } from '../../lib/locales/languages.ts';
import { loadLanguage } from '../../lib/locales/load.ts';
import { channelsFor } from '../../lib/reports/channels.ts';
import { browserTags, getRegion, settings } from '../../lib/settings/settings.ts';
import { preloadSettings, useSaveFailed, useSetting } from '../../lib/settings/use-setting.ts';

export interface ExtensionPageProps {
  choice: LanguageChoice;
}

/** Loads the language of one of our own pages; a change, also in another tab, shows at once. */
const ExtensionPage = ({ App }: { App: ComponentType<ExtensionPageProps> }) => {
  const [chosen, ...others] = useSetting(settings.language);
  const language = resolveLanguage(chosen, browserTags());
  // The old language stays until the new one is loaded.
  const loaded = useLoaded(useCallback(() => loadLanguage(language), [language]));
  const saveFailed = useSaveFailed();
  useEffect(() => {
    if (!loaded) return;
    const { language } = loaded;
    document.documentElement.lang = language;
    document.documentElement.dir = aboutLanguage(language).direction;
  }, [loaded]);
  if (!loaded) return null;
  return (
    <LocaleProvider value={loaded}>
      <App choice={[isLanguage(chosen) ? chosen : 'auto', ...others]} />
      <p class="page-alert" role="alert">
        {saveFailed && loaded.settings.lost}
      </p>
    </LocaleProvider>
  );
};

export const showExtensionPage = (App: ComponentType<ExtensionPageProps>): void => {
  const app = document.getElementById('app');
  if (!app) throw new Error('the page has no #app');
  void preloadSettings().then(() => render(<ExtensionPage App={App} />, app));
};

export const useChannels = () => {
  const { channels } = useLocale();
  const region = useLoaded(getRegion);
  return (site = '', id?: string) => channelsFor(channels, region, site, id);
};
