import type { Listing } from '../../lib/core/listing.ts';
import type { Match } from '../../lib/core/verdict.ts';
import { type DescribedClue, describeClue, missingOf, variantsOf } from '../presentation/clues.ts';
import { isWebAddress, OutsideLink } from './links.tsx';
import { useLocale } from './locale.tsx';

const ClueValue = ({ page, notice, link }: DescribedClue) => {
  const { how } = useLocale().warning;
  if (page === undefined) return null;
  if (notice === undefined) return <span class="value">{page}</span>;
  return (
    <span class="sides">
      <span class="side">{how.onPage}</span>
      <span class="value">{page}</span>
      <span class="side">{how.inNotice}</span>
      <span class="value">
        {link && isWebAddress(link) ? <OutsideLink href={link}>{notice}</OutsideLink> : notice}
      </span>
    </span>
  );
};

const Clues = ({ clues }: { clues: readonly DescribedClue[] }) => {
  const { label } = useLocale().warning;
  return (
    <ul class="clues">
      {clues.map((clue) => {
        const isLabel = clue.page !== undefined && clue.notice === undefined;
        return (
          <li key={clue.kind + clue.page}>
            <span>{isLabel ? label({ label: clue.says }) : clue.says}</span>
            <ClueValue {...clue} />
          </li>
        );
      })}
    </ul>
  );
};

const Variants = ({ names }: { names: readonly string[] }) => {
  const { and, warning } = useLocale();
  const { how } = warning;
  if (names.length === 0) return null;
  if (names.length === 1) return <p class="note">{how.variant({ variant: names[0] ?? '' })}</p>;
  const quoted = names.map((text) => warning.quoted({ text }));
  return <p class="note">{how.variants({ count: names.length, names: and(quoted) })}</p>;
};

export const HowWeKnow = ({ match, listing }: { match: Match; listing: Listing }) => {
  const locale = useLocale();
  const { how } = locale.warning;
  const isCommunity = match.doubts.includes('community');
  const clues = match.clues.map((clue) => describeClue(clue, match, listing, locale));
  const [first, ...others] = clues;
  const isDanger = match.level === 'danger';
  const title = {
    danger: first?.says ?? '',
    caution: isCommunity ? how.community : how.agree({ count: clues.length }),
    advice: how.noJudgement,
  }[match.level];
  const notes = [
    ...missingOf(match, listing, locale),
    ...match.doubts.map((doubt) => how.doubt[doubt]),
  ];
  return (
    <section class={`how tint ${match.level}`}>
      <h3 class="visually-hidden">{how.title}</h3>
      <div class="how-text">
        <p class="how-title">{title}</p>
        {isDanger && first && (
          <p class="how-value">
            <ClueValue {...first} />
          </p>
        )}
        <Clues clues={isDanger ? others : clues} />
        <Variants names={variantsOf(match, listing)} />
        {notes.map((note) => (
          <p class="note" key={note}>
            {note}
          </p>
        ))}
      </div>
    </section>
  );
};
