import type { Related } from '../../lib/browse/use-hazard.ts';
import type { Hazard } from '../../lib/core/hazard.ts';
import { languageOfLetters } from '../../lib/locales/choose-text.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import { hazardName, nameIn } from '../presentation/names.ts';
import { FactRow } from '../shared/details.tsx';
import { OutsideLink } from '../shared/links.tsx';
import { usePageLocale } from '../shared/locale.tsx';

/** A related notice that the list lacks: who published it, and its number. */
const unlisted = (id: string, { names }: Locale): string => {
  const [source = '', ...reference] = id.split(':');
  return [nameIn(names.authority, source) ?? source, ...reference].join(' · ');
};

const RelatedNotice = ({ id, hazard, href }: Related) => {
  const locale = usePageLocale();
  const { hazards: words, date } = locale;
  if (!hazard || href === undefined)
    return /^https?:\/\//i.test(id) ? (
      <OutsideLink href={id}>{id}</OutsideLink>
    ) : (
      unlisted(id, locale)
    );
  const name = hazardName(hazard, locale);
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
            <span class="nowrap">{date(hazard.published)}</span>
          </>
        )}
      </span>
    </>
  );
};

interface ReferencesProps {
  hazard: Hazard;
  related: readonly Related[];
}

export const References = ({ hazard, related }: ReferencesProps) => {
  const { hazards: words } = usePageLocale();
  const { licence, attribution } = hazard;
  return (
    <section class="sheet">
      <h2>{words.references}</h2>
      <div class="facts">
        <dl>
          <FactRow
            name={words.attribution}
            lines={[{ text: attribution, language: languageOfLetters(attribution) }]}
          />
          <FactRow name={words.licence} lines={[{ text: licence }]} />
        </dl>
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
