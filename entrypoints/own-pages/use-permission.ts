import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

type Permissions = Parameters<typeof browser.permissions.request>[0];

/**
 * Whether the browser lets us do this: the permission is the setting, so that it cannot say anything
 * else than the browser does. Changes made in the browser's own settings arrive too.
 */
export const usePermission = (
  what: Permissions,
): [has: boolean | undefined, choose: (isWanted: boolean) => Promise<boolean>] => {
  const [has, setHas] = useState<boolean | undefined>(undefined);
  useEffect(() => {
    const { onAdded, onRemoved, contains } = browser.permissions;
    const look = () => void contains(what).then(setHas, () => undefined);
    look();
    onAdded.addListener(look);
    onRemoved.addListener(look);
    return () => {
      onAdded.removeListener(look);
      onRemoved.removeListener(look);
    };
  }, [what]);

  const choose = async (isWanted: boolean): Promise<boolean> => {
    const { permissions } = browser;
    // In the click itself and before any await, or the browser does not ask.
    const asked = isWanted ? permissions.request(what) : permissions.remove(what);
    await asked.catch(() => false);
    const isGiven = await permissions.contains(what).catch(() => false);
    setHas(isGiven);
    return isGiven;
  };
  return [has, choose];
};
