import { WelcomePage } from '../../components/settings/welcome-page.tsx';
import { useList } from '../../lib/updates/use-address-switch.ts';
import { type OwnPageProps, showOwnPage } from '../own-pages/own-page.tsx';

const App = ({ choice }: OwnPageProps) => <WelcomePage updates={useList()} choice={choice} />;

showOwnPage(App);
