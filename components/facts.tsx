import type { Hazard, Product } from '../lib/core/hazard.ts';
import { chooseText } from '../lib/locales/choose-text.ts';
import { useLocale } from './locale.tsx';
import { type Fact, factsOf } from './presentation/facts.ts';

export const FactRow = ({ name, lines }: Fact) => (
  <div class="fact">
    <dt>{name}</dt>
    {lines.map(({ text, language }) => (
      <dd key={text} lang={language}>
        {text}
      </dd>
    ))}
  </div>
);

interface FactsProps {
  hazard: Hazard;
  product: Product | undefined;
}

export const Facts = ({ hazard, product }: FactsProps) => {
  const locale = useLocale();
  const { fact } = locale.warning;
  const details = chooseText(hazard.details, locale.language);
  return (
    <section class="facts">
      <h3 class="unseen">{fact.title}</h3>
      <dl>
        {factsOf(hazard, product, locale).map((one) => (
          <FactRow key={one.name} {...one} />
        ))}
      </dl>
      {details && (
        <p class="note" lang={details.language}>
          {details.text}
        </p>
      )}
      {hazard.link?.kind === 'search' && <p class="note">{fact.searchLink}</p>}
    </section>
  );
};
