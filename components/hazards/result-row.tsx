import type { Hazard } from '../../lib/core/hazard.ts';
import { useLocale, usePageWords } from '../locale.tsx';
import { foundOf } from '../presentation/headline.ts';
import { hazardName, placeOf } from '../presentation/names.ts';

interface ResultRowProps {
  hazard: Hazard;
  href: string;
}

export const ResultRow = ({ hazard, href }: ResultRowProps) => {
  const { hazards: words } = usePageWords();
  const locale = useLocale();
  const { language, date, warning } = locale;
  const name = hazardName(hazard, language);
  const found = foundOf(hazard, locale);
  const brands = [...new Set(hazard.products.flatMap((product) => product.brands))].slice(0, 3);
  const { published } = hazard;
  return (
    <li class="result">
      <h2>
        <a href={href} lang={name?.language}>
          {name?.text ?? words.noName}
        </a>
        {hazard.about === 'kind' && <span class="tag">{words.ofKind}</span>}
        {hazard.status === 'withdrawn' && <span class="tag">{words.withdrawn}</span>}
      </h2>
      {brands.length > 0 && <p class="result-brands">{brands.join(', ')}</p>}
      {found && <p class="result-finding">{found}</p>}
      <p class="note">
        {placeOf(hazard, locale)}
        {'\u00a0· '}
        <span class="whole">{published ? date(published) : warning.fact.noDate}</span>
      </p>
    </li>
  );
};
