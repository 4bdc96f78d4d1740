import type { Product } from '../../lib/core/hazard.ts';
import { chooseText } from '../../lib/locales/choose-text.ts';
import { FactRow } from '../details.tsx';
import { usePageLocale } from '../locale.tsx';
import { categoryOf } from '../presentation/category.ts';
import { type Fact, listed, units } from '../presentation/facts.ts';

export const ProductFacts = ({ product, isKind }: { product: Product; isKind: boolean }) => {
  const locale = usePageLocale();
  const { hazards: words } = locale;
  const { fact } = locale.warning;
  const hint = chooseText(product.hint, locale.language);
  const description = chooseText(product.description, locale.language);
  const { category, names } = product;
  const kind = category && categoryOf(category, locale);
  const sellers = product.sellers.flatMap(({ name }) => name ?? []);
  const called = Object.entries(names).map(([language, text]) => ({ text, language }));
  const facts: Fact[] = [
    ...(called.length > 0 ? [{ name: words.names, lines: called }] : []),
    ...listed(words.brand, product.brands, locale),
    ...listed(words.category, kind ? [kind] : [], locale),
    ...(isKind ? [] : [units(words.affected, product, locale, Number.POSITIVE_INFINITY)]),
    ...(hint ? [{ name: fact.printed, lines: [hint] }] : []),
    ...listed(words.certificates, product.certificates, locale),
    ...listed(words.sellers, sellers, locale),
  ];
  return (
    <div class="facts">
      {description && (
        <p class="note" lang={description.language}>
          {description.text}
        </p>
      )}
      <dl>
        {facts.map((one) => (
          <FactRow key={one.name} {...one} />
        ))}
      </dl>
    </div>
  );
};
