import type { Listing } from '../lib/core/listing.ts';
import type { Match } from '../lib/core/verdict.ts';
import { chooseText } from '../lib/locales/choose-text.ts';
import { useLocale } from './locale.tsx';
import { headlineOf } from './telling/headline.ts';
import { matchedProduct } from './telling/matched-product.ts';

interface HeadlineProps {
  match: Match;
  listing: Listing;
}

const ProductName = ({ match, listing }: HeadlineProps) => {
  const { language } = useLocale();
  const name = chooseText(matchedProduct(match, listing)?.names, language);
  return name ? (
    <p class="product" lang={name.language}>
      “{name.text}”
    </p>
  ) : null;
};

/** One sentence that says what is wrong, and the product as the notice calls it. */
export const HeadlineBlock = ({ match, listing }: HeadlineProps) => {
  const locale = useLocale();
  const { text, finding, isNotRecorded } = headlineOf(match, locale);
  return (
    <header class="headline">
      <h2>{text}</h2>
      <ProductName match={match} listing={listing} />
      {finding && (
        <p class="finding">
          <span class="label">
            {locale.warning.noticeSays}
            {finding.isWanted
              ? ''
              : ` ${locale.warning.inLanguage(locale.languageName(finding.language))}`}
          </span>{' '}
          <span lang={finding.language}>{finding.text}</span>
        </p>
      )}
      {isNotRecorded && <p class="finding">{locale.warning.notRecorded}</p>}
    </header>
  );
};
