import { type Hazard, hazardId, type Text } from '../../lib/core/hazard.ts';
import { listingUrl } from '../../lib/sites/facts.ts';
import type { StillForSale } from './still-for-sale.ts';

/**
 * A listing that a letter to a platform may name: an authority's notice names it, or two reviewers confirmed that it
 * is the notice's product. A report alone is not enough, because reports are anonymous; only its day is passed on.
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

/** The English text, or any other if there is none. */
const textOf = (text: Text | undefined): string => text?.en ?? Object.values(text ?? {})[0] ?? '';

const isFromAuthority = ({ source }: Pick<Hazard, 'source'>): boolean =>
  source !== 'community' && !source.startsWith('community-');

export function noticeItems(
  reported: readonly StillForSale[],
  hazards: Iterable<Hazard>,
): NoticeItem[] {
  const active = new Map<string, Hazard>();
  for (const hazard of hazards) {
    if (hazard.status === 'active' && isFromAuthority(hazard)) active.set(hazardId(hazard), hazard);
  }
  return reported.flatMap(({ isConfirmed, ...one }) => {
    // The authority's own notice is preferred to the reviewed one, which is on the list as well.
    const hazard = active.get(one.hazard.replace(/^reviewed-/, '')) ?? active.get(one.hazard);
    const url = listingUrl(one.site, one.listingId);
    if (!hazard || !url) return [];
    const { authority, link, published = '', products, finding, risks, measures } = hazard;
    const namedProduct = products.find(({ listings }) =>
      listings.some(({ site, id }) => site === one.site && id === one.listingId),
    );
    const isNamedByNotice = namedProduct !== undefined && !hazard.source.startsWith('reviewed-');
    if (!isNamedByNotice && !isConfirmed) return [];
    const product = namedProduct ?? products[0];
    return [
      {
        ...one,
        url,
        namedBy: isNamedByNotice ? ('notice' as const) : ('reviewers' as const),
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
