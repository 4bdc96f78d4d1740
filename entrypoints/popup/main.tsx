import { noticeIdOf } from '../../components/popup/page-view.ts';
import { Popup } from '../../components/popup/popup.tsx';
import { useLocale } from '../../components/shared/locale.tsx';
import { useLoaded } from '../../lib/extension/extension-page.ts';
import { wouldLeavePrivateWindow } from '../../lib/extension/say-to-page.ts';
import {
  activeTab,
  askList,
  listingActions,
  openPage,
  pageActions,
  reportActions,
} from '../../lib/popup/actions.ts';
import { useLinksHere, usePage } from '../../lib/popup/use-page.ts';
import { showExtensionPage, useChannels } from '../extension-pages/extension-page.tsx';

const App = () => {
  const locale = useLocale();
  const tabId = useLoaded(activeTab);
  const channelsFor = useChannels();
  const list = useLoaded(askList);
  const [page, refresh] = usePage(tabId);
  useLinksHere(wouldLeavePrivateWindow(page?.incognito ?? false));
  if (!page || tabId === undefined) return null;
  const { listing, answer } = page;
  const subject = { tabId, page, refresh };
  const { openWarning, ...actions } = pageActions(subject);
  return (
    <Popup
      page={page}
      list={list ?? answer?.list}
      today={new Date().toISOString().slice(0, 10)}
      channels={channelsFor(listing?.site, listing?.id)}
      onOpen={openPage}
      onOpenWarning={() => openWarning(noticeIdOf(page) ?? '')}
      {...actions}
      {...listingActions(subject)}
      actions={reportActions(subject, locale)}
    />
  );
};

showExtensionPage(App);
