import { browser } from 'wxt/browser';
import { pictureHosts, siteNamed } from '../sites/index.ts';
import { decodePicture } from './decode-picture.ts';
import type { Surroundings } from './environment.ts';
import type { Healing } from './healing.ts';
import { createJudging, type JudgingParts } from './judging.ts';
import { createCardJudging } from './judging-cards.ts';
import type { Keeping } from './keeping.ts';
import { createPhotos, type Photos } from './photos.ts';
import { readChoices } from './settings.ts';
import type { Subscription } from './subscription.ts';

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
