import type { Hazard } from '../../lib/core/hazard.ts';
import { languageOfLetters } from '../../lib/locales/choose-text.ts';
import { FactRow } from '../details.tsx';
import { NoticeLink, OutsideLink } from '../links.tsx';
import { useLocale, usePageWords } from '../locale.tsx';
import { isSpelledByUs } from '../presentation/facts.ts';
import { asOpening, hazardName } from '../presentation/names.ts';

/** Another notice of the same product: one of the list, or an address, or only its number. */
export interface Related {
  /** `source:reference`, or an address. */
  id: string;
  hazard?: Hazard;
  href?: string;
}

const RelatedNotice = ({ id, hazard, href }: Related) => {
  const { hazards: words } = usePageWords();
  const { language, date } = useLocale();
  if (!hazard || href === undefined)
    return /^https?:\/\//i.test(id) ? <OutsideLink href={id}>{id}</OutsideLink> : id;
  const name = hazardName(hazard, language);
  return (
    <>
      <a href={href} lang={name?.language}>
        {name?.text ?? words.noName}
      </a>{' '}
      <span class="note">
        {hazard.reference}
        {hazard.published && (
          <>
            {'\u00a0· '}
            <span class="whole">{date(hazard.published)}</span>
          </>
        )}
      </span>
    </>
  );
};

export const References = ({
  hazard,
  related,
}: {
  hazard: Hazard;
  related: readonly Related[];
}) => {
  const { hazards: words } = usePageWords();
  const { date, warning } = useLocale();
  const { reference, published, updated, licence, attribution, link } = hazard;
  const rows: [name: string, text: string | undefined][] = [
    [words.reference, isSpelledByUs(reference) ? undefined : reference],
    [words.published, published ? date(published) : asOpening(warning.fact.noDate)],
    [words.updated, updated && date(updated)],
    [words.attribution, attribution],
    [words.licence, licence],
  ];
  return (
    <section class="sheet">
      <h2>{words.references}</h2>
      <div class="facts">
        <dl>
          {rows.map(
            ([name, text]) =>
              text !== undefined && (
                <FactRow
                  key={name}
                  name={name}
                  lines={[{ text, language: languageOfLetters(text) }]}
                />
              ),
          )}
        </dl>
        {link?.kind === 'search' && <p class="note">{warning.fact.searchLink}</p>}
      </div>
      <div class="toolbar">
        <NoticeLink hazard={hazard} />
      </div>
      {related.length > 0 && (
        <>
          <h3>{words.related}</h3>
          <ul class="related">
            {related.map((one) => (
              <li key={one.id}>
                <RelatedNotice {...one} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
