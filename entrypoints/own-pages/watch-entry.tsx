import { browser } from 'wxt/browser';
import { WatchInvite } from '../../components/watch/watch-invite.tsx';
import { settings } from '../../lib/background/settings.ts';
import { useSetting } from './use-setting.ts';

export const WatchEntry = ({ hasTitle = true }: { hasTitle?: boolean }) => {
  const [isOn] = useSetting(settings.watch);
  if (isOn === undefined) return null;
  const open = () => void browser.tabs.create({ url: browser.runtime.getURL('/watch.html') });
  return <WatchInvite isOn={isOn} hasTitle={hasTitle} onOpen={open} />;
};
