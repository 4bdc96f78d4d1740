import type { Match } from '../../lib/core/verdict.ts';
import { chooseText } from '../../lib/locales/choose-text.ts';
import { headlineOf } from '../presentation/headline.ts';
import { asOpening, matchedProduct } from '../presentation/names.ts';
import { useLocale } from './locale.tsx';

const ProductName = ({ match }: { match: Match }) => {
  const { language, warning } = useLocale();
  const name = chooseText(matchedProduct(match)?.names, language);
  if (!name) return null;
  const isKind = match.hazard.about === 'kind';
  // A name that brings its own quotation marks needs none of ours.
  const needsQuotes = !isKind && !/[“”"]/.test(name.text);
  return (
    <p class={isKind ? 'kind' : 'product'} lang={name.language}>
      {needsQuotes
        ? warning.quoted({ text: name.text })
        : isKind
          ? asOpening(name.text)
          : name.text}
    </p>
  );
};

export const NoticeSays = ({ match }: { match: Match }) => {
  const locale = useLocale();
  const { noticeSays, reportsSay, notRecorded } = locale.warning;
  const { finding, isNotRecorded } = headlineOf(match, locale);
  const isCommunity = match.doubts.includes('community');
  return (
    <div class="notice-says">
      <ProductName match={match} />
      {finding && (
        <>
          <p class="label">{isCommunity ? reportsSay : noticeSays}</p>
          <p class="finding">{finding}</p>
        </>
      )}
      {isNotRecorded && <p class="finding">{notRecorded}</p>}
    </div>
  );
};
