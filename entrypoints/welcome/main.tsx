import { WelcomePage } from '../../components/welcome/welcome-page.tsx';
import { type OwnPageProps, showOwnPage } from '../own-pages/own-page.tsx';
import { useList } from '../own-pages/use-address.ts';

const App = ({ choice }: OwnPageProps) => <WelcomePage updates={useList()} choice={choice} />;

showOwnPage(App);
