import { type Hazard, hazardId, type Text } from '../../lib/core/hazard.ts';
import { listingUrl } from '../../lib/sites/facts.ts';
import type { StillForSale } from './still-for-sale.ts';

/**
 * What a letter to a platform may name: a listing that the authority's notice names, or of which two
 * reviewers confirmed that it is that notice's product. A report is anonymous, and alone accuses nobody;
 * only its day is passed on, as a report of shoppers.
 */
export interface NoticeItem extends Omit<StillForSale, 'isConfirmed'> {
  /** Made from the listing's number. */
  url: string;
  /** Who says that the listing is the notice's product. */
  namedBy: 'notice' | 'reviewers';
  authority: string;
  country: string;
  reference: string;
  notice: number | null;
  link: string;
  published: string;
  product: string;
  finding: string;
  risks: string[];
  measures: string[];
}

/** English where there is some, else what there is. */
const textOf = (text: Text | undefined): string => text?.en ?? Object.values(text ?? {})[0] ?? '';

const isAuthoritys = ({ source }: Pick<Hazard, 'source'>): boolean =>
  source !== 'community' && !source.startsWith('community-');

/** Reports joined with the list; what may not be named in a letter is left out. */
export function noticeItems(
  reported: readonly StillForSale[],
  hazards: Iterable<Hazard>,
): NoticeItem[] {
  const active = new Map<string, Hazard>();
  for (const hazard of hazards) {
    if (hazard.status === 'active' && isAuthoritys(hazard)) active.set(hazardId(hazard), hazard);
  }
  return reported.flatMap(({ isConfirmed, ...one }) => {
    // What reviewers confirmed stands on the list beside the notice itself, whose words go first.
    const hazard = active.get(one.hazard.replace(/^reviewed-/, '')) ?? active.get(one.hazard);
    const url = listingUrl(one.site, one.listingId);
    if (!hazard || !url) return [];
    const { authority, link, published = '', products, finding, risks, measures } = hazard;
    const ownProduct = products.find(({ listings }) =>
      listings.some(({ site, id }) => site === one.site && id === one.listingId),
    );
    const isNamed = ownProduct !== undefined && !hazard.source.startsWith('reviewed-');
    if (!isNamed && !isConfirmed) return [];
    const product = ownProduct ?? products[0];
    return [
      {
        ...one,
        url,
        namedBy: isNamed ? ('notice' as const) : ('reviewers' as const),
        authority: textOf(authority.name),
        country: authority.country,
        reference: hazard.reference,
        link: link?.kind === 'notice' ? link.url : '',
        published,
        product: textOf(product?.names),
        finding: textOf(finding),
        risks: [...risks],
        measures: measures.map(({ type }) => type),
      },
    ];
  });
}
