import { withoutMarkup } from '../../../lib/locales/message.ts';
import type { AttachedNotice, Claim } from '../../inbox/review/cases.ts';
import { Facts, OutsideLink } from '../parts.tsx';
import { type ReviewWords, useWords } from '../words.ts';

/** A text in each of its languages, each with its `lang`. */
const Texts = ({ text }: { text: Readonly<Record<string, string>> }) => (
  <>
    {Object.entries(text).map(([language, words]) => (
      <span class="text-line" key={language} lang={language}>
        {words}
      </span>
    ))}
  </>
);

const actionsOf = ({ actions }: ReviewWords, names: Claim['actions']): string =>
  names.map((name) => withoutMarkup(actions[name])).join(' ');

export const ClaimFacts = ({ claim }: { claim: Claim }) => {
  const words = useWords();
  return (
    <Facts
      facts={[
        [words.listing.product, <Texts key="names" text={claim.names} />],
        [words.listing.finding, <Texts key="finding" text={claim.finding} />],
        [words.claim.category, claim.category],
        [words.claim.risks, claim.risks.map((risk) => words.risk[risk]).join(', ')],
        [words.claim.actions, actionsOf(words, claim.actions)],
        [words.listing.countries, claim.countries.map(words.format.country).join(', ')],
      ]}
    />
  );
};

export const NoticeFacts = ({ notice }: { notice: AttachedNotice }) => {
  const { listing, noticeForm, format } = useWords();
  const { authority, url } = notice;
  return (
    <Facts
      facts={[
        [noticeForm.source, notice.source],
        [noticeForm.reference, notice.reference],
        [listing.country, format.country(authority.country)],
        [
          noticeForm.authority({ language: format.and(Object.keys(authority.name)) }),
          <Texts key="name" text={authority.name} />,
        ],
        [
          noticeForm.url,
          <OutsideLink key="url" url={url}>
            {url}
          </OutsideLink>,
        ],
        [listing.published, format.date(notice.published)],
        [noticeForm.licence, notice.licence],
      ]}
    />
  );
};
