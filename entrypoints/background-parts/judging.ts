import { browser } from 'wxt/browser';
import { decodePicture } from '../../lib/background/decode-picture.ts';
import type { Healing } from '../../lib/background/healing.ts';
import { createJudging, type JudgingParts } from '../../lib/background/judging.ts';
import { createCardJudging } from '../../lib/background/judging-cards.ts';
import type { Keeping } from '../../lib/background/keeping.ts';
import { createPhotos, type Photos } from '../../lib/background/photos.ts';
import { readChoices } from '../../lib/background/settings.ts';
import type { Subscription } from '../../lib/background/subscription.ts';
import { pictureHosts, siteNamed } from '../../lib/sites/index.ts';
import type { Surroundings } from './surroundings.ts';

interface Parts extends Pick<JudgingParts, 'hazards' | 'silenced' | 'region' | 'troubled'> {
  keeping: Pick<Keeping, 'isFilling'>;
  healing: Pick<Healing, 'heal'>;
  subscription: Pick<Subscription, 'subscribed' | 'heal'>;
}

const comparePhotos = ({ fetch }: Surroundings): Photos =>
  createPhotos({
    memory: browser.storage.session,
    isPermitted: () => browser.permissions.contains({ origins: [...pictureHosts] }),
    addressesOf: ({ site, imageKeys }) =>
      imageKeys.flatMap((key) => [siteNamed(site)?.pictures.addresses(key) ?? []]),
    fetch,
    decode: decodePicture,
  });

/** Wires the way from a listing, or from many, to what the shopper is told. */
export function judgeListings(
  surroundings: Surroundings,
  { keeping, healing, subscription, ...parts }: Parts,
) {
  const judgingParts: JudgingParts = {
    ...parts,
    choices: readChoices,
    now: surroundings.now,
    photos: comparePhotos(surroundings),
    isSubscribed: async () => (await subscription.subscribed()) !== null,
    async heal(isDamaged) {
      if (!isDamaged && !(await keeping.isFilling())) return false;
      const isFilled = await healing.heal(isDamaged);
      if (isFilled) void subscription.heal();
      return isFilled;
    },
  };
  return { judging: createJudging(judgingParts), cards: createCardJudging(judgingParts) };
}
