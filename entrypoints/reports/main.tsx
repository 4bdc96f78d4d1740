import { MyReports } from '../../components/reports/my-reports.tsx';
import { rowOf } from '../../components/reports/row-state.tsx';
import { useReportsPage } from '../../lib/reports/use-reports-page.ts';
import { connect } from '../../lib/store/database.ts';
import { showExtensionPage } from '../extension-pages/extension-page.tsx';

const open = connect();

const App = () => {
  const { entries, address, page } = useReportsPage(open);
  const rows = entries?.map((entry) => rowOf(entry, address));
  return <MyReports {...page} rows={rows} now={Date.now()} />;
};

showExtensionPage(App);
