import { showOwnPage } from '../own-pages/own-page.tsx';

showOwnPage(
  ({ name }) => name,
  () => null,
);
