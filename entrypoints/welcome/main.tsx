import { browser } from 'wxt/browser';
import { WelcomePage } from '../../components/welcome/welcome-page.tsx';
import { type LanguageChoice, showOwnPage } from '../own-pages/own-page.tsx';
import { useList } from '../own-pages/use-list.ts';

const App = ({ chosen, choose }: LanguageChoice) => (
  <WelcomePage
    {...useList()}
    language={chosen}
    onLanguage={choose}
    onOpenOptions={() => void browser.runtime.openOptionsPage()}
  />
);

showOwnPage(App);
