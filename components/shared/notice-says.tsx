import type { DescribedEffect, Match } from '../../lib/core/verdict.ts';
import { chooseText } from '../../lib/locales/choose-text.ts';
import { goodsName } from '../presentation/goods.ts';
import { headlineOf } from '../presentation/headline.ts';
import { capitalised, matchedProduct } from '../presentation/names.ts';
import { useLocale } from './locale.tsx';

/** What kind of goods, in the reader's language, above the notice's own name. */
const ProductName = ({ match }: { match: Match }) => {
  const locale = useLocale();
  const product = matchedProduct(match);
  const own = chooseText(product?.names, locale.language);
  const isAboutKind = match.hazard.about === 'kind';
  const goods =
    goodsName(product, locale) ?? (isAboutKind && own ? capitalised(own.text) : undefined);
  const isSaid = isAboutKind || own?.text.toLowerCase() === goods?.toLowerCase();
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

export const EffectDescription = ({ effect }: { effect: DescribedEffect | undefined }) => {
  const { title, check, note } = useLocale().warning.effect;
  if (!effect) return null;
  return (
    <div class="notice-says">
      <p class="label">{title}</p>
      <p class="finding">{capitalised(effect.all)}</p>
      {effect.check && (
        <>
          <p class="label">{check}</p>
          <p class="finding">{capitalised(effect.check)}</p>
          <p class="note">{note}</p>
        </>
      )}
    </div>
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
