import type { Hazard } from '../../lib/core/hazard.ts';
import { chooseText } from '../../lib/locales/choose-text.ts';
import { useLocale, usePageWords } from '../locale.tsx';
import { hazardName } from './hazard-name.ts';

interface ResultRowProps {
  hazard: Hazard;
  href: string;
}

/** One hazard in a line or three: what it is, what is wrong with it, who said so and when. */
export const ResultRow = ({ hazard, href }: ResultRowProps) => {
  const { hazards: words } = usePageWords();
  const { language, date, country, risk, languageName, warning } = useLocale();
  const name = hazardName(hazard, language);
  const finding = chooseText(hazard.finding, language);
  const risks = hazard.risks.map((one) => risk[one]).join(', ');
  const brands = [...new Set(hazard.products.flatMap((product) => product.brands))].slice(0, 3);
  const { authority, published } = hazard;
  const by = chooseText(authority.name, language);
  const told = [
    warning.fact.place(by?.text ?? country(authority.country), country(authority.country)),
    published ? date(published) : warning.fact.noDate,
  ];
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
      {finding ? (
        <p class="result-finding" lang={finding.language}>
          {finding.text}
          {!finding.isWanted && (
            <span class="note" lang={language}>
              {' '}
              {warning.inLanguage(languageName(finding.language))}
            </span>
          )}
        </p>
      ) : (
        risks && <p class="result-finding">{risks}</p>
      )}
      <p class="note">{told.join(' · ')}</p>
    </li>
  );
};
