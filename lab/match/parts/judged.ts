import { createHash } from 'node:crypto';
import type { Listing } from '../../../lib/core/listing.ts';
import { listingOf, type Row } from './dataset.ts';

/**
 * Our own judgements (`real-pairs.tsv`): listing, notice, label and split. Titles are other people's texts, so a
 * listing stands there by platform and number, or by the hash of its title, and is looked up in the corpus.
 */
export interface JudgedPair {
  listing: Listing;
  hazard: string;
  label: string;
  group: string;
  /** `held` pairs are never shown, and no rule is made on them. */
  split: string;
}

const keyOf = ({ platform, id, title }: Row): string =>
  id
    ? `${platform}:${id}`
    : `title:${createHash('sha256').update(title).digest('hex').slice(0, 16)}`;

export const judgedListings = (table: string, visible: readonly Row[]): JudgedPair[] => {
  const byKey = new Map(visible.map((row, at) => [keyOf(row), { row, at }]));
  return table
    .trim()
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [key = '', hazard = '', label = '', split = ''] = line.split('\t');
      const found = byKey.get(key);
      if (found === undefined) return [];
      return { listing: listingOf(found.row, found.at), hazard, label, split, group: 'own' };
    });
};
