import type { Hazard } from '../../lib/core/hazard.ts';
import { Callout } from '../callout.tsx';
import { Facts, WhatToDo } from '../details.tsx';
import { Icon } from '../icon.tsx';
import { usePageLocale } from '../locale.tsx';
import { Empty, PageHead } from '../page-head.tsx';
import { asMatch, foundOf } from '../presentation/headline.ts';
import { hazardName } from '../presentation/names.ts';
import { NamedListings } from './named-listings.tsx';
import { ProductFacts } from './product-facts.tsx';
import { References, type Related } from './references.tsx';

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
        <p class="finding-text">{foundOf(hazard, locale) ?? locale.warning.notRecorded}</p>
      </div>
      <Facts hazard={hazard} product={undefined} />
    </section>
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
  const { hazards: words, language } = usePageLocale();
  const name = hazard ? (hazardName(hazard, language)?.text ?? words.noName) : words.title;
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
