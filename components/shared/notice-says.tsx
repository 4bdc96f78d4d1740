import type { Match } from '../../lib/core/verdict.ts';
import { chooseText } from '../../lib/locales/choose-text.ts';
import { goodsName } from '../presentation/goods.ts';
import { headlineOf } from '../presentation/headline.ts';
import { asOpening, matchedProduct } from '../presentation/names.ts';
import { useLocale } from './locale.tsx';

/** What kind of goods, in the reader's language, above the notice's own name. */
const ProductName = ({ match }: { match: Match }) => {
  const locale = useLocale();
  const product = matchedProduct(match);
  const own = chooseText(product?.names, locale.language);
  const isKind = match.hazard.about === 'kind';
  const goods = goodsName(product, locale) ?? (isKind && own ? asOpening(own.text) : undefined);
  const isSaid = isKind || own?.text.toLowerCase() === goods?.toLowerCase();
  return (
    <>
      {goods && <p class="kind">{goods}</p>}
      {own && !isSaid && (
        <p class="product" lang={own.language}>
          {/[“”"]/.test(own.text) ? own.text : locale.warning.quoted({ text: own.text })}
        </p>
      )}
    </>
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
          {!match.hazard.counted && <p class="label">{isCommunity ? reportsSay : noticeSays}</p>}
          <p class="finding">{finding}</p>
        </>
      )}
      {isNotRecorded && <p class="finding">{notRecorded}</p>}
    </div>
  );
};
