import type { Product } from '../../lib/core/hazard.ts';
import { chooseText } from '../../lib/locales/choose-text.ts';
import { FactRow } from '../details.tsx';
import { useLocale, usePageWords } from '../locale.tsx';
import { categoryOf } from '../presentation/category.ts';
import type { Fact } from '../presentation/facts.ts';
import { tellUnits } from '../presentation/units.ts';

const list = (name: string, texts: readonly string[]): Fact[] =>
  texts.length === 0 ? [] : [{ name, lines: [{ text: [...new Set(texts)].join(', ') }] }];

export const ProductFacts = ({ product, isKind }: { product: Product; isKind: boolean }) => {
  const { hazards: words } = usePageWords();
  const locale = useLocale();
  const { fact } = locale.warning;
  const hint = chooseText(product.hint, locale.language);
  const description = chooseText(product.description, locale.language);
  const names = Object.entries(product.names);
  const facts: Fact[] = [
    ...(names.length > 0
      ? [{ name: words.names, lines: names.map(([language, text]) => ({ text, language })) }]
      : []),
    ...list(words.brand, product.brands),
    ...list(
      words.category,
      product.category ? [categoryOf(product.category, locale) ?? ''].filter(Boolean) : [],
    ),
    ...(isKind
      ? []
      : [
          {
            name: words.affected,
            lines: tellUnits(product, locale, Number.POSITIVE_INFINITY).map((text) => ({ text })),
          },
        ]),
    ...(hint ? [{ name: fact.printed, lines: [hint] }] : []),
    ...list(words.certificates, product.certificates),
    ...list(
      words.sellers,
      product.sellers.flatMap(({ name }) => name ?? []),
    ),
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
