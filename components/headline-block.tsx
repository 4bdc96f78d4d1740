import type { Match } from '../lib/core/verdict.ts';
import { chooseText } from '../lib/locales/choose-text.ts';
import { useLocale } from './locale.tsx';
import { headlineOf } from './presentation/headline.ts';
import { asOpening, matchedProduct } from './presentation/names.ts';

interface HeadlineProps {
  match: Match;
}

const ProductName = ({ match }: HeadlineProps) => {
  const { language, warning } = useLocale();
  const name = chooseText(matchedProduct(match)?.names, language);
  if (!name) return null;
  const isKind = match.hazard.about === 'kind';
  // A name that brings its own quotation marks needs none of ours.
  const needsQuotes = !isKind && !/[“”"]/.test(name.text);
  return (
    <p class={isKind ? 'kind' : 'product'} lang={name.language}>
      {needsQuotes
        ? warning.quoted({ text: name.text })
        : isKind
          ? asOpening(name.text)
          : name.text}
    </p>
  );
};

/** What the notice itself says: its name for the product, and its finding where the headline is ours. */
export const NoticeSays = ({ match }: HeadlineProps) => {
  const locale = useLocale();
  const { finding, isNotRecorded } = headlineOf(match, locale);
  const isCommunity = match.doubts.includes('community');
  return (
    <div class="notice-says">
      <ProductName match={match} />
      {finding && (
        <p class="finding">
          <span class="label">
            {locale.warning.label({
              label: [
                isCommunity ? locale.warning.reportsSay : locale.warning.noticeSays,
                ...(finding.isWanted
                  ? []
                  : [
                      locale.warning.inLanguage({
                        language: locale.languageName(finding.language),
                      }),
                    ]),
              ].join(' '),
            })}
          </span>
          <span lang={finding.language}>{finding.text}</span>
        </p>
      )}
      {isNotRecorded && <p class="finding">{locale.warning.notRecorded}</p>}
    </div>
  );
};

export const HeadlineBlock = ({ match }: HeadlineProps) => (
  <header class="headline">
    <h2>{headlineOf(match, useLocale()).text}</h2>
    <NoticeSays match={match} />
  </header>
);
