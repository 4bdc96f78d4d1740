import type { Listing } from '../lib/core/listing.ts';
import type { Match } from '../lib/core/verdict.ts';
import { Facts } from './facts.tsx';
import { HeadlineBlock } from './headline-block.tsx';
import { HowWeKnow } from './how-we-know.tsx';
import { Measure } from './measure.tsx';
import { matchedProduct } from './telling/matched-product.ts';
import { WhatToDo } from './what-to-do.tsx';

interface WarningBodyProps {
  match: Match;
  listing: Listing;
}

/** Everything one notice has to say about the listing, in the order of docs: what, how, how much, who, now. */
export const WarningBody = ({ match, listing }: WarningBodyProps) => (
  <>
    <HeadlineBlock match={match} />
    <HowWeKnow match={match} listing={listing} />
    <Measure hazard={match.hazard} level={match.level} />
    <Facts hazard={match.hazard} product={matchedProduct(match)} />
    <WhatToDo match={match} />
  </>
);
