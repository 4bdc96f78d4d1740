import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/**
 * Whether the browser lets us reach these hosts: the permission is the setting, so that it cannot say
 * anything else than the browser does. Changes made in the browser's own settings arrive too.
 */
export const usePermission = (
  hosts: readonly string[],
): [boolean | undefined, (isWanted: boolean) => void] => {
  const [has, setHas] = useState<boolean | undefined>(undefined);
  useEffect(() => {
    const { permissions } = browser;
    const look = () => {
      permissions.contains({ origins: [...hosts] }).then(setHas, () => undefined);
    };
    look();
    permissions.onAdded.addListener(look);
    permissions.onRemoved.addListener(look);
    return () => {
      permissions.onAdded.removeListener(look);
      permissions.onRemoved.removeListener(look);
    };
  }, [hosts]);

  const choose = (isWanted: boolean) => {
    const what = { origins: [...hosts] };
    // In the click itself and before any await, or the browser does not ask.
    const asked = isWanted ? browser.permissions.request(what) : browser.permissions.remove(what);
    const settle = () => browser.permissions.contains(what).then(setHas);
    asked.then(settle, settle).catch(() => undefined);
  };
  return [has, choose];
};
