import { useEffect, useState } from 'preact/hooks';
import type { Related } from '../../components/hazards/references.tsx';
import type { Hazard } from '../../lib/core/hazard.ts';
import type { Hazards } from '../../lib/store/hazards.ts';
import { hazardHash } from './route.ts';

export interface OneHazard {
  /** `null`: not in the list. `undefined`: not read yet. */
  hazard: Hazard | null | undefined;
  related: Related[];
  hasFailed: boolean;
}

const unread: OneHazard = { hazard: undefined, related: [], hasFailed: false };

export const useHazard = (hazards: Pick<Hazards, 'get'>, id: string): OneHazard => {
  const [told, setTold] = useState<OneHazard>(unread);
  useEffect(() => {
    let isWanted = true;
    const show = (one: OneHazard) => isWanted && setTold(one);
    const find = async () => {
      show(unread);
      const hazard = (await hazards.get(id)) ?? null;
      const ids = hazard?.related ?? [];
      show({ hazard, related: ids.map((one) => ({ id: one })), hasFailed: false });
      const related = await Promise.all(
        ids.map(async (one): Promise<Related> => {
          const other = await hazards.get(one);
          return other ? { id: one, hazard: other, href: hazardHash(one) } : { id: one };
        }),
      );
      show({ hazard, related, hasFailed: false });
    };
    find().catch(() => show({ ...unread, hasFailed: true }));
    return () => {
      isWanted = false;
    };
  }, [hazards, id]);
  return told;
};
