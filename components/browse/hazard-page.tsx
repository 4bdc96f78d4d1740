import type { Related } from '../../lib/browse/use-hazard.ts';
import { describeEffect } from '../../lib/core/effects.ts';
import type { Hazard, Product } from '../../lib/core/hazard.ts';
import { chooseText } from '../../lib/locales/choose-text.ts';
import { type Fact, listed, units } from '../presentation/facts.ts';
import { goodsName } from '../presentation/goods.ts';
import { asMatch, findingTextOf } from '../presentation/headline.ts';
import { hazardName } from '../presentation/names.ts';
import { Callout } from '../shared/callout.tsx';
import { FactRow, Facts, WhatToDo } from '../shared/details.tsx';
import { Icon } from '../shared/icon.tsx';
import { NoticeLink } from '../shared/links.tsx';
import { usePageLocale } from '../shared/locale.tsx';
import { EffectDescription } from '../shared/notice-says.tsx';
import { Empty, PageHead } from '../shared/page-head.tsx';
import { NamedListings } from './named-listings.tsx';
import { References } from './references.tsx';

export interface HazardPageProps {
  /** `null`: not in the list. `undefined`: still being looked up. */
  hazard: Hazard | null | undefined;
  hasFailed: boolean;
  related: readonly Related[];
  backHref: string;
}

const Finding = ({ hazard }: { hazard: Hazard }) => {
  const locale = usePageLocale();
  const { hazards: words } = locale;
  const { level } = asMatch(hazard);
  return (
    <section class="sheet">
      <h2>{words.what}</h2>
      {hazard.status === 'withdrawn' && <Callout tone="caution">{words.withdrawnBody}</Callout>}
      <div class={`finding-box tint ${level}`}>
        <p class="finding-text">{findingTextOf(hazard, locale) ?? locale.warning.notRecorded}</p>
      </div>
      <EffectDescription effect={describeEffect(hazard, locale.effects)} />
      <Facts hazard={hazard} product={undefined} />
      <div class="toolbar">
        <NoticeLink hazard={hazard} isFilled />
      </div>
    </section>
  );
};

const ProductFacts = ({ product, isKind }: { product: Product; isKind: boolean }) => {
  const locale = usePageLocale();
  const { hazards: words } = locale;
  const { fact } = locale.warning;
  const hint = chooseText(product.hint, locale.language);
  const description = chooseText(product.description, locale.language);
  const { names } = product;
  const kind = goodsName(product, locale);
  const sellers = product.sellers.flatMap(({ name }) => name ?? []);
  const namesByLanguage = Object.entries(names).map(([language, text]) => ({ text, language }));
  const facts: Fact[] = [
    ...(namesByLanguage.length > 0 ? [{ name: words.names, lines: namesByLanguage }] : []),
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

const Products = ({ hazard }: { hazard: Hazard }) => {
  const { hazards: words } = usePageLocale();
  const { products, about } = hazard;
  return (
    <section class="sheet">
      <h2>{words.products}</h2>
      {products.map((product, at) => (
        // Two products of a notice may be the same in every field.
        <ProductFacts
          key={`${at} ${JSON.stringify(product.names)}`}
          product={product}
          isKind={about === 'kind'}
        />
      ))}
      <NamedListings hazard={hazard} />
    </section>
  );
};

export const HazardPage = ({ hazard, hasFailed, related, backHref }: HazardPageProps) => {
  const locale = usePageLocale();
  const { hazards: words } = locale;
  const name = hazard ? (hazardName(hazard, locale)?.text ?? words.noName) : words.title;
  return (
    <main class="page reading">
      <p>
        <a class="text-button" href={backHref}>
          <Icon name="left" size={16} />
          {words.back}
        </a>
      </p>
      <PageHead title={name} note={hazard?.about === 'kind' ? words.ofKind : undefined} />
      {hazard === undefined && !hasFailed && <p role="status">{words.loading}</p>}
      {hasFailed && <Empty title={words.failed} body={words.failedBody} />}
      {hazard === null && !hasFailed && <Empty title={words.notFound} body={words.notFoundBody} />}
      {hazard && !hasFailed && (
        <>
          <Finding hazard={hazard} />
          <section class="sheet">
            <WhatToDo match={asMatch(hazard)} />
          </section>
          <Products hazard={hazard} />
          <References hazard={hazard} related={related} />
        </>
      )}
    </main>
  );
};
