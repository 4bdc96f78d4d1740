import { WelcomePage } from '../../components/settings/welcome-page.tsx';
import { useList } from '../../lib/updates/use-address-switch.ts';
import { type ExtensionPageProps, showExtensionPage } from '../extension-pages/extension-page.tsx';

const App = ({ choice }: ExtensionPageProps) => <WelcomePage updates={useList()} choice={choice} />;

showExtensionPage(App);
