import { useState } from 'preact/hooks';
import type { Match } from '../../lib/core/verdict.ts';
import type { PagePart } from './page-part.ts';

/** The notice on show: whatever can be pressed below it is about that one. */
export interface Notice {
  match: Match | undefined;
  /** From 0, of `count` that name the listing. */
  index: number;
  count: number;
  onTurn(index: number): void;
}

/** The strongest, until the shopper turns to another; another listing begins anew. */
export const useNotice = ({ listing, answer }: Pick<PagePart, 'listing' | 'answer'>): Notice => {
  const matches = answer?.verdict.matches ?? [];
  const about = listing && `${listing.site}:${listing.id}`;
  const [turned, turn] = useState({ about, index: 0 });
  const index = turned.about === about ? Math.min(turned.index, matches.length - 1) : 0;
  return {
    match: matches[index],
    index,
    count: matches.length,
    onTurn: (to) => turn({ about, index: to }),
  };
};
