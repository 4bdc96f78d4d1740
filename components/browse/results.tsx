import type { Hazard } from '../../lib/core/hazard.ts';
import { goodsName } from '../presentation/goods.ts';
import { findingTextOf } from '../presentation/headline.ts';
import {
  authorityOf,
  authorityWithCountry,
  hazardName,
  unofficialPublisherOf,
} from '../presentation/names.ts';
import { Icon } from '../shared/icon.tsx';
import { usePageLocale } from '../shared/locale.tsx';

export const ResultRow = ({ hazard, href }: { hazard: Hazard; href: string }) => {
  const locale = usePageLocale();
  const { hazards: words } = locale;
  const { date, warning } = locale;
  const goods = goodsName(hazard.products[0], locale);
  const name = hazardName(hazard, locale);
  const finding = findingTextOf(hazard, locale);
  const brands = [...new Set(hazard.products.flatMap((product) => product.brands))].slice(0, 3);
  const { published } = hazard;
  const publisher =
    unofficialPublisherOf(hazard) === 'own'
      ? warning.ownMeaning({ name: authorityOf(hazard, locale) ?? '' })
      : authorityWithCountry(hazard, locale);
  return (
    <li class="result">
      {goods && goods !== name?.text && <p class="result-goods">{goods}</p>}
      <h2>
        <a href={href} lang={name?.language}>
          {name?.text ?? words.noName}
        </a>
        {hazard.about === 'kind' && <span class="tag">{words.ofKind}</span>}
        {hazard.status === 'withdrawn' && <span class="tag">{words.withdrawn}</span>}
      </h2>
      {brands.length > 0 && <p class="result-brands">{locale.list(brands)}</p>}
      {finding && <p class="result-finding">{finding}</p>}
      <p class="note">
        {publisher}
        {'\u00a0· '}
        <span class="nowrap">{published ? date(published) : warning.fact.noDate}</span>
      </p>
    </li>
  );
};

interface PageTurnerProps {
  /** From 0. */
  page: number;
  count: number;
  hrefOf(page: number): string;
}

/**
 * Links instead of buttons, so that pages of results can be opened in tabs and the browser goes
 * back.
 */
export const PageTurner = ({ page, count, hrefOf }: PageTurnerProps) => {
  const { hazards: words, number } = usePageLocale();
  if (count < 2) return null;
  return (
    <nav class="page-turner" aria-label={words.pages}>
      {page > 0 && (
        <a class="button outlined" rel="prev" href={hrefOf(page - 1)}>
          <Icon name="left" size={16} />
          {words.previous}
        </a>
      )}
      <p>{words.page({ page: number(page + 1), of: number(count) })}</p>
      {page < count - 1 && (
        <a class="button outlined" rel="next" href={hrefOf(page + 1)}>
          {words.next}
          <Icon name="right" size={16} />
        </a>
      )}
    </nav>
  );
};
