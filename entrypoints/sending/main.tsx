import { rowOf } from '../../components/reports/row-state.tsx';
import { SendingPage } from '../../components/reports/sending-page.tsx';
import { useCopy } from '../../components/shared/copy-text.tsx';
import { useLocale } from '../../components/shared/locale.tsx';
import { reportText } from '../../lib/reports/report-text.ts';
import { useSendingPage } from '../../lib/reports/use-sending-page.ts';
import { connect } from '../../lib/store/database.ts';
import { showExtensionPage, useChannels } from '../extension-pages/extension-page.tsx';

const id = location.hash.slice(1);
const open = connect();

const App = () => {
  const locale = useLocale();
  const channelsFor = useChannels();
  const { status, entries, entry, page } = useSendingPage(open, id);
  const { report } = entry ?? {};
  const text = report ? reportText(report, locale) : '';
  const copying = useCopy(text, (text) => navigator.clipboard.writeText(text));
  if (status === undefined) return null;
  return (
    <SendingPage
      {...page}
      shown={entries && (entry ? rowOf(entry, status.address) : null)}
      official={{ channels: channelsFor(report?.site, report?.listingId), copying }}
    />
  );
};

showExtensionPage(App);
