import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Hazard } from '../core/hazard.ts';
import type { Hazards } from '../store/hazards.ts';
import { hazardHash } from './route.ts';

/**
 * The page's hash as state. Setting it adds an entry to the history, or replaces the current one.
 */
export const useHash = (): [string, (hash: string, isReplacing: boolean) => void] => {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const go = useCallback((next: string, isReplacing: boolean) => {
    setHash(next);
    try {
      if (isReplacing) history.replaceState(null, '', next);
      else history.pushState(null, '', next);
    } catch {
      // Firefox refuses more than 200 changes in ten seconds (a key held down): the search goes on.
    }
  }, []);
  return [hash, go];
};

/** Another notice of the same product: one of the list, or an address, or only its number. */
export interface Related {
  /** `source:reference`, or an address. */
  id: string;
  hazard?: Hazard;
  href?: string;
}

interface Shown {
  /** `null`: not in the list. `undefined`: not read yet. */
  hazard: Hazard | null | undefined;
  related: Related[];
  hasFailed: boolean;
}

const relatedOf = async (hazards: Hazards, id: string): Promise<Related> => {
  const hazard = await hazards.get(id);
  return hazard ? { id, hazard, href: hazardHash(id) } : { id };
};

/** The id never changes while a view is shown: another hazard gets a view of its own. */
export const useHazard = (hazards: Hazards, id: string): Shown => {
  const [shown, show] = useState<Shown>({ hazard: undefined, related: [], hasFailed: false });
  useEffect(() => {
    const find = async () => {
      const hazard = (await hazards.get(id)) ?? null;
      const ids = hazard?.related ?? [];
      show({ hazard, related: ids.map((one) => ({ id: one })), hasFailed: false });
      show({
        hazard,
        related: await Promise.all(ids.map((one) => relatedOf(hazards, one))),
        hasFailed: false,
      });
    };
    find().catch(() => show((old) => ({ ...old, hasFailed: true })));
  }, [hazards, id]);
  return shown;
};
